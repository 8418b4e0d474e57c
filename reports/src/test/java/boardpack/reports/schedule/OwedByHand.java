package boardpack.reports.schedule;

import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import boardpack.reports.metadata.TestWorkspace;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the shipped schedules owe, worked out a second time and by other means: day by day from the law's holidays, and
 * from the first minute in which the clock on the wall shows the hour or has jumped over it.
 */
final class OwedByHand {
  /** Two that aim at the hours that clocks leave out or show twice; the second has days that meet on one Monday. */
  private static final List<Schedule> AT_NIGHT = List.of(
      Planned.schedule("night", "every day at 02:15"),
      Planned.schedule("meet", "cron: 0 50 2 * * *, daily", Schedule.Shift.FORWARD));
  private static final Set<LocalDate> HOLIDAYS = IntStream.rangeClosed(2024, 2038).boxed()
      .flatMap(UsFederalHolidaysTest::of).collect(Collectors.toUnmodifiableSet());

  private OwedByHand() {}

  /** One period owed to one tenant. */
  record Owed(String key, Instant fireAt, Instant giveUpAt) {}

  /** All that ship and go by the calendar, and two more: for tenants, in each one's zone, with holidays for ten years. */
  static List<Schedule> schedules(Path folder, String prefix) {
    BusinessCalendar law = new BusinessCalendar("law", 2024, 2038, HOLIDAYS);
    return Stream.concat(Schedules.read(TestWorkspace.in(folder)).stream(), AT_NIGHT.stream())
        .filter(schedule -> schedule.cadence() instanceof Cadence.OnDays)
        .map(schedule -> new Schedule(prefix + schedule.name(), new Schedule.Task.Refresh(Optional.empty()),
            Set.of(Schedule.Audience.TENANTS), schedule.cadence(), Optional.empty(), law, schedule.shift(), schedule.dataCut(),
            Duration.ofHours(Math.min(schedule.window().toHours(), AT_NIGHT.contains(schedule) ? 9 : 999)), schedule.incomplete(), schedule.sending()))
        .toList();
  }

  /** All that fires from {@code from} to {@code to}, both included, in the order of the fires. */
  static List<Owed> owed(Schedule schedule, String name, ScheduledTenant tenant, Instant from, Instant to) {
    List<Owed> owed = new ArrayList<>();
    LocalDate last = LocalDate.ofInstant(to, tenant.zone()).plusDays(2);
    LocalDate.ofInstant(from, tenant.zone()).minusDays(400).datesUntil(last).forEach(day -> day(name, day, (period, at) -> {
      Instant fireAt = firstShown(at.day(), at.time(), tenant.zone());
      if (!fireAt.isBefore(from) && !fireAt.isAfter(to)) {
        owed.add(new Owed(schedule.name() + " " + tenant.id() + " " + period, fireAt, fireAt.plus(schedule.window())));
      }
    }));
    return owed;
  }

  private record At(LocalDate day, LocalTime time) {}

  private static void day(String name, LocalDate day, BiConsumer<String, At> owes) {
    LocalDate yesterday = day.minusDays(1);
    switch (name) {
      case "daily" -> when(worked(day), Grain.DAY, yesterday, new At(day, LocalTime.of(7, 0)), owes);
      case "weekly" -> when(day.getDayOfWeek() == DayOfWeek.MONDAY, Grain.WEEK, yesterday,
          new At(workedFrom(day, 1), LocalTime.of(8, 0)), owes);
      case "monthly" -> when(day.getDayOfMonth() == 1, Grain.MONTH, yesterday,
          new At(workedFrom(day, 1), LocalTime.of(9, 0)), owes);
      case "quarterly" -> when(day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1, Grain.QUARTER, yesterday,
          new At(workedFrom(day, 3), LocalTime.of(9, 0)), owes);
      case "annual" -> when(day.getDayOfYear() == 1, Grain.YEAR, yesterday,
          new At(workedFrom(day, 10), LocalTime.of(9, 0)), owes);
      case "archive" -> when(true, Grain.DAY, yesterday, new At(day, LocalTime.of(3, 0)), owes);
      case "refresh-archive" -> when(true, Grain.DAY, yesterday, new At(day, LocalTime.of(3, 15)), owes);
      case "night" -> when(true, Grain.DAY, yesterday, new At(day, LocalTime.of(2, 15)), owes);
      case "meet" -> when(true, Grain.DAY, yesterday, new At(workedFrom(day, 1), LocalTime.of(2, 50)), owes);
      default -> throw new IllegalArgumentException("a new schedule ships; say here what it owes: " + name);
    }
  }

  private static void when(boolean owed, Grain grain, LocalDate inPeriod, At at, BiConsumer<String, At> owes) {
    if (owed) {
      owes.accept(Period.of(grain, inPeriod, Month.JANUARY).id(), at);
    }
  }

  private static boolean worked(LocalDate day) {
    return day.getDayOfWeek().getValue() <= 5 && !HOLIDAYS.contains(day);
  }

  private static LocalDate workedFrom(LocalDate day, int number) {
    return Stream.iterate(day, d -> d.plusDays(1)).filter(OwedByHand::worked).skip(number - 1).findFirst().orElseThrow();
  }

  private static Instant firstShown(LocalDate day, LocalTime time, ZoneId zone) {
    Instant minute = day.atStartOfDay(zone).toInstant();
    while (minute.atZone(zone).toLocalDateTime().isBefore(day.atTime(time))) {
      minute = minute.plus(Duration.ofMinutes(1));
    }
    return minute;
  }
}
