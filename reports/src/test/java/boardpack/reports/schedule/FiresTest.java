package boardpack.reports.schedule;

import static boardpack.reports.schedule.Planned.AURORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.schedule.Schedule.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FiresTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // from | cadence | shift | fires at | about
    "2026-11-01T00:00:00Z | first business day of the month at 09:00 | NONE | 2026-11-02T09:00-05:00 | 2026-10",
    "2026-12-02T00:00:00Z | first business day of the month at 09:00 | NONE    | 2027-01-04T09:00-05:00 | 2026-12",
    "2026-10-01T13:00:00Z | third business day after month end at 08:00 | NONE | 2026-10-05T08:00-04:00 | 2026-09",
    "2026-07-01T00:00:00Z | third business day after quarter end at 09:00 | NONE | 2026-07-03T09:00-04:00 | 2026-Q2",
    "2026-02-01T00:00:00Z | tenth business day of the year at 09:00 | NONE    | 2027-01-15T09:00-05:00 | 2026",
    "2026-09-06T00:00:00Z | every Monday at 08:00 | NONE | 2026-09-07T08:00-04:00 | 2026-W36",
    "2026-09-06T00:00:00Z | every Monday at 08:00 | FORWARD | 2026-09-08T08:00-04:00 | 2026-W36",
    "2026-09-08T00:00:00Z | every Monday at 08:00 | FORWARD | 2026-09-08T08:00-04:00 | 2026-W36",
    "2026-09-02T00:00:00Z | every Monday at 08:00 | BACK | 2026-09-04T08:00-04:00 | 2026-W36",
    "2026-09-02T00:00:00Z | every Monday at 08:00 | SKIP | 2026-09-14T08:00-04:00 | 2026-W37",
    "2026-09-05T00:00:00Z | every business day at 07:00 | NONE | 2026-09-08T07:00-04:00 | 2026-09-07",
    "2026-03-08T05:00:00Z | every day at 02:30 | NONE | 2026-03-08T03:00-04:00 | 2026-03-07",
    "2026-11-01T04:00:00Z | every day at 01:30 | NONE | 2026-11-01T01:30-04:00 | 2026-10-31",
    "2026-11-01T05:30:00Z | every day at 01:30 | NONE | 2026-11-01T01:30-04:00 | 2026-10-31",
    "2026-11-01T05:30:01Z | every day at 01:30 | NONE | 2026-11-02T01:30-05:00 | 2026-11-01",
    "2026-11-01T05:30:01Z | every 5 minutes | NONE | 2026-11-01T05:35Z      | 2026-11-01T05:35Z",
    "2026-11-01T05:35:00Z | every 5 minutes | NONE | 2026-11-01T05:35Z      | 2026-11-01T05:35Z",
    "2026-11-03T00:00:00Z | cron: 0 15 6 * * MON-FRI, weekly | NONE | 2026-11-09T06:15-05:00 | 2026-W45",
    "2026-11-01T00:00:00Z | cron: 0 15 6 31 * *, monthly | NONE | 2026-12-31T06:15-05:00 | 2026-11",
  })
  void theNextFireIsTheOneTheWordsSay(String from, String cadence, Shift shift, String fireAt, String period) {
    Fire fire = Fires.next(Planned.schedule("s", cadence, shift), AURORA, Instant.parse(from), 1).get(0);
    assertThat(fire).isEqualTo(new Fire("s", AURORA.id(), OffsetDateTime.parse(fireAt), period));
  }

  @Test
  void anAgendaShowsWhatGoesByTheClockOnceAndEveryPack() {
    List<Schedule> schedules = List.of(Planned.schedule("watch", "every 5 minutes"), Planned.schedule("pack", "every day at 07:00"));
    Instant from = Instant.parse("2026-11-02T00:01:00Z");
    assertThat(Fires.agenda(schedules, List.of(AURORA), from, 3)).extracting(Fire::schedule, fire -> fire.fireAt().toString())
        .containsExactly(tuple("watch", "2026-11-02T00:05Z"), tuple("pack", "2026-11-02T07:00-05:00"),
            tuple("pack", "2026-11-03T07:00-05:00"));
    assertThat(Fires.next(schedules, List.of(AURORA), from, 3)).extracting(Fire::schedule).containsOnly("watch");
  }

  @Test
  void aTenantsOwnZoneDecidesUnlessTheScheduleNamesOne() {
    ScheduledTenant himari = new ScheduledTenant(new TenantId("tn-himari"), ZoneId.of("Asia/Tokyo"));
    assertThat(Fires.next(Planned.schedule("s", "every day at 07:00"), himari,
        Instant.parse("2026-11-01T00:00:00Z"), 2)).extracting(fire -> fire.fireAt().toString())
        .containsExactly("2026-11-02T07:00+09:00", "2026-11-03T07:00+09:00");
  }

  static Stream<String[]> cadencesAndZones() {
    List<String> zones = List.of("America/New_York", "Europe/Amsterdam", "Australia/Lord_Howe", "America/Sao_Paulo",
        "Pacific/Apia");
    List<String> cadences = List.of("every day at 00:00", "every day at 02:30", "every Monday at 02:15",
        "every Saturday at 08:00", "first business day of the month at 09:00",
        "third business day after quarter end at 09:00", "tenth business day of the year at 09:00",
        "cron: 0 30 2 * * SUN, monthly");
    return zones.stream().flatMap(zone -> cadences.stream().map(cadence -> new String[] {zone, cadence}));
  }

  @ParameterizedTest
  @MethodSource("cadencesAndZones")
  void overTenYearsEachPeriodIsDueExactlyOnceAndInOrder(String zone, String cadence) {
    Schedule schedule = Planned.schedule("s", cadence, Shift.FORWARD);
    ScheduledTenant tenant = new ScheduledTenant(AURORA.id(), ZoneId.of(zone));
    Instant end = Instant.parse("2019-06-15T00:00:00Z");
    List<Fire> fires = Fires.from(schedule, tenant, Instant.parse("2009-06-15T00:00:00Z"))
        .takeWhile(fire -> fire.fireAt().toInstant().isBefore(end)).toList();

    assertThat(fires).extracting(Fire::period).isEqualTo(everyPeriod(fires.get(0), fires.get(fires.size() - 1)));
    assertThat(fires).extracting(fire -> fire.fireAt().toInstant()).isSorted();
    assertThat(fires.size()).isGreaterThanOrEqualTo(9);
    assertThat(fires).allSatisfy(fire -> assertThat(fire.fireAt().getOffset())
        .isEqualTo(tenant.zone().getRules().getOffset(fire.fireAt().toInstant())));
  }

  /** Asked piece by piece, as a scheduler does, the answers are those of one long question. */
  @ParameterizedTest
  @CsvSource({"America/New_York, every day at 02:30", "Australia/Lord_Howe, every Saturday at 02:10",
      "Pacific/Apia, every day at 00:00"})
  void whoeverAsksFromFireToFireMissesNone(String zone, String cadence) {
    Schedule schedule = Planned.schedule("s", cadence, Shift.FORWARD);
    ScheduledTenant tenant = new ScheduledTenant(AURORA.id(), ZoneId.of(zone));
    Instant start = Instant.parse("2011-12-20T00:00:00Z");
    List<Fire> atOnce = Fires.next(schedule, tenant, start, 200);
    List<Fire> oneByOne = new ArrayList<>();
    for (Fire last = null; oneByOne.size() < 200; ) {
      Instant from = last == null ? start : last.fireAt().toInstant();
      Fire known = last;
      last = Fires.from(schedule, tenant, from)
          .filter(fire -> known == null || fire.period().compareTo(known.period()) > 0).findFirst().orElseThrow();
      oneByOne.add(last);
    }
    assertThat(oneByOne).isEqualTo(atOnce);
  }

  private static List<String> everyPeriod(Fire first, Fire last) {
    Period period = Period.parse(first.period(), Month.JANUARY);
    List<String> periods = new ArrayList<>(List.of(period.id()));
    while (!period.id().equals(last.period())) {
      LocalDate next = period.lastDay().plusDays(1);
      period = Period.of(period.grain(), next, Month.JANUARY);
      periods.add(period.id());
    }
    return periods;
  }
}
