package boardpack.reports.excel;

import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.kpi.FigureStatus;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.kpi.Verdict;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Company;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Block.Cell;
import boardpack.reports.pack.Block.Column;
import boardpack.reports.pack.Block.Kind;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackKey;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Comparison;
import boardpack.reports.pack.PrintedFigure.Point;
import boardpack.reports.pack.Section;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A small pack with every kind of cell, whose numbers can be checked by hand. */
final class Samples {
  static final String SEAL = "3f9a".repeat(16);
  static final String COST_PHRASE = "Internal approximation / non-authoritative";
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLL uu", Locale.US);

  private Samples() {}

  static Words words(String language) {
    Path root = Path.of(System.getProperty("boardpack.root"));
    Company company = new Company("Meridian Mail", Currency.getInstance("USD"), ZoneId.of("America/New_York"), Locale.US,
        java.time.Month.JANUARY);
    return Words.of(new Workspace(root, root, root, company, List.of(), null, Clock.systemUTC()),
        Locale.forLanguageTag(language));
  }

  static Pack pack(Block.Table... details) {
    return pack("=SUM(A1)&\"<b>'Ünï", List.of(details));
  }

  static Pack pack(String subject, List<Block.Table> details) {
    return new Pack(
        new PackKey(new TenantId("tn-escape"), "monthly", "2026-10", "full", "en", 1),
        new Pack.Subject("Dijkstra & Meridian", subject, "tn-escape", false, "growth", "active", "USD", "America/New_York",
            "en-US"),
        new Pack.Brand("#14304f", "#0b7285"), "Monthly board pack", "October 2026",
        subject + ", USD, 1 to 31 October 2026 in America/New_York",
        "Delivery rate fell 1.2 points to 96.8 %, below the 97.5 % plan.", Instant.parse("2026-11-02T14:00:00Z"),
        "2 November 2026, 09:00 (America/New_York)", figures(), sections(), details, tieOut(), sources());
  }

  private static List<Section> sections() {
    return List.of(
        new Section("summary", "Summary", "", "", List.of(
            new Block.Trend("delivery_rate", "Delivery rate, %, January to October 2026", "Delivery rate rose.", List.of()),
            new Block.Trend("infrastructure_cost", "Infrastructure cost, USD", "Cost stayed.", List.of(COST_PHRASE)))),
        new Section("deliverability", "Deliverability", "", "", List.of()));
  }

  static List<PrintedFigure> figures() {
    return List.of(
        figure("delivery_rate", "Delivery rate", Unit.PERCENT, Label.EXACT, "0.968", "96.8 %", "", Verdict.OFF_TARGET),
        figure("net_revenue", "Net revenue", Unit.MONEY, Label.EXACT, "48210.55", "$48,210.55", "", Verdict.ON_TARGET),
        figure("infrastructure_cost", "Infrastructure cost", Unit.MONEY, Label.APPROXIMATE, "12000", "≈ $12,000",
            COST_PHRASE, Verdict.ON_TARGET),
        figure("open_alerts", "Open alerts", Unit.COUNT, Label.EXACT, "3", "3", "", Verdict.CRITICAL),
        figure("health", "Health", Unit.WORD, Label.EXACT, "1", "Degraded", "", Verdict.OFF_TARGET),
        missing("margin", "Gross margin"));
  }

  private static PrintedFigure figure(
      String kpi, String title, Unit unit, Label label, String value, String text, String phrase, Verdict verdict) {
    BigDecimal number = new BigDecimal(value);
    Optional<Comparison> before = Optional.of(new Comparison(number, text, "−3 %", -1, "September 2026"));
    Optional<Comparison> plan = Optional.of(new Comparison(number, text, "+1.2 points", 1, "2026 budget v2"));
    return new PrintedFigure(kpi, title, "How well is it?", "this over that", "payment provider", "deliverability", unit,
        label, label.word(), phrase, FigureStatus.OK, "ok", Optional.of(number), text,
        "2 November 2026, 09:00 (America/New_York)", verdict, verdict.word(), "< 5 %", plan, before, Optional.empty(),
        history(number, text));
  }

  private static PrintedFigure missing(String kpi, String title) {
    return new PrintedFigure(kpi, title, "What is left?", "revenue less cost", "model", "cost", Unit.MONEY,
        Label.APPROXIMATE, "approximate", COST_PHRASE, FigureStatus.NOT_CONNECTED, "not connected", Optional.empty(),
        "not connected", "", Verdict.NOT_RATED, "not rated", "", Optional.empty(), Optional.empty(), Optional.empty(),
        List.of(gap(OCTOBER, FigureStatus.NOT_CONNECTED)));
  }

  /** Fifteen months: two gaps, then numbers up to October's. */
  private static List<Point> history(BigDecimal last, String text) {
    List<Point> history = new ArrayList<>();
    for (int back = 14; back > 0; back--) {
      BigDecimal value = last.multiply(BigDecimal.valueOf(100 - back)).movePointLeft(2).setScale(last.scale(), java.math.RoundingMode.DOWN);
      history.add(back > 12 ? gap(OCTOBER.minusMonths(back), FigureStatus.NO_DATA)
          : point(OCTOBER.minusMonths(back), value, value.toPlainString()));
    }
    history.add(point(OCTOBER, last, text));
    return history;
  }

  private static Point point(YearMonth month, BigDecimal value, String text) {
    return new Point(month.toString(), MONTH.format(month), Optional.of(value), text, FigureStatus.OK);
  }

  private static Point gap(YearMonth month, FigureStatus status) {
    return new Point(month.toString(), MONTH.format(month), Optional.empty(), status.word(), status);
  }

  /** In binary 0.3 less 0.1 less 0.2 is not 0: the last line holds only where the check is rounded. */
  static List<TieOutLine> tieOut() {
    return List.of(
        new TieOutLine("payments", "rows", new BigDecimal("1204"), new BigDecimal("1200"), new BigDecimal("4"),
            Optional.of(new BigDecimal("1200"))),
        new TieOutLine("events", "rows", new BigDecimal("98213"), new BigDecimal("98213"), BigDecimal.ZERO, Optional.empty()),
        new TieOutLine("payments", "sum(amount)", new BigDecimal("0.30"), new BigDecimal("0.10"), new BigDecimal("0.20"),
            Optional.of(new BigDecimal("0.10"))));
  }

  private static List<Pack.SourceLine> sources() {
    return List.of(new Pack.SourceLine("payments", "payment provider", true, "fresh", "2 November 2026, 08:55", 1200, 4),
        new Pack.SourceLine("targets", "plan", false, "not connected", "", 0, 0));
  }

  /** The two rows make 30.02, which the totals row says; of the whole-dollar costs 1 + 1 the total is 3. */
  static Block.Table payments() {
    return new Block.Table("payment_lines", "Payments: all / October*", columns(), List.of(
        List.of(Cell.of("0012345"), Cell.of("October 1, 2026", LocalDate.of(2026, 10, 1)),
            Cell.of("$10.01", new BigDecimal("10.01")), Cell.of("≈ $1", BigDecimal.ONE), Cell.of("=HYPERLINK(\"x\")")),
        List.of(Cell.of("0012346"), Cell.of("October 31, 2026", LocalDate.of(2026, 10, 31)),
            Cell.of("$20.01", new BigDecimal("20.01")), Cell.of("≈ $1", BigDecimal.ONE), Cell.of("fine")),
        List.of(Cell.of("0012347"), Cell.of("unknown"), Cell.of("unknown"), Cell.of("unknown"), Cell.of(""))),
        List.of(Cell.of("Total"), Cell.of(""), Cell.of("$30.02", new BigDecimal("30.02")),
            Cell.of("≈ $3", BigDecimal.valueOf(3)), Cell.of("")), "3 rows", List.of(COST_PHRASE));
  }

  static List<Column> columns() {
    return List.of(new Column("Payment", Kind.TEXT, "", Label.EXACT), new Column("Day", Kind.DATE, "", Label.EXACT),
        new Column("Amount", Kind.MONEY, "USD", Label.EXACT), new Column("Cost", Kind.MONEY, "USD", Label.APPROXIMATE),
        new Column("Note", Kind.TEXT, "", Label.EXACT));
  }

  /** Rows that are made as they are asked for, so that a long table needs no memory of its own. */
  static Block.Table rows(String id, int rows, int columns) {
    List<Column> heads = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      heads.add(new Column("Column " + i, i == 0 ? Kind.TEXT : i == 1 ? Kind.DATE : i < 4 ? Kind.TEXT : Kind.MONEY, "",
          Label.EXACT));
    }
    List<List<Cell>> made = new AbstractList<>() {
      @Override
      public List<Cell> get(int row) {
        return row(row, columns);
      }

      @Override
      public int size() {
        return rows;
      }
    };
    return new Block.Table(id, id, heads, made, totals(rows, columns), rows + " rows", List.of());
  }

  private static List<Cell> row(int row, int columns) {
    List<Cell> cells = new ArrayList<>(columns);
    for (int i = 0; i < columns; i++) {
      cells.add(i == 0 ? Cell.of("row " + row)
          : i == 1 ? Cell.of("d", LocalDate.of(2026, 1, 1).plusDays(row % 300))
          : i < 4 ? Cell.of("word " + row % 17) : Cell.of("1.25", new BigDecimal("1.25")));
    }
    return cells;
  }

  private static List<Cell> totals(int rows, int columns) {
    List<Cell> cells = new ArrayList<>();
    BigDecimal sum = new BigDecimal("1.25").multiply(BigDecimal.valueOf(rows));
    for (int i = 0; i < columns; i++) {
      cells.add(i == 0 ? Cell.of("Total") : i < 4 ? Cell.of("") : Cell.of(sum.toPlainString(), sum));
    }
    return cells;
  }
}
