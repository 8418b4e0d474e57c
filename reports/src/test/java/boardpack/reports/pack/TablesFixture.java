package boardpack.reports.pack;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block.Cell;
import boardpack.reports.pack.Block.Column;
import boardpack.reports.pack.Block.Kind;
import boardpack.reports.pack.Block.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Tables of every length, with every kind of column. */
final class TablesFixture {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d LLL uuuu", Locale.ENGLISH);

  private TablesFixture() {}

  /** {@code rows} days of approximate cost, "line 1" to "line n", each cost its number of euros. */
  static Table costLines(String id, int rows) {
    List<List<Cell>> lines = IntStream.rangeClosed(1, rows).mapToObj(TablesFixture::costLine).toList();
    long total = (long) rows * (rows + 1) / 2;
    return new Table(id, "Approximate cost by day and resource",
        List.of(new Column("Line", Kind.TEXT, "", Label.EXACT), new Column("ChargePeriodStart", Kind.DATE, "", Label.EXACT),
            new Column("ResourceType", Kind.TEXT, "", Label.EXACT), new Column("Messages", Kind.COUNT, "", Label.EXACT),
            new Column("x_ApproximateCost", Kind.MONEY, "EUR", Label.APPROXIMATE)),
        lines,
        rows == 0 ? List.of() : List.of(Cell.of("Total"), Cell.of(""), Cell.of(""),
            count(rows * 1000L), Cell.of("≈ " + total, BigDecimal.valueOf(total))),
        rows == 1 ? "1 row" : rows + " rows, rounded to whole euros", List.of(FiguresFixture.COST));
  }

  private static List<Cell> costLine(int line) {
    LocalDate day = LocalDate.of(2026, 10, 1).plusDays((line - 1) % 31);
    String name = switch (line) {
      case 7 -> PackFixtures.HOSTILE;
      case 9 -> PackFixtures.LONG;
      case 11 -> PackFixtures.RIGHT_TO_LEFT;
      default -> "line " + line;
    };
    return List.of(Cell.of(name), Cell.of(DAY.format(day), day), Cell.of(line % 2 == 0 ? "ip" : "vps"), count(1000),
        Cell.of("≈ " + line, BigDecimal.valueOf(line)));
  }

  static Table payments(int rows) {
    List<List<Cell>> lines = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      LocalDate day = LocalDate.of(2026, 10, 1).plusDays(i % 28);
      BigDecimal amount = i == rows ? new BigDecimal("-87.70") : new BigDecimal("195.65");
      lines.add(List.of(Cell.of("00" + (4100 + i)), Cell.of(i == rows ? "refund" : "payment"),
          Cell.of(DAY.format(day), day), Cell.of(money(amount), amount)));
    }
    BigDecimal total = new BigDecimal("195.65").multiply(BigDecimal.valueOf(rows - 1L)).add(new BigDecimal("-87.70"));
    return new Table("payments", "Payments and refunds", List.of(new Column("payment_id", Kind.TEXT, "", Label.EXACT),
        new Column("Kind", Kind.TEXT, "", Label.EXACT), new Column("Day", Kind.DATE, "", Label.EXACT),
        new Column("Net amount", Kind.MONEY, "EUR", Label.EXACT)), List.copyOf(lines),
        List.of(Cell.of("Total"), Cell.of(""), Cell.of(""), Cell.of(money(total), total)), rows + " rows", List.of());
  }

  static Table alerts() {
    return new Table("open_alerts", "Open alerts, most severe first",
        List.of(new Column("Severity", Kind.TEXT, "", Label.EXACT), new Column("Alert", Kind.TEXT, "", Label.EXACT),
            new Column("Recommended action", Kind.TEXT, "", Label.EXACT), new Column("Owner", Kind.TEXT, "", Label.EXACT),
            new Column("Opened", Kind.DATE, "", Label.EXACT)),
        List.of(
            alert("high", "Bounce rate of mail.dijkstra.example doubled in three days",
                "Pause the campaign, clean the list, warm up again over five days", 29),
            alert("high", "Shared IP 3 close to the limit of one mailbox provider", "Move two domains to IP 5", 30),
            alert("high", "Refund recorded after the month it belongs to", "Restate September; tell finance", 31),
            alert("medium", "Workflow source is not connected", "Connect job_queues or leave the figure out", 12)),
        List.of(), "4 rows", List.of());
  }

  private static List<Cell> alert(String severity, String title, String action, int day) {
    LocalDate opened = LocalDate.of(2026, 10, day);
    return List.of(Cell.of(severity), Cell.of(title), Cell.of(action), Cell.of("Head of Delivery"),
        Cell.of(DAY.format(opened), opened));
  }

  static Table decisions() {
    LocalDate due = LocalDate.of(2026, 11, 15);
    return new Table("decisions", "What needs a decision",
        List.of(new Column("Decision", Kind.TEXT, "", Label.EXACT), new Column("Owner", Kind.TEXT, "", Label.EXACT),
            new Column("Due", Kind.DATE, "", Label.EXACT)),
        List.of(List.of(Cell.of("Move the newsletter to its own IP, at ≈ € 12 a month"), Cell.of("COO"),
            Cell.of(DAY.format(due), due))), List.of(), "1 row", List.of(FiguresFixture.COST));
  }

  static Table noRows() {
    return new Table("restatements", "What changed since the pack you last received",
        List.of(new Column("Figure", Kind.TEXT, "", Label.EXACT), new Column("Was", Kind.MONEY, "EUR", Label.EXACT),
            new Column("Is", Kind.MONEY, "EUR", Label.EXACT)),
        List.of(), List.of(), "No data available for this period", List.of());
  }

  static Table tenants() {
    List<String> names = List.of("Aurora Outfitters", "Brightwater Clinics", "Castellan Loans", "Dijkstra & Zonen",
        PackFixtures.HOSTILE, "Foxglove Media", "Garnet Travel", "Himari Studio");
    List<List<Cell>> rows = IntStream.range(0, names.size()).mapToObj(i -> List.of(Cell.of(names.get(i)),
        Cell.of(i == 2 ? "past due" : i == 6 ? "canceled" : "active"), count(2_400_000L - 290_000L * i),
        i == 6 ? Cell.of("no data") : Cell.of("9" + (9 - i % 5) + ".1 %", new BigDecimal("0.9" + (9 - i % 5) + "1")),
        Cell.of(money(new BigDecimal(8200 - 900 * i)), new BigDecimal(8200 - 900 * i)),
        i == 5 ? Cell.of("not connected") : Cell.of("≈ " + (1900 - 200 * i), new BigDecimal(1900 - 200 * i)))).toList();
    return new Table("tenants", "Tenants", List.of(new Column("Tenant", Kind.TEXT, "", Label.EXACT),
        new Column("Status", Kind.TEXT, "", Label.EXACT), new Column("Messages sent", Kind.COUNT, "", Label.EXACT),
        new Column("Delivery rate", Kind.PERCENT, "%", Label.EXACT), new Column("Net revenue", Kind.MONEY, "EUR", Label.EXACT),
        new Column("Approximate cost", Kind.MONEY, "EUR", Label.APPROXIMATE)), rows, List.of(),
        "8 rows", List.of(FiguresFixture.COST));
  }

  private static Cell count(long number) {
    return Cell.of(String.format(Locale.ENGLISH, "%,d", number), BigDecimal.valueOf(number));
  }

  private static String money(BigDecimal amount) {
    return (amount.signum() < 0 ? "−" : "") + String.format(Locale.ENGLISH, "%,.2f", amount.abs());
  }
}
