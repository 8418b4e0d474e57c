package boardpack.reports.excel;

import boardpack.reports.pack.Block;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;

/**
 * The totals below a table. Where the rows add up to the pack's total the cell is a live sum, so that it follows a
 * filter; where rounding each row makes a difference the pack's total stands, and the difference is shown below it.
 */
final class DetailTotals {
  private static final Look ROUNDING = Look.CONTEXT.slanted().edge(Look.Edge.INDENT);

  private final Book book;
  private final Block.Table table;
  private final List<DetailColumn> columns;
  private final IntFunction<String> ranges;

  DetailTotals(Book book, Block.Table table, List<DetailColumn> columns, IntFunction<String> ranges) {
    this.book = book;
    this.table = table;
    this.columns = columns;
    this.ranges = ranges;
  }

  void write(Sheet sheet, Cells cells, int at) {
    Row row = sheet.createRow(at);
    columns.forEach(column -> write(cells, row, column, table.totals().get(column.index())));
    List<DetailColumn> rounded = columns.stream().filter(this::differsByRounding).toList();
    if (!rounded.isEmpty()) {
      rounding(cells, sheet.createRow(at + 1), at + 1, rounded);
    }
  }

  private void write(Cells cells, Row row, DetailColumn column, Block.Cell total) {
    if (!column.isNumber() || total.number().isEmpty()) {
      cells.text(row, column.index(), total.text(), column.isNumber() ? Look.SUM : Look.SUM.to(Look.Align.LEFT));
      return;
    }
    BigDecimal value = total.number().get();
    Look look = Look.SUM.as(column.look(value).format());
    if (column.canBeAdded() && NumberForms.holds(value) && value.compareTo(column.sum()) == 0) {
      String sum = "SUBTOTAL(109," + ranges.apply(column.index()) + ")";
      cells.formula(row, column.index(), "ROUND(" + sum + "," + Math.max(0, value.scale()) + ")", value, look);
    } else {
      cells.number(row, column.index(), value, total.text(), look);
    }
  }

  private boolean differsByRounding(DetailColumn column) {
    return column.canBeAdded() && table.totals().get(column.index()).number()
        .filter(NumberForms::holds)
        .filter(total -> total.compareTo(column.sum()) != 0 && column.isRounding(total, table.rows().size()))
        .isPresent();
  }

  private void rounding(Cells cells, Row row, int totalRow, List<DetailColumn> rounded) {
    cells.text(row, 0, book.word("rounding"), ROUNDING);
    for (DetailColumn column : rounded) {
      BigDecimal difference = table.totals().get(column.index()).number().orElseThrow().subtract(column.sum());
      String letters = CellReference.convertNumToColString(column.index());
      cells.formula(row, column.index(), "ROUND(" + letters + totalRow + "-SUM(" + ranges.apply(column.index()) + "),"
          + Math.max(0, difference.scale()) + ")", difference,
          ROUNDING.to(Look.Align.RIGHT).as(NumberForms.plain(difference)));
    }
  }
}
