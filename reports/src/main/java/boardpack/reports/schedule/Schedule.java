package boardpack.reports.schedule;

import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.tenant.TenantId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * One file of {@code schedules}.
 *
 * @param name the file's, without its ending
 * @param task what is done
 * @param audience for whom
 * @param zone whose clock it goes by; empty for each tenant's own
 * @param shift where a day that is no business day goes
 * @param window how late it may still be done; after it, the period is recorded as missed
 * @param dataCut which rows count in its packs
 * @param incomplete what is done where the data of the period are not complete
 * @param sending on what terms its packs are sent
 */
public record Schedule(
    String name, Task task, Set<Audience> audience, Cadence cadence, Optional<ZoneId> zone, BusinessCalendar calendar,
    Shift shift, DataCut dataCut, Duration window, Incomplete incomplete, Sending sending) {

  /** What a schedule does. */
  public sealed interface Task {
    /** @param pack {@code monthly} */
    record MakePack(String pack) implements Task {}

    /** @param only the class of data that is fetched; empty for all */
    record Refresh(Optional<RefreshClass> only) implements Task {}

    /** Looks for alerts in the newest rows of a class of data. */
    record Watch(RefreshClass refreshClass) implements Task {}
  }

  /** Whom a schedule is for. */
  public enum Audience { PLATFORM, TENANTS }

  /** Where a day that is no business day goes. */
  public enum Shift { NONE, FORWARD, BACK, SKIP }

  /** What is done where the data are not complete: wait, make it with a banner that says so, or leave it out. */
  public enum Incomplete { HOLD, BANNER, SKIP }

  boolean isFor(TenantId tenant) {
    return audience.contains(tenant.isPlatform() ? Audience.PLATFORM : Audience.TENANTS);
  }

  /** Among those due at one moment, a refresh goes first, then the shortest periods. */
  int turn() {
    return cadence instanceof Cadence.OnDays days ? 1 + days.grain().ordinal() : 0;
  }
}
