package boardpack.pipeline.kpi;

import boardpack.pipeline.label.Label;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * The value of one KPI for one tenant (or the platform) and one period. It never travels without its label, status and
 * as-of time.
 *
 * @param value in the KPI's unit (rates as fractions 0 to 1, money in the edition's currency, words as their place in the
 *     KPI's scale); empty unless the status is {@code ok}, {@code stale} or {@code partial}
 * @param numerator as the mart gave it, before any rounding
 * @param denominator empty where the KPI has none
 * @param sample how many observations the value is a share of, and how sure that makes it; for shares of counts alone
 * @param verdict the value held against target and thresholds
 * @param plan the plan's value for this period, where there is one
 * @param asOf the oldest as-of time among the inputs it is made of
 * @param definitionHash SHA-256 of the KPI's and its marts' definitions
 */
public record Figure(
    TenantId tenant,
    String kpi,
    Period period,
    FigureStatus status,
    Label label,
    Optional<BigDecimal> value,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    Optional<Sample> sample,
    Verdict verdict,
    Optional<Plan> plan,
    Optional<Instant> asOf,
    String definitionHash) {

  /** @param version which plan it is, e.g. {@code 2026 budget v2} */
  public record Plan(BigDecimal value, String version) {}
}
