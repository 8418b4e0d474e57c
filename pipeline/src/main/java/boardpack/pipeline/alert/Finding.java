package boardpack.pipeline.alert;

import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a rule found, once.
 *
 * @param rule its id
 * @param tenant whom it concerns; {@link TenantId#PLATFORM} for the company itself
 * @param subject what of the tenant's it is about, where the rule tells several apart: a queue, a service; else empty
 * @param value in the unit of the rule, with all its digits
 * @param since when it began
 * @param newest the newest row that shows it; what was resolved comes back only by something newer
 */
public record Finding(
    String rule, TenantId tenant, String subject, Severity severity, BigDecimal value, Instant since, Instant newest) {

  /** "tn-aurora mail-queue": what makes two findings of one rule the same alert. */
  public String about() {
    return tenant + " " + subject;
  }

  /** The graver of two about the same; of equals, the larger. */
  Finding graver(Finding other) {
    if (severity != other.severity) {
      return severity.isWorseThan(other.severity) ? this : other;
    }
    return value.compareTo(other.value) >= 0 ? this : other;
  }
}
