package boardpack.reports.schedule;

import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.tenant.TenantId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Schedules as tests write them: the cadence in words, everything else usual. */
final class Planned {
  static final ScheduledTenant AURORA =
      new ScheduledTenant(new TenantId("tn-aurora"), ZoneId.of("America/New_York"));
  static final BusinessCalendar LABOR_DAY =
      new BusinessCalendar("test", 2000, 2100, Set.of(LocalDate.parse("2026-09-07"), LocalDate.parse("2027-01-01")));

  private Planned() {}

  static Schedule schedule(String name, String cadence) {
    return schedule(name, cadence, Schedule.Shift.NONE);
  }

  static Schedule schedule(String name, String cadence, Schedule.Shift shift) {
    return schedule(name, new Schedule.Task.MakePack("monthly"), cadence, shift);
  }

  static Schedule watch(String name, String cadence) {
    return schedule(name, new Schedule.Task.Watch(RefreshClass.CRITICAL), cadence, Schedule.Shift.NONE);
  }

  private static Schedule schedule(String name, Schedule.Task task, String cadence, Schedule.Shift shift) {
    return new Schedule(name, task, Set.of(Schedule.Audience.PLATFORM, Schedule.Audience.TENANTS),
        CadenceWords.parse(cadence), Optional.empty(),
        LABOR_DAY, shift, new DataCut.AsRead(), Duration.ofDays(3), Schedule.Incomplete.HOLD,
        Sending.USUAL);
  }
}
