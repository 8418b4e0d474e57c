package boardpack.reports.excel;

import boardpack.pipeline.kpi.Precision;
import boardpack.pipeline.kpi.Unit;
import boardpack.reports.excel.Look.Align;
import boardpack.reports.pack.Block;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * Beside a table whose rows must add up: what rounding each printed part makes of every sum, and a check cell that is 0
 * where rounding explains the whole difference, and the difference itself where it does not.
 */
final class DetailSums {
  private final Book book;
  private final Block.Table table;
  private final int first;

  /** A row's differences by sum; empty where a part is not known as a number. */
  private record Left(BigDecimal difference, BigDecimal slack) {
    BigDecimal alarm() {
      return difference.abs().compareTo(slack) <= 0 ? BigDecimal.ZERO : difference.abs();
    }
  }

  DetailSums(Book book, Block.Table table) {
    this.book = book;
    this.table = table;
    this.first = table.columns().size() + 1;
  }

  boolean any() {
    return !table.sums().isEmpty() && !table.rows().isEmpty();
  }

  int check() {
    return first + table.sums().size();
  }

  /** What all check cells add up to: 0 where every row does. */
  BigDecimal total() {
    return table.rows().stream().flatMap(row -> table.sums().stream().flatMap(sum -> left(row, sum).stream()))
        .map(Left::alarm).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  void heads(Page page, List<String> names) {
    page.sheet().setColumnWidth(first - 1, 3 * 256);
    for (int i = 0; i < table.sums().size(); i++) {
      page.text(DetailHead.HEAD, first + i, book.word("rounding_of", names.get(table.sums().get(i).total())),
          Look.HEAD.to(Align.RIGHT));
      page.sheet().setColumnWidth(first + i, 18 * 256);
    }
    page.text(DetailHead.HEAD, check(), book.word("check"), Look.HEAD.to(Align.RIGHT));
    page.sheet().setColumnWidth(check(), 12 * 256);
    RowHeights.fit(page.row(DetailHead.HEAD));
  }

  void alarm(Page page, int lastRow) {
    Alarm.whenNotZero(book, page.sheet(), new CellRangeAddress(DetailHead.FIRST, lastRow, check(), check()));
  }

  void write(Cells cells, Row row, List<Block.Cell> values) {
    StringBuilder formula = new StringBuilder();
    BigDecimal alarm = BigDecimal.ZERO;
    for (int i = 0; i < table.sums().size(); i++) {
      Optional<Left> left = left(values, table.sums().get(i));
      if (left.isEmpty()) {
        cells.text(row, first + i, book.word("none"), Look.MISSING);
        continue;
      }
      BigDecimal difference = left.get().difference();
      cells.formula(row, first + i, difference(table.sums().get(i), row.getRowNum() + 1, difference), difference,
          Look.NUMBER.as(NumberForms.plain(difference)));
      String cell = "ABS(" + CellReference.convertNumToColString(first + i) + (row.getRowNum() + 1) + ")";
      formula.append(formula.isEmpty() ? "" : "+")
          .append("IF(" + cell + "<=" + left.get().slack().toPlainString() + ",0," + cell + ")");
      alarm = alarm.add(left.get().alarm());
    }
    if (formula.isEmpty()) {
      cells.text(row, check(), book.word("none"), Look.MISSING);
    } else {
      cells.formula(row, check(), formula.toString(), alarm, Look.NUMBER.as(NumberForms.check(alarm)));
    }
  }

  /** @param ranges where the check cells stand, on every sheet of the table */
  void sum(Cells cells, Row row, String ranges) {
    cells.formula(row, check(), "SUM(" + ranges + ")", total(), Look.SUM.as(NumberForms.check(total())));
  }

  private static String difference(Block.Sum sum, int row, BigDecimal difference) {
    StringBuilder formula = new StringBuilder("ROUND(" + CellReference.convertNumToColString(sum.total()) + row);
    sum.parts().forEach(part -> formula.append("-").append(CellReference.convertNumToColString(part)).append(row));
    return formula.append("," + Math.max(0, difference.scale()) + ")").toString();
  }

  private Optional<Left> left(List<Block.Cell> row, Block.Sum sum) {
    List<Integer> columns = Stream.concat(Stream.of(sum.total()), sum.parts().stream()).toList();
    if (!columns.stream().allMatch(column -> row.get(column).number().filter(NumberForms::holds).isPresent())) {
      return Optional.empty();
    }
    BigDecimal difference = number(row, sum.total());
    BigDecimal slack = BigDecimal.ZERO;
    for (int part : sum.parts()) {
      difference = difference.subtract(number(row, part));
    }
    for (int column : columns) {
      Block.Column head = table.columns().get(column);
      slack = slack.add(Precision.slack(number(row, column), Unit.valueOf(head.kind().name()), head.label()));
    }
    return Optional.of(new Left(difference, slack));
  }

  private static BigDecimal number(List<Block.Cell> row, int column) {
    return row.get(column).number().orElseThrow();
  }
}
