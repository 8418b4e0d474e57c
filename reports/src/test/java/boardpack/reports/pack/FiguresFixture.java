package boardpack.reports.pack;

import static boardpack.pipeline.kpi.Unit.COUNT;
import static boardpack.pipeline.kpi.Unit.HOURS;
import static boardpack.pipeline.kpi.Unit.MONEY;
import static boardpack.pipeline.kpi.Unit.MULTIPLE;
import static boardpack.pipeline.kpi.Unit.PERCENT;
import static boardpack.pipeline.kpi.Unit.SCORE;
import static boardpack.pipeline.kpi.Unit.WORD;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.kpi.Verdict;
import boardpack.pipeline.label.Label;
import java.util.List;
import java.util.stream.Stream;

/** The figures of the fixture: all labels, all statuses, all verdicts, all units. */
final class FiguresFixture {
  static final String AT_RISK = "modeled revenue at risk";
  static final String COST = "Internal approximation / non-authoritative";
  static final String TIER =
      "Internal PenguinMails reputation model — directional guidance, not a mailbox provider score.";
  static final String DIRECTIONAL = "directional";
  static final String PROJECTED = "projected from the last 90 days; not a commitment";
  private static final String BILLING = "Stripe, as of 2 November 2026, 14:40";

  private FiguresFixture() {}

  static List<PrintedFigure> all() {
    return Stream.of(revenueProtection(), deliverability(), revenue(), cost(), operations())
        .flatMap(List::stream).map(FigureFixture::build).toList();
  }

  private static List<FigureFixture> revenueProtection() {
    return List.of(
        figure("revenue_protection", "modelled_revenue_at_risk", "Modelled revenue at risk", MONEY)
            .label(Label.DIRECTIONAL, AT_RISK).rated(Verdict.HIGH, "< € 1,000", -1)
            .asks("How much revenue do bounces and complaints put at risk?",
                "0.05 USD a bounce + 0.25 USD a complaint, at the day's rate", "OLAP campaign counters")
            .history("620 610 640 590 700 680 - 710 690 730 820 900 980 1040 1260"),
        figure("revenue_protection", "revenue_protection_rate", "Revenue protection rate", PERCENT)
            .label(Label.DIRECTIONAL, DIRECTIONAL).rated(Verdict.CRITICAL, "> 95 %", 1)
            .asks("How many of the issues found were solved?", "issues resolved ÷ issues identified", "alert service")
            .history("0.96 0.97 0.95 0.96 0.98 0.97 0.96 0.95 0.96 0.94 0.93 0.92 0.93 0.91 0.88"),
        figure("revenue_protection", "protected_revenue", "Estimated protected revenue", MONEY)
            .label(Label.DIRECTIONAL, DIRECTIONAL).rated(Verdict.NOT_RATED, "", 1).status(FigureStatus.PARTIAL)
            .asks("What did solved issues keep?", "Σ impact of negative revenue events resolved", "PostHog")
            .history("2100 2300 1900 2000 2250 2400 - - 2600 2500 2450 2300 2200 2150 2050"));
  }

  private static List<FigureFixture> deliverability() {
    String g = "deliverability";
    return List.of(
        figure(g, "delivery_rate", "Delivery rate", PERCENT).rated(Verdict.OFF_TARGET, "> 97.5 %", 1).plan("0.975")
            .asks("Does our mail arrive?", "delivered ÷ sent", "OLAP campaign counters")
            .history("0.979 0.981 0.980 0.982 0.978 0.977 - 0.979 0.980 0.981 0.978 0.976 0.977 0.980 0.968"),
        figure(g, "bounce_rate", "Bounce rate", PERCENT).rated(Verdict.LOW, "< 2 %", -1)
            .asks("How much mail comes back?", "(hard + soft bounces) ÷ sent", "OLAP campaign counters")
            .history("0.018 0.016 0.017 0.015 0.019 0.020 - 0.018 0.017 0.016 0.019 0.021 0.020 0.017 0.028"),
        figure(g, "complaint_rate", "Complaint rate", PERCENT).rated(Verdict.ON_TARGET, "< 0.10 %", -1)
            .asks("How many recipients complain?", "reported complaints ÷ delivered", "OLAP campaign counters")
            .history("0.0006 0.0006 0.0005 0.0007 0.0006 0.0006 - 0.0005 0.0006 0.0007 0.0007 0.0008 0.0007 0.0007 0.0009"),
        figure(g, "unsubscribe_rate", "Unsubscribe rate", PERCENT).rated(Verdict.ON_TARGET, "< 1 %", -1)
            .asks("How many leave?", "unsubscribed ÷ delivered", "OLAP campaign counters")
            .history("0.0031 0.0030 0.0032 0.0029 0.0034 0.0033 - 0.0030 0.0031 0.0032 0.0033 0.0035 0.0034 0.0032 0.0036"),
        figure(g, "send_volume", "Messages sent", COUNT).rated(Verdict.NOT_RATED, "", 0).plan("1300000")
            .asks("How much do we send?", "Σ sent", "OLAP campaign counters")
            .history("812400 840120 861900 918300 1041250 760800 - 845200 902110 951480 988300 1012900 1086400 1150320 1218412"),
        figure(g, "reputation_band", "Reputation band", WORD).label(Label.DIRECTIONAL, TIER)
            .scale("Healthy", "Watch", "At Risk", "Critical").rated(Verdict.MEDIUM, "Healthy", -1)
            .asks("How do we stand with mailbox providers?", "worst tier of the assigned IPs", "internal model")
            .history("0 0 0 0 0 0 0 0 0 0 0 0 0 0 1"),
        figure(g, "mailbox_health", "Mailbox health", SCORE).label(Label.DIRECTIONAL, DIRECTIONAL)
            .rated(Verdict.ON_TARGET, "≥ 80", 1)
            .asks("Are the mailboxes well?", "100 − weighted penalties for bounces, spam, unsubscribes", "mailbox analytics")
            .history("88 88 87 89 88 87 86 88 89 88 87 86 86 85 82"),
        figure(g, "reputation_flags", "Reputation flags", COUNT).rated(Verdict.ON_TARGET, "0", -1)
            .asks("Are we on any list?", "listed IPs and domains", "block list checks")
            .history("0 0 0 1 1 0 0 0 0 0 0 0 0 0 0"));
  }

  private static List<FigureFixture> revenue() {
    String g = "revenue";
    return List.of(
        figure(g, "net_revenue", "Net revenue", MONEY).rated(Verdict.ON_TARGET, "> € 4,000", 1).plan("4350.00")
            .asks("What was paid for this month's service?", "payments − refunds, spread over the service days", BILLING)
            .history("3410.00 3410.00 3480.00 3480.00 3620.50 3620.50 3620.50 3790.00 3790.00 3905.25 4010.00 4010.00 4180.00 4290.75 4412.30"),
        figure(g, "mrr", "Monthly recurring revenue", MONEY).rated(Verdict.ON_TARGET, "", 1)
            .status(FigureStatus.STALE).asks("What is contracted a month?", "Σ active subscriptions, yearly ÷ 12", BILLING)
            .history("3500.00 3500.00 3550.00 3550.00 3700.00 3700.00 3700.00 3850.00 3850.00 3950.00 4050.00 4050.00 4200.00 4300.00 4450.00"),
        figure(g, "payment_failure_rate", "Payment failure rate", PERCENT).rated(Verdict.ON_TARGET, "< 5 %", -1)
            .asks("Do payments go through?", "failed ÷ attempted payments", BILLING)
            .history("0.00 0.00 0.00 0.00 0.03 0.00 0.00 0.00 0.00 0.00 0.00 0.03 0.00 0.00 0.00"),
        figure(g, "payment_state", "Payment state", WORD).scale("active", "trialing", "past due", "unpaid", "canceled")
            .rated(Verdict.ON_TARGET, "active", -1).asks("Is the account in good standing?", "subscription status", BILLING)
            .history("0 0 0 0 0 0 0 0 0 0 0 2 0 0 0"),
        figure(g, "mrr_next_quarter", "Recurring revenue in January 2027", MONEY).label(Label.PROJECTED, PROJECTED)
            .asks("Where does the trend lead?", "linear trend of the last 90 days", BILLING).rated(Verdict.NOT_RATED, "", 1)
            .history("- - - - - - - - - - - - 4500 4600 4800"),
        figure(g, "ltv_to_cac", "Lifetime value to acquisition cost", MULTIPLE).status(FigureStatus.NOT_CONNECTED)
            .asks("Do customers pay back?", "LTV ÷ CAC", "finance ledger").rated(Verdict.NOT_RATED, "> 3 ×", 1));
  }

  private static List<FigureFixture> cost() {
    String g = "cost";
    return List.of(
        figure(g, "infra_cost", "Approximate infrastructure cost", MONEY).label(Label.APPROXIMATE, COST)
            .rated(Verdict.OFF_TARGET, "< € 900", -1).plan("900")
            .asks("What does serving this tenant cost us?", "allocated servers + IPs", "price list and provider sync")
            .history("640 660 650 700 720 690 700 720 740 760 - 820 840 880 930"),
        figure(g, "vps_cost", "Servers", MONEY).label(Label.APPROXIMATE, COST).rated(Verdict.NOT_RATED, "", -1)
            .asks("What do servers cost?", "a host's day cost over its IPs and their domains", "price list and provider sync")
            .history("420 430 430 460 470 450 460 470 480 500 - 540 550 580 610"),
        figure(g, "ip_cost", "Sending IPs", MONEY).label(Label.APPROXIMATE, COST).rated(Verdict.NOT_RATED, "", -1)
            .asks("What do IPs cost?", "an IP's day cost over its domains", "price list")
            .history("220 230 220 240 250 240 240 250 260 260 - 280 290 300 320"),
        figure(g, "gross_margin", "Gross margin", PERCENT).label(Label.APPROXIMATE, COST)
            .rated(Verdict.ON_TARGET, "> 70 %", 1)
            .asks("What is left after infrastructure?", "(net revenue − approximate cost) ÷ net revenue", "billing, price list")
            .history("0.81 0.81 0.81 0.80 0.80 0.81 0.81 0.81 0.80 0.81 - 0.80 0.80 0.79 0.79"),
        figure(g, "savings_open", "Savings identified, open", MONEY).label(Label.APPROXIMATE, COST)
            .asks("What could be saved?", "Σ savings identified, not yet implemented", "optimisation events")
            .rated(Verdict.NOT_RATED, "", 0)
            .history("0 0 0 0 0 120 120 120 0 0 - 80 80 140 210"));
  }

  private static List<FigureFixture> operations() {
    String g = "operations";
    return List.of(
        figure(g, "open_critical_alerts", "Open critical alerts", COUNT).rated(Verdict.ON_TARGET, "0", -1)
            .asks("Is anything on fire?", "alerts of severity critical without resolution", "alert service")
            .history("0 0 0 0 1 0 0 0 0 0 0 1 0 0 0"),
        figure(g, "open_high_alerts", "Open high alerts", COUNT).rated(Verdict.HIGH, "0", -1)
            .asks("What needs attention?", "alerts of severity high without resolution", "alert service")
            .history("0 1 0 0 2 1 0 0 0 1 1 1 0 1 3"),
        figure(g, "oldest_alert", "Oldest open alert", HOURS).rated(Verdict.OFF_TARGET, "< 24 h", -1)
            .asks("How long do alerts wait?", "now − opened", "alert service")
            .history("- 5.5 - - 12.0 3.5 - - - 8.0 9.5 7.0 - 11.5 41.5"),
        figure(g, "decision_hours", "Decision time", HOURS).label(Label.DIRECTIONAL, DIRECTIONAL)
            .status(FigureStatus.NO_DATA).asks("How fast are decisions made?", "mean hours from request to decision", "decision register")
            .rated(Verdict.NOT_RATED, "< 48 h", -1).history("30.0 42.5 - 51.0 38.0 - - 40.5 36.0 - 44.0 - 39.0 47.5 -"),
        figure(g, "workflow_success", "Workflow success rate", PERCENT).status(FigureStatus.NOT_CONNECTED)
            .asks("Do workflows finish?", "completed ÷ finished jobs", "job queues").rated(Verdict.NOT_RATED, "> 95 %", 1));
  }

  private static FigureFixture figure(String group, String kpi, String title, Unit unit) {
    return FigureFixture.of(group, kpi, title, unit);
  }
}
