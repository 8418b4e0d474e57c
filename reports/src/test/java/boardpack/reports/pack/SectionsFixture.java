package boardpack.reports.pack;

import static boardpack.reports.pack.FiguresFixture.AT_RISK;
import static boardpack.reports.pack.FiguresFixture.COST;
import static boardpack.reports.pack.FiguresFixture.DIRECTIONAL;
import static boardpack.reports.pack.FiguresFixture.PROJECTED;
import static boardpack.reports.pack.FiguresFixture.TIER;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block.Bar;
import boardpack.reports.pack.Block.Bars;
import boardpack.reports.pack.Block.Figures;
import boardpack.reports.pack.Block.Notes;
import boardpack.reports.pack.Block.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The pages of the fixture. */
final class SectionsFixture {
  private static final List<String> COST_PAIR = List.of(COST,
      "Modeled internal approximation based on provider invoices and usage patterns.",
      "Not an invoice. Always validate with finance systems.");

  private SectionsFixture() {}

  static List<Section> tenant(String name) {
    return List.of(summary(name), revenueProtection(name), deliverability(name), revenue(name), cost(name),
        operations(name), alerts(name), method(name), tieOut(name));
  }

  static List<Section> platform() {
    List<Section> sections = new ArrayList<>(tenant("Meridian Mail"));
    sections.add(7, section("tenants", "Tenants", "Meridian Mail", "Castellan Loans is past due and listed; seven others are well.",
        TablesFixture.tenants()));
    return List.copyOf(sections);
  }

  private static Section summary(String name) {
    return section("summary", "Summary", name,
        "Delivery rate fell 1.2 points to 96.8 %, below the 97.5 % plan; three domains explain 80 % of it.",
        figures("Key figures", List.of(AT_RISK, DIRECTIONAL, COST), "modelled_revenue_at_risk", "delivery_rate",
            "net_revenue", "gross_margin", "infra_cost", "open_critical_alerts", "bounce_rate", "revenue_protection_rate"),
        TablesFixture.decisions(), TablesFixture.noRows(),
        new Notes("Read with care", List.of("Monthly recurring revenue is stale: its source was last read on 31 October.",
            "Workflow success rate is not connected.", "129 rows were put aside; the appendix says why.")));
  }

  private static Section revenueProtection(String name) {
    return section("revenue_protection", "Revenue protection", name,
        "≈ € 1,260 of revenue is at risk (modeled revenue at risk), 21 % more than in September.",
        figures("Revenue protection", List.of(AT_RISK, DIRECTIONAL), "modelled_revenue_at_risk",
            "revenue_protection_rate", "protected_revenue"),
        trend("modelled_revenue_at_risk", "Modelled revenue at risk, EUR, August 2025 to October 2026", AT_RISK),
        trend("revenue_protection_rate", "Revenue protection rate, %, August 2025 to October 2026", DIRECTIONAL));
  }

  private static Section deliverability(String name) {
    return section("deliverability", "Deliverability", name,
        "Delivery rate fell 1.2 points to 96.8 %, below the 97.5 % plan; three domains explain 80 % of it.",
        figures("Deliverability", List.of(TIER, DIRECTIONAL), "delivery_rate", "bounce_rate", "complaint_rate",
            "unsubscribe_rate", "send_volume", "reputation_band", "mailbox_health", "reputation_flags"),
        trend("delivery_rate", "Delivery rate, %, August 2025 to October 2026"),
        trend("bounce_rate", "Bounce rate, %, August 2025 to October 2026"),
        new Bars("Bounces by domain, October 2026", "Horizontal bars, largest first: mail.dijkstra.example 17,240; "
            + "news.dijkstra.example 8,105; shop.dijkstra.example 4,410; others 4,361.", Label.EXACT,
            List.of(bar("mail.dijkstra.example", "17240", "17,240"), bar("news.dijkstra.example", "8105", "8,105"),
                bar("shop.dijkstra.example", "4410", "4,410"), bar("others", "4361", "4,361")), "34,116 in all", List.of()),
        new Notes("", List.of("A delivery is what the receiving server accepted; it says nothing about the folder.")));
  }

  private static Section revenue(String name) {
    return section("revenue", "Revenue and customers", name, "Net revenue grew 2.8 % to € 4,412.30, 1.4 % above plan.",
        figures("Revenue", List.of(PROJECTED), "net_revenue", "mrr", "payment_failure_rate", "payment_state",
            "mrr_next_quarter", "ltv_to_cac"),
        trend("net_revenue", "Net revenue, EUR, August 2025 to October 2026"),
        trend("mrr_next_quarter", "Recurring revenue in January 2027, EUR, as projected month by month", PROJECTED),
        TablesFixture.payments(24));
  }

  private static Section cost(String name) {
    return section("cost", "Cost and margin", name,
        "Gross margin held at ≈ 79 % (Internal approximation / non-authoritative).",
        new Figures("Cost and margin", List.of("infra_cost", "vps_cost", "ip_cost", "gross_margin", "savings_open"), COST_PAIR),
        new Trend("infra_cost", "Approximate infrastructure cost, EUR, August 2025 to October 2026",
            "A column a month; it ends at ≈ € 930 in October 2026; June 2026 has no data.", COST_PAIR),
        new Bars("Approximate cost by resource, EUR, October 2026", "Horizontal bars: servers ≈ 610; sending IPs ≈ 320.",
            Label.APPROXIMATE, List.of(bar("Servers", "610", "≈ 610"), bar("Sending IPs", "320", "≈ 320"),
                bar("Credit of the provider", "-40", "≈ −40")), "≈ 890 in all", COST_PAIR),
        TablesFixture.costLines("approximate_cost", 120));
  }

  private static Section operations(String name) {
    return section("operations", "Operations and workflows", name, "Three high alerts are open; the oldest waits 41.5 hours.",
        figures("Operations", List.of(DIRECTIONAL), "open_critical_alerts", "open_high_alerts", "oldest_alert",
            "decision_hours", "workflow_success"),
        trend("oldest_alert", "Oldest open alert, hours, August 2025 to October 2026"),
        trend("workflow_success", "Workflow success rate, %"));
  }

  private static Section alerts(String name) {
    return section("alerts", "Risks and open alerts", name, "Four alerts are open, three of them high.",
        TablesFixture.alerts(), TablesFixture.costLines("one_row", 1));
  }

  private static Section method(String name) {
    return section("method", "How each figure is calculated", name, "Every figure, its formula, its source and its label.");
  }

  private static Section tieOut(String name) {
    return section("tie_out", "Tie-out and freshness", name, "One of seven measures does not tie out: alerts, 1 row.",
        new Notes("Rows put aside", List.of("campaign_events: 128 rows, sent is negative.",
            "ip_assignments: 1 row, the IP is unknown.")));
  }

  private static Section section(String id, String heading, String name, String message, Block... blocks) {
    return new Section(id, heading, message, name + ", EUR, October 2026, compared with September 2026, October 2025 "
        + "and the 2026 budget v2", List.of(blocks));
  }

  private static Figures figures(String title, List<String> phrases, String... kpis) {
    return new Figures(title, List.of(kpis), phrases);
  }

  private static Trend trend(String kpi, String caption, String... phrases) {
    return new Trend(kpi, caption, "A column or point a month, with the last one named; gaps are left empty: " + caption,
        List.of(phrases));
  }

  private static Bar bar(String name, String value, String text) {
    return new Bar(name, new BigDecimal(value), text);
  }
}
