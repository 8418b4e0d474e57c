package boardpack.reports.overview;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.kpi.Verdict;
import boardpack.pipeline.label.Label;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Comparison;
import boardpack.reports.pack.PrintedFigure.Point;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The figures of the invented editions. */
final class EditionFigures {
  private static final String MODELLED = "modeled revenue at risk";
  private static final String COST = "Internal approximation / non-authoritative";
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);

  static final List<PrintedFigure> FIGURES = List.of(
      figure("bounce_rate", "Bounce rate", "deliverability", Unit.PERCENT, Label.EXACT, "", "0.158", "15.8 %", Verdict.CRITICAL),
      figure("complaint_rate", "Complaint rate", "deliverability", Unit.PERCENT, Label.EXACT, "", "0.011", "1.1 %", Verdict.MEDIUM),
      figure("delivery_rate", "Delivery rate", "deliverability", Unit.PERCENT, Label.EXACT, "", "0.831", "83.1 %", Verdict.HIGH),
      figure("unsubscribe_rate", "Unsubscribe rate", "deliverability", Unit.PERCENT, Label.EXACT, "", "0.004", "0.4 %", Verdict.ON_TARGET),
      figure("revenue_at_risk", "Revenue at risk", "revenue_protection", Unit.MONEY, Label.DIRECTIONAL, MODELLED, "4200", "≈ $4,200", Verdict.HIGH),
      figure("protection_rate", "Revenue protection rate", "revenue_protection", Unit.PERCENT, Label.DIRECTIONAL, "directional", "0.92", "≈ 92 %", Verdict.OFF_TARGET),
      figure("net_revenue", "Net revenue", "revenue", Unit.MONEY, Label.EXACT, "", "40980.00", "$40,980.00", Verdict.NOT_RATED),
      figure("expected_revenue", "Expected revenue", "revenue", Unit.MONEY, Label.PROJECTED, "projected", "43000", "≈ $43,000", Verdict.LOW),
      figure("infra_cost", "Infrastructure cost", "cost", Unit.MONEY, Label.APPROXIMATE, COST, "12000", "≈ $12,000", Verdict.MEDIUM),
      figure("margin", "Gross margin", "cost", Unit.PERCENT, Label.APPROXIMATE, COST, "0.71", "≈ 71 %", Verdict.ON_TARGET),
      absent("savings_found", "Savings found", "cost", Label.APPROXIMATE, COST, FigureStatus.NOT_CONNECTED, "not connected"),
      figure("critical_alerts", "Open critical alerts", "operations", Unit.COUNT, Label.EXACT, "", "1", "1", Verdict.CRITICAL),
      absent("service_health", "Service health", "operations", Label.EXACT, "", FigureStatus.NO_DATA, "no data"));

  private EditionFigures() {}

  private static PrintedFigure figure(
      String kpi, String title, String group, Unit unit, Label label, String phrase, String value, String text,
      Verdict verdict) {
    BigDecimal number = new BigDecimal(value);
    FigureStatus status = kpi.equals("margin") ? FigureStatus.STALE : FigureStatus.OK;
    return new PrintedFigure(kpi, title, "What does " + title + " tell us?", "the one divided by the other, over the period",
        "Meridian Mail", group, unit, label, label.word(), phrase, status, status.word(), Optional.of(number), text,
        "2 November 2026, 09:00 (America/New_York)", verdict, verdict.word(), unit == Unit.COUNT ? "0" : "below 5 %",
        kpi.equals("infra_cost") ? Optional.of(new Comparison(number, "≈ $11,000", "+9 %", -1, "2026 budget v2")) : Optional.empty(),
        Optional.of(new Comparison(number, text, "+1.2 points", -1, "September 2026")),
        Optional.of(new Comparison(number, text, "−3 %", 1, "October 2025")),
        history(number, text));
  }

  private static PrintedFigure absent(
      String kpi, String title, String group, Label label, String phrase, FigureStatus status, String text) {
    return new PrintedFigure(kpi, title, "What does " + title + " tell us?", "a sum over the period", "Meridian Mail", group,
        Unit.MONEY, label, label.word(), phrase, status, status.word(), Optional.empty(), text, "–", Verdict.NOT_RATED,
        "not rated", "", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** 24 months to October 2026; the third has no data. */
  private static List<Point> history(BigDecimal last, String text) {
    YearMonth first = YearMonth.of(2024, 11);
    return IntStream.range(0, 24)
        .mapToObj(n -> n == 2
            ? new Point(first.plusMonths(n).toString(), first.plusMonths(n).format(MONTH), Optional.empty(), "no data", FigureStatus.NO_DATA)
            : new Point(first.plusMonths(n).toString(), first.plusMonths(n).format(MONTH), Optional.of(value(last, n)), text, FigureStatus.OK))
        .toList();
  }

  private static BigDecimal value(BigDecimal last, int n) {
    return last.multiply(BigDecimal.valueOf(76 + n + (n * 7) % 5 - (23 * 7) % 5)).movePointLeft(2);
  }
}
