package boardpack.reports.run;

import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.Sending;
import java.util.List;

/**
 * One wish to have packs made; the command line and the schedules build the same one and hand it to the same runner.
 *
 * @param pack {@code monthly}
 * @param tenants whom the packs are about; empty for all tenants and the platform
 * @param send whether the people who may see them get them by mail
 * @param askedBy who wants it: a person, or {@code schedule monthly}
 * @param sending on what terms they are sent
 * @param incomplete what is done where the data were read before the period was over
 */
public record RunRequest(
    String pack, Period period, List<TenantId> tenants, boolean send, String askedBy, Sending sending,
    Schedule.Incomplete incomplete) {

  public RunRequest(String pack, Period period, List<TenantId> tenants, boolean send, String askedBy) {
    this(pack, period, tenants, send, askedBy, Sending.USUAL, Schedule.Incomplete.BANNER);
  }
}
