package boardpack.reports.schedule;

import boardpack.pipeline.period.Period;
import boardpack.reports.schedule.Cadence.Interval;
import boardpack.reports.schedule.Cadence.OnDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Works out when a schedule fires. It looks at no clock and keeps nothing: the same question has the same answer. */
public final class Fires {
  private static final Comparator<Fire> SOONEST = Comparator.comparing((Fire fire) -> fire.fireAt().toInstant())
      .thenComparing(Fire::schedule).thenComparing(Fire::tenant);

  /** No chain of weekends and holidays is longer, so no day is shifted further. */
  private static final int LONGEST_SHIFT_DAYS = 31;

  private Fires() {}

  /** The first {@code count} at or after {@code from}, in order; each period once. */
  public static List<Fire> next(Schedule schedule, ScheduledTenant tenant, Instant from, int count) {
    return from(schedule, tenant, from).limit(count).toList();
  }

  /**
   * The first {@code count} of several schedules and tenants at or after {@code from}, in order of time. Of what goes by
   * the clock only the soonest is there: a look a minute would hide every pack.
   */
  public static List<Fire> agenda(List<Schedule> schedules, List<ScheduledTenant> tenants, Instant from, int count) {
    return merged(schedules, tenants, count, (schedule, tenant) ->
        from(schedule, tenant, from).limit(schedule.cadence() instanceof Interval ? 1 : Long.MAX_VALUE));
  }

  /** The same with each fire of what goes by the clock. */
  public static List<Fire> next(List<Schedule> schedules, List<ScheduledTenant> tenants, Instant from, int count) {
    return merged(schedules, tenants, count, (schedule, tenant) -> from(schedule, tenant, from));
  }

  private static List<Fire> merged(List<Schedule> schedules, List<ScheduledTenant> tenants, int count,
      BiFunction<Schedule, ScheduledTenant, Stream<Fire>> firesOf) {
    PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::fire, SOONEST));
    for (Schedule schedule : schedules) {
      tenants.stream().filter(tenant -> schedule.isFor(tenant.id()))
          .map(tenant -> firesOf.apply(schedule, tenant).iterator())
          .forEach(fires -> heads.add(new Head(fires.next(), fires)));
    }
    List<Fire> next = new ArrayList<>();
    while (next.size() < count && !heads.isEmpty()) {
      Head soonest = heads.poll();
      next.add(soonest.fire());
      // Only who fired is asked again: a calendar need not reach further than the answer does.
      if (next.size() < count && soonest.further().hasNext()) {
        heads.add(new Head(soonest.further().next(), soonest.further()));
      }
    }
    return List.copyOf(next);
  }

  private record Head(Fire fire, Iterator<Fire> further) {}

  /** All at or after {@code from}, without end. */
  static Stream<Fire> from(Schedule schedule, ScheduledTenant tenant, Instant from) {
    ZoneId zone = schedule.zone().orElse(tenant.zone());
    if (schedule.cadence() instanceof Interval interval) {
      return intervals(interval, from).map(at -> new Fire(schedule.name(), tenant.id(), at, at.toString()));
    }
    OnDays days = (OnDays) schedule.cadence();
    return Stream.iterate(firstCandidate(schedule, from, zone), day -> day.plusDays(1))
        .filter(day -> days.fallsOn(day, schedule.calendar()))
        .flatMap(day -> fire(schedule, days, tenant, zone, day).stream())
        .dropWhile(fire -> fire.fireAt().toInstant().isBefore(from));
  }

  /** Where no day moves, none before yesterday can fire now; days before a calendar begins are not asked for. */
  private static LocalDate firstCandidate(Schedule schedule, Instant from, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(from, zone);
    return today.minusDays(schedule.shift() == Schedule.Shift.FORWARD && !namesBusinessDays(schedule)
        ? LONGEST_SHIFT_DAYS : 1);
  }

  private static boolean namesBusinessDays(Schedule schedule) {
    return schedule.cadence() instanceof Cadence.NthBusinessDay
        || schedule.cadence() instanceof Cadence.Daily daily && daily.businessDaysOnly();
  }

  private static Optional<Fire> fire(
      Schedule schedule, OnDays cadence, ScheduledTenant tenant, ZoneId zone, LocalDate day) {
    String period = Period.of(cadence.grain(), day, Month.JANUARY).previous(Month.JANUARY).id();
    return shifted(schedule, day)
        .map(shifted -> valid(shifted.atTime(cadence.at(day)), zone))
        .map(at -> new Fire(schedule.name(), tenant.id(), at, period));
  }

  private static Optional<LocalDate> shifted(Schedule schedule, LocalDate day) {
    if (schedule.shift() == Schedule.Shift.NONE || schedule.calendar().isBusinessDay(day)) {
      return Optional.of(day);
    }
    return switch (schedule.shift()) {
      case FORWARD -> Optional.of(nearest(schedule, day, d -> d.plusDays(1)));
      case BACK -> Optional.of(nearest(schedule, day, d -> d.minusDays(1)));
      case NONE, SKIP -> Optional.empty();
    };
  }

  private static LocalDate nearest(Schedule schedule, LocalDate day, UnaryOperator<LocalDate> step) {
    return Stream.iterate(day, step).filter(schedule.calendar()::isBusinessDay).findFirst().orElseThrow();
  }

  /** A time that the clocks leave out becomes the moment they jump; of a time they show twice, the first counts. */
  private static OffsetDateTime valid(LocalDateTime time, ZoneId zone) {
    ZoneOffsetTransition jump = zone.getRules().getTransition(time);
    if (jump != null && jump.isGap()) {
      return jump.getInstant().atZone(zone).toOffsetDateTime();
    }
    return time.atZone(zone).withEarlierOffsetAtOverlap().toOffsetDateTime();
  }

  private static Stream<OffsetDateTime> intervals(Interval interval, Instant from) {
    long step = interval.every().toSeconds();
    long first = -Math.floorDiv(-(from.getEpochSecond()
        + (from.getNano() > 0 ? 1 : 0)), step) * step;
    return Stream.iterate(first, second -> second + step)
        .map(second -> Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC));
  }
}
