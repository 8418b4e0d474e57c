package boardpack.reports.run;

import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.schedule.CutOf;
import boardpack.reports.schedule.DuePeriod;
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
 * @param cut which rows count
 * @param correction why a closed period is to be told otherwise, in the words of whoever asks for it; empty where it is not
 */
public record RunRequest(
    String pack, Period period, List<TenantId> tenants, boolean send, String askedBy, Sending sending,
    Schedule.Incomplete incomplete, CutOf cut, String correction) {

  /** As a schedule asks, for one period that it owes. */
  public static RunRequest of(Schedule schedule, DuePeriod due, Period period, boolean send, String askedBy) {
    return new RunRequest(((Schedule.Task.MakePack) schedule.task()).pack(), period, List.of(due.tenant()), send, askedBy,
        schedule.sending(), schedule.incomplete(), CutOf.of(schedule, due), "");
  }

  /** As a person asks, who wants the pack whatever the data. */
  public RunRequest(String pack, Period period, List<TenantId> tenants, boolean send, String askedBy, Sending sending,
      String correction) {
    this(pack, period, tenants, send, askedBy, sending, Schedule.Incomplete.BANNER, CutOf.AS_READ, correction);
  }

  public RunRequest(String pack, Period period, List<TenantId> tenants, boolean send, String askedBy) {
    this(pack, period, tenants, send, askedBy, Sending.USUAL, Schedule.Incomplete.BANNER, CutOf.AS_READ, "");
  }
}
