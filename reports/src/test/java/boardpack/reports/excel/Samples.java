package boardpack.reports.excel;

import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.workspace.Company;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Block.Cell;
import boardpack.reports.pack.Block.Column;
import boardpack.reports.pack.Block.Kind;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.words.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Packs whose numbers can be checked by hand, rendered and read again. */
final class Samples {
  private Samples() {}

  static Words words(String language) {
    Path root = Path.of(System.getProperty("boardpack.root"));
    Company company = new Company(
        "Meridian Mail", Currency.getInstance("USD"), ZoneId.of("America/New_York"), Locale.US, Month.JANUARY);
    return Words.of(new Workspace(root, root, root, company, List.of(), null, Clock.systemUTC()),
        Locale.forLanguageTag(language));
  }

  static byte[] render(Pack pack) {
    return render(new WorkbookRenderer(), pack);
  }

  static byte[] render(WorkbookRenderer renderer, Pack pack) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(pack, PackFixtures.SEAL, words("en-US"), out);
    return out.toByteArray();
  }

  static XSSFWorkbook open(byte[] workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }

  static Pack with(List<TieOutLine> tieOut, Block.Table... details) {
    Pack pack = PackFixtures.tenant();
    return new Pack(pack.key(), pack.subject(), pack.brand(), pack.title(), pack.periodTitle(), pack.contextLine(),
        pack.headline(), pack.dataCut(), pack.dataCutText(), pack.figures(), pack.sections(), List.of(details), tieOut,
        pack.sources());
  }

  static Pack with(Block.Table... details) {
    return with(tieOut(), details);
  }

  /** All three hold; the last only where the check is rounded, as its first difference is not 0.01 in binary. */
  static List<TieOutLine> tieOut() {
    return List.of(line("rows", "1204", "1200", "4", Optional.of("1200")),
        line("rows", "98213", "98213", "0", Optional.empty()),
        line("sum(amount)", "123456789.12", "123456789.11", "0.01", Optional.of("123456789.11")));
  }

  static TieOutLine line(String measure, String source, String landed, String putAside, Optional<String> mart) {
    return new TieOutLine("payments", measure, new BigDecimal(source), new BigDecimal(landed), new BigDecimal(putAside),
        mart.map(BigDecimal::new));
  }

  /** The amounts make 30.02, as the totals row says; the whole-dollar costs 1 and 1 are 3 in all, 1 of it rounding. */
  static Block.Table payments() {
    List<Column> columns = List.of(new Column("Payment", Kind.TEXT, "", Label.EXACT),
        new Column("Day", Kind.DATE, "", Label.EXACT), new Column("Amount", Kind.MONEY, "USD", Label.EXACT),
        new Column("Cost", Kind.MONEY, "USD", Label.APPROXIMATE), new Column("Share", Kind.PERCENT, "%", Label.EXACT));
    return new Block.Table("payment_lines", "Payments: all [October]", columns, List.of(
        List.of(Cell.of("0012345"), Cell.of("October 1, 2026", LocalDate.of(2026, 10, 1)),
            Cell.of("$10.01", new BigDecimal("10.01")), Cell.of("≈ $1", BigDecimal.ONE),
            Cell.of("33.3 %", new BigDecimal("0.333"))),
        List.of(Cell.of("0012346"), Cell.of("October 31, 2026", LocalDate.of(2026, 10, 31)),
            Cell.of("$20.01", new BigDecimal("20.01")), Cell.of("≈ $1", BigDecimal.ONE), Cell.of("unknown")),
        List.of(Cell.of("0012347"), Cell.of("unknown"), Cell.of("unknown"), Cell.of("unknown"), Cell.of("no data"))),
        List.of(Cell.of("Total"), Cell.of(""), Cell.of("$30.02", new BigDecimal("30.02")),
            Cell.of("≈ $3", BigDecimal.valueOf(3)), Cell.of("40 %", new BigDecimal("0.40"))),
        "3 rows", List.of("Internal approximation / non-authoritative"));
  }

  /** Rows that are made as they are asked for: a long table that needs no memory of its own. */
  static Block.Table rows(String id, int rows, int columns) {
    List<Column> heads = IntStream.range(0, columns)
        .mapToObj(i -> new Column("Column " + i, i == 1 ? Kind.DATE : i < 4 ? Kind.TEXT : Kind.MONEY, "", Label.EXACT))
        .toList();
    List<List<Cell>> made = new AbstractList<>() {
      @Override
      public List<Cell> get(int row) {
        Cell[] cells = new Cell[columns];
        Arrays.setAll(cells, column -> cell(row, column));
        return Arrays.asList(cells);
      }

      @Override
      public int size() {
        return rows;
      }
    };
    BigDecimal sum = new BigDecimal("1.25").multiply(BigDecimal.valueOf(rows));
    List<Cell> totals = IntStream.range(0, columns)
        .mapToObj(i -> i == 0 ? Cell.of("Total") : i < 4 ? Cell.of("") : Cell.of(sum.toPlainString(), sum)).toList();
    return new Block.Table(id, "Lines of " + id, heads, made, totals, rows + " rows", List.of());
  }

  private static Cell cell(int row, int column) {
    return switch (column) {
      case 0 -> Cell.of("row " + row);
      case 1 -> Cell.of("day", LocalDate.of(2026, 1, 1).plusDays(row % 300));
      case 2, 3 -> Cell.of("word " + row % 17);
      default -> Cell.of("1.25", new BigDecimal("1.25"));
    };
  }
}
