package boardpack.reports.pack;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.kpi.Verdict;
import boardpack.pipeline.label.Label;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure as a document may show it. {@code value} is rounded to what the label bears; the digits beyond are not in
 * the pack at all. Wherever {@code text} stands, {@code phrase} stands in the same block unless it is empty.
 *
 * @param title "Bounce rate"
 * @param question the question that it answers
 * @param formula how it is calculated, in words
 * @param source the system of record
 * @param group {@code revenue_protection}, {@code deliverability}, {@code revenue}, {@code cost}, {@code operations}
 * @param label what the figure is
 * @param labelText the label in the pack's language
 * @param phrase the mandated words for a figure of this label and surface; empty for exact ones
 * @param statusText the status in the pack's language
 * @param value empty where there is none to read
 * @param text "≈ $12,000", "96.8 %", "not connected"
 * @param observations "of 2; 95 % interval 9 to 91 %" where a share is one of few observations; else empty
 * @param asOf "2 November 2026, 09:00 (America/New_York)"
 * @param verdict against target and thresholds
 * @param verdictText "on target", "critical", …
 * @param target "< 5 %", or empty
 * @param plan the plan and the distance to it, where there is one
 * @param previous the period before
 * @param priorYear the same period a year ago
 * @param history up to 24 periods up to and including this one, oldest first, gaps included
 * @param sample the numbers of {@code observations}, where there are any
 */
public record PrintedFigure(
    String kpi,
    String title,
    String question,
    String formula,
    String source,
    String group,
    Unit unit,
    Label label,
    String labelText,
    String phrase,
    FigureStatus status,
    String statusText,
    Optional<BigDecimal> value,
    String text,
    String observations,
    String asOf,
    Verdict verdict,
    String verdictText,
    String target,
    Optional<Comparison> plan,
    Optional<Comparison> previous,
    Optional<Comparison> priorYear,
    List<Point> history,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<FewObservations> sample) {

  /** A pack sealed before its observations were kept as numbers. */
  public PrintedFigure {
    sample = Objects.requireNonNullElse(sample, Optional.empty());
  }

  /**
   * A share of few observations.
   *
   * @param size how many
   * @param low of the 95 % interval after Wilson, as a share of 1 in whole points; {@code high} likewise
   */
  public record FewObservations(BigDecimal size, BigDecimal low, BigDecimal high) {}

  /**
   * This figure beside another.
   *
   * @param value the other's value, rounded as its label bears
   * @param text the other's value for people
   * @param change "+1.2 points", "−3 %"
   * @param goodness 1 where the change is good news, -1 where it is bad, 0 where it is neither
   * @param basis whose value it is: "September 2026", "2026 budget v2"
   */
  public record Comparison(BigDecimal value, String text, String change, int goodness, String basis) {}

  /**
   * One period of the history.
   *
   * @param period {@code 2026-09}
   * @param name "Sep 26"
   * @param text the value for people, or the status where there is none
   * @param plan of this period, and {@code priorYear} of the same period a year before, as their labels bear
   */
  public record Point(
      String period, String name, Optional<BigDecimal> value, String text, FigureStatus status,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<BigDecimal> plan,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<BigDecimal> priorYear) {

    /** A pack sealed before its history was held against anything. */
    public Point {
      plan = Objects.requireNonNullElse(plan, Optional.empty());
      priorYear = Objects.requireNonNullElse(priorYear, Optional.empty());
    }

    public Point(String period, String name, Optional<BigDecimal> value, String text, FigureStatus status) {
      this(period, name, value, text, status, Optional.empty(), Optional.empty());
    }
  }
}
