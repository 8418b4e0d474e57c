package boardpack.reports.overview;

import static boardpack.reports.overview.EditionFigures.FIGURES;

import boardpack.pipeline.label.Label;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Block.Cell;
import boardpack.reports.pack.Block.Column;
import boardpack.reports.pack.Block.Kind;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackKey;
import boardpack.reports.pack.Section;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invented editions of Meridian Mail's October 2026, with every label, status, verdict and block there is. */
public final class Editions {
  public static final String SEAL = "5f1c0e0d9be3a47c6b1e2d3c4f5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978";
  static final List<String> COST_WORDS = List.of(
      "Internal approximation / non-authoritative",
      "Modeled internal approximation based on provider invoices and usage patterns.",
      "Not an invoice. Always validate with finance systems.");

  private Editions() {}

  public static Pack castellan() {
    return edition(new Pack.Subject("Meridian Mail", "Castellan Loans", "tn-castellan", false, "scale", "past due", "USD",
        "America/New_York", "en-US"), "en");
  }

  public static Pack platform() {
    return edition(new Pack.Subject("Meridian Mail", "Meridian Mail", "platform", true, "platform", "active", "USD",
        "America/New_York", "en-US"), "en");
  }

  public static Pack dutch() {
    return edition(new Pack.Subject("Meridian Mail", "Dijkstra & Zonen", "tn-dijkstra", false, "growth", "actief", "EUR",
        "Europe/Amsterdam", "nl-NL"), "nl");
  }

  /** The same edition about a tenant of this name, which also stands in its alerts. */
  public static Pack named(String name) {
    return edition(new Pack.Subject("Meridian Mail", name, "tn-escape", false, "starter", "active", "USD",
        "America/New_York", "en-US"), "en");
  }

  private static Pack edition(Pack.Subject subject, String language) {
    String context = subject.name() + ", USD, 1 to 31 October 2026 in America/New_York";
    return new Pack(
        new PackKey(new TenantId(subject.id()), "monthly", "2026-10", "full", language, 2), subject,
        new Pack.Brand("#14324f", "#0b6e6e"), "Monthly board pack", "October 2026", context,
        "Bounces reached 15.8 % of what was sent, and a major block list names the sending address: mail is at risk.",
        Instant.parse("2026-11-02T14:00:00Z"), "2 November 2026, 09:00 (America/New_York)", FIGURES,
        sections(subject, context), List.of(), List.of(), sources());
  }

  private static List<Section> sections(Pack.Subject subject, String context) {
    Stream<Section> common = Stream.of(
        new Section("summary", "Summary", "Three figures need a decision.", context, List.of(
            figures("Revenue protection", "revenue_at_risk", "protection_rate"),
            figures("Deliverability", "bounce_rate", "delivery_rate", "complaint_rate"),
            figures("Revenue and customers", "net_revenue"),
            figures("Cost and margin", "infra_cost", "margin", "savings_found"),
            figures("Operations", "critical_alerts"),
            changed(),
            new Block.Notes("What needs attention", List.of("Bounce rate: 15.8 % (critical; target below 5 %)")))),
        new Section("revenue_protection", "Revenue protection", "Modelled risk rose.", context, List.of(
            figures("Risk", "revenue_at_risk", "protection_rate"),
            trend("revenue_at_risk", "modeled revenue at risk"))),
        new Section("deliverability", "Deliverability", "Bounce rate rose by 1.2 points to 15.8 %.", context, List.of(
            figures("", "bounce_rate", "complaint_rate", "delivery_rate"), trend("bounce_rate"), domains())),
        new Section("cost", "Cost and margin", "Cost is ≈ $12,000.", context, List.of(
            figures("", "infra_cost", "margin", "savings_found"), costBars(),
            new Block.Notes("Read this beside every cost figure", COST_WORDS))),
        new Section("operations", "Operations and alerts", "Four alerts are open.", context,
            List.of(figures("", "critical_alerts", "service_health"), alerts(subject.name()))));
    return subject.platform() ? Stream.concat(common, Stream.of(tenants(context))).toList() : common.toList();
  }

  private static Block.Figures figures(String title, String... kpis) {
    List<String> phrases = FIGURES.stream().filter(figure -> List.of(kpis).contains(figure.kpi()))
        .map(figure -> figure.phrase()).filter(phrase -> !phrase.isEmpty()).distinct().toList();
    return new Block.Figures(title, List.of(kpis), phrases);
  }

  private static Block.Trend trend(String kpi, String... phrases) {
    return new Block.Trend(kpi, "Figure over time, November 2024 to October 2026",
        "Rose from 9.1 in November 2024 to 15.8 in October 2026.", List.of(phrases));
  }

  private static Block.Bars costBars() {
    List<Block.Bar> bars = List.of(new Block.Bar("vps", new BigDecimal("9000"), "≈ $9,000"),
        new Block.Bar("ip", new BigDecimal("3000"), "≈ $3,000"));
    return new Block.Bars("Cost by resource type, USD, October 2026", "vps ≈ $9,000, ip ≈ $3,000; together ≈ $12,000.",
        Label.APPROXIMATE, bars, "≈ $12,000", COST_WORDS);
  }

  private static Block.Table domains() {
    List<List<Cell>> rows = IntStream.rangeClosed(1, 12)
        .mapToObj(n -> List.of(Cell.of("mail" + n + ".castellan-loans.example"),
            Cell.of(n * 4 + ",100", new BigDecimal(n * 4100)), Cell.of(n + ".4 %", new BigDecimal("0.0" + n % 10))))
        .toList();
    return new Block.Table("domains", "Domains by volume", List.of(new Column("Domain", Kind.TEXT, "", Label.EXACT),
        new Column("Sent", Kind.COUNT, "", Label.EXACT), new Column("Bounced", Kind.PERCENT, "%", Label.EXACT)), rows,
        List.of(Cell.of("Total"), Cell.of("319,800"), Cell.of("15.8 %")), "12 rows", List.of());
  }

  private static Block.Table alerts(String name) {
    List<List<Cell>> rows = Stream.of("critical", "high", "medium", "low")
        .map(severity -> List.of(Cell.of(severity), Cell.of("Bounce rate of " + name + " over 15 %"),
            Cell.of("Deliverability"), Cell.of("29 Oct 2026"), Cell.of("Pause the campaign and clean its list"),
            Cell.of("Head of Deliverability")))
        .toList();
    return new Block.Table("open_alerts", "Open alerts", Stream.of("Severity", "Alert", "Category", "Opened", "Do", "Owner")
        .map(column -> new Column(column, Kind.TEXT, "", Label.EXACT)).toList(), rows, List.of(), "4 rows", List.of());
  }

  private static Block.Table changed() {
    return new Block.Table("changed", "What changed since revision 1", Stream.of("Figure", "Was", "Is", "Because")
        .map(column -> new Column(column, Kind.TEXT, "", Label.EXACT)).toList(),
        List.of(List.of(Cell.of("Net revenue"), Cell.of("$41,200.00"), Cell.of("$40,980.00"),
            Cell.of("a refund arrived late"))), List.of(), "1 row", List.of());
  }

  private static Section tenants(String context) {
    return new Section("tenants", "Tenants", "Eight tenants, one of them critical.", context, List.of(
        new Block.Table("tenants", "Tenants", List.of(new Column("Tenant", Kind.TEXT, "", Label.EXACT),
            new Column("Cost", Kind.MONEY, "USD", Label.APPROXIMATE)),
            List.of(List.of(Cell.of("Aurora Outfitters"), Cell.of("≈ $3,100", new BigDecimal("3100"))),
                List.of(Cell.of("=SUM(A1)&\"<b>'Ünï"), Cell.of("not connected"))),
            List.of(), "2 rows", List.of(COST_WORDS.get(0)))));
  }

  private static List<Pack.SourceLine> sources() {
    return List.of(
        new Pack.SourceLine("events", "Meridian Mail", true, "fresh", "2 November 2026, 08:55", 1_284_511, 3),
        new Pack.SourceLine("savings", "", false, "not connected", "–", 0, 0));
  }
}
