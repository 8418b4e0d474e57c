package boardpack.reports.schedule;

import boardpack.pipeline.tenant.TenantId;
import java.time.Instant;

/**
 * One line of the ledger of due periods.
 *
 * @param attempts how often it was begun
 * @param giveUpAt the end of its schedule's window
 * @param note what the last attempt came to
 */
public record DuePeriod(
    String schedule, TenantId tenant, String period, Instant fireAt, String state, int attempts, Instant giveUpAt,
    String note) {

  /** "monthly tn-aurora 2026-10". */
  public String key() {
    return schedule + " " + tenant + " " + period;
  }
}
