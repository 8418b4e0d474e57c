package boardpack.reports.excel;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Block.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;

/** One column of a long table while its rows go by: how its cells look, and what they add up to. */
final class DetailColumn {
  private final Block.Column column;
  private final int index;
  private final Look text;
  private final List<Look> numbers = new ArrayList<>();
  private BigDecimal sum = BigDecimal.ZERO;
  private boolean typed = true;

  DetailColumn(Block.Column column, int index, boolean wrap) {
    this.column = column;
    this.index = index;
    this.text = wrap ? Look.CELL.wrapped() : Look.CELL;
  }

  int index() {
    return index;
  }

  boolean wraps() {
    return text.wrap();
  }

  boolean isNumber() {
    return column.kind() != Kind.TEXT && column.kind() != Kind.DATE;
  }

  /** What its typed cells add up to; a cell that a spreadsheet cannot hold as a number leaves nothing to add up. */
  BigDecimal sum() {
    return sum;
  }

  boolean canBeAdded() {
    return isNumber() && typed;
  }

  void write(Cells cells, Row row, Block.Cell cell) {
    if (isNumber() && cell.number().isPresent()) {
      BigDecimal number = cell.number().get();
      typed &= NumberForms.holds(number);
      sum = sum.add(number);
      cells.number(row, index, number, cell.text(), look(number));
    } else if (column.kind() == Kind.DATE && cell.date().isPresent()) {
      cells.date(row, index, cell.date().get(), cell.text(), text);
    } else {
      cells.text(row, index, cell.text(), isNumber() ? Look.MISSING : text);
    }
  }

  /** The look of a number of that many decimals; most columns know one. */
  Look look(BigDecimal number) {
    int scale = Math.max(0, number.scale());
    while (numbers.size() <= scale) {
      BigDecimal example = BigDecimal.ONE.setScale(numbers.size());
      numbers.add(Look.NUMBER.as(NumberForms.of(column.kind(), column.label(), example)));
    }
    return numbers.get(scale);
  }

  /** True where the difference is what rounding each row can make. */
  boolean isRounding(BigDecimal total, long rows) {
    int scale = Math.max(0, Math.max(total.scale(), sum.scale()));
    BigDecimal half = BigDecimal.ONE.movePointLeft(scale).multiply(new BigDecimal("0.5"));
    return column.kind() != Kind.PERCENT
        && total.subtract(sum).abs().compareTo(half.multiply(BigDecimal.valueOf(rows + 1))) <= 0;
  }
}
