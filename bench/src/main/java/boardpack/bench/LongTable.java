package boardpack.bench;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Block.Cell;
import boardpack.reports.pack.Block.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/** A detail table of any length whose rows are made when they are asked for, so that they take no memory of their own. */
final class LongTable extends AbstractList<List<Cell>> implements RandomAccess {
  private static final Kind[] KINDS = {
    Kind.TEXT, Kind.DATE, Kind.TEXT, Kind.MONEY, Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.TEXT, Kind.DATE, Kind.COUNT,
    Kind.MONEY, Kind.TEXT};
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  private final int rows;
  private final int columns;

  LongTable(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  Block.Table table() {
    return new Block.Table("bench_rows", "Rows", IntStream.range(0, columns)
        .mapToObj(i -> new Block.Column("Column " + (i + 1), KINDS[i], KINDS[i] == Kind.MONEY ? "USD" : "", Label.EXACT))
        .toList(), this, List.of(), rows + " rows", List.of());
  }

  int columns() {
    return columns;
  }

  @Override
  public List<Cell> get(int row) {
    return IntStream.range(0, columns).mapToObj(column -> cell(row, column)).toList();
  }

  @Override
  public int size() {
    return rows;
  }

  private static Cell cell(int row, int column) {
    return switch (KINDS[column]) {
      case TEXT -> Cell.of("entry " + (row * 31L + column) % 9_973);
      case DATE -> Cell.of("a day", FIRST.plusDays((row + column) % 1_000));
      case COUNT -> Cell.of("a count", BigDecimal.valueOf(row % 100_000));
      case MONEY -> Cell.of("an amount", BigDecimal.valueOf((row * 37L + column) % 10_000_000, 2));
      case PERCENT -> Cell.of("a share", BigDecimal.valueOf(row % 1_000, 1));
    };
  }
}
