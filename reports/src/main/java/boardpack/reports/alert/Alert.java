package boardpack.reports.alert;

import boardpack.pipeline.alert.Severity;
import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One alert as it stands.
 *
 * @param id a number, by which commands name it
 * @param subject what of the tenant's it is about; empty where the rule tells none apart
 * @param severity the gravest since it opened
 * @param title and impact, action: in English, as the rule's file had them when it opened
 * @param value as it was found last, with all its digits
 * @param since when the thing itself began
 * @param newest the newest row of the source that shows it
 * @param openedAt when it opened, or opened again
 * @param foundAt when it was found last
 * @param toldAt when people heard of it last
 * @param moves how often it has moved
 */
public record Alert(
    long id, String rule, TenantId tenant, String subject, AlertState state, Severity severity, String title, String impact,
    String action, String owner, BigDecimal value, Instant since, Instant newest, Instant openedAt, Instant foundAt,
    Instant toldAt, int moves) {

  /** As a finding's, where it is about the same. */
  String about() {
    return tenant + " " + subject;
  }

  /** "17 downtime of platform, api". */
  public String shown() {
    return id + " " + rule + " of " + tenant + (subject.isEmpty() ? "" : ", " + subject);
  }
}
