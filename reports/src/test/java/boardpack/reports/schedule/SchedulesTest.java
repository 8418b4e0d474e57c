package boardpack.reports.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.TestWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulesTest {
  @TempDir
  Path folder;

  @Test
  void aLookNeverWaitsLongerThanHalfItsCadenceAndACriticalOneSomeSeconds() {
    assertThat(RefreshClass.CRITICAL.limit()).isLessThanOrEqualTo(Duration.ofSeconds(20));
    assertThat(Schedules.read(TestWorkspace.in(folder))).filteredOn(one -> one.task() instanceof Schedule.Task.Watch
        && one.cadence() instanceof Cadence.Interval).hasSize(4).allSatisfy(one ->
            assertThat(((Schedule.Task.Watch) one.task()).refreshClass().limit().multipliedBy(2))
                .isLessThanOrEqualTo(((Cadence.Interval) one.cadence()).every()));
  }

  @Test
  void thoseThatShipAreRead() {
    List<Schedule> schedules = Schedules.read(TestWorkspace.in(folder));
    assertThat(schedules).extracting(Schedule::name).containsExactly("annual", "archive", "business", "compliance",
        "critical", "daily", "history", "monthly", "quarterly", "refresh-archive", "refresh-business", "refresh-compliance",
        "refresh-critical", "refresh-history", "weekly");
    Schedule monthly = schedules.get(7);
    assertThat(monthly.task()).isEqualTo(new Schedule.Task.MakePack("monthly"));
    assertThat(monthly.window()).isEqualTo(Duration.ofDays(3));
    assertThat(monthly.incomplete()).isEqualTo(Schedule.Incomplete.HOLD);
    assertThat(monthly.calendar().isBusinessDay(LocalDate.parse("2026-07-03"))).isFalse();
    assertThat(monthly.calendar().isBusinessDay(LocalDate.parse("2026-07-06"))).isTrue();
  }

  /** Section 7 of the domain; the daily refresh comes after the looks of three o'clock. */
  @Test
  void eachClassOfDataIsFetchedAsOftenAsItIsPromised() {
    assertThat(Schedules.read(TestWorkspace.in(folder)).stream()
        .filter(schedule -> schedule.task() instanceof Schedule.Task.Refresh)
        .map(schedule -> ((Schedule.Task.Refresh) schedule.task()).only().orElseThrow() + " " + schedule.cadence()))
        .containsExactlyInAnyOrder(
            RefreshClass.CRITICAL + " " + new Cadence.Interval(Duration.ofSeconds(60)),
            RefreshClass.BUSINESS + " " + new Cadence.Interval(Duration.ofMinutes(5)),
            RefreshClass.HISTORY + " " + new Cadence.Interval(Duration.ofMinutes(15)),
            RefreshClass.COMPLIANCE + " " + new Cadence.Interval(Duration.ofHours(1)),
            RefreshClass.ARCHIVE + " " + new Cadence.Daily(false, LocalTime.of(3, 15)));
  }

  /** A class that comes less often than its data go stale would call them stale for no fault of theirs. */
  @Test
  void eachInputThatShipsNamesAClassThatIsFreshEnough() throws Exception {
    Map<RefreshClass, Duration> every = Map.of(RefreshClass.CRITICAL, Duration.ofSeconds(60), RefreshClass.BUSINESS,
        Duration.ofMinutes(5), RefreshClass.HISTORY, Duration.ofMinutes(15), RefreshClass.COMPLIANCE, Duration.ofHours(1),
        RefreshClass.ARCHIVE, Duration.ofDays(1));
    assertThat(InputContracts.read(TestWorkspace.in(folder))).hasSizeGreaterThan(60).allSatisfy(contract -> {
      assertThat(contract.freshness()).as(contract.name()).isGreaterThanOrEqualTo(every.get(contract.refreshClass()));
      assertThat(Files.readString(TestWorkspace.shipped().resolve("sql/inputs/" + contract.name() + ".yml")))
          .contains("\nclass: " + contract.refreshClass().word() + "\n");
    });
  }

  @Test
  void aRefreshOfAClassThatNobodyKnowsIsNamedWithGoodOnes() throws Exception {
    assertThat(refusal("does: refresh\nclass: soon\nfor: platform\ncadence: every 5 minutes\nzone: UTC\n"
        + "window: 5 minutes\nincomplete: banner\n"))
        .contains("own.yml:2 class: is 'soon'", "good: critical, business, history, compliance, archive");
  }

  @Test
  void eachClassOfDataIsLookedAtAsOftenAsItIsPromised() {
    assertThat(Schedules.read(TestWorkspace.in(folder)).stream()
        .filter(schedule -> schedule.task() instanceof Schedule.Task.Watch)
        .map(schedule -> ((Schedule.Task.Watch) schedule.task()).refreshClass() + " " + schedule.cadence()))
        .containsExactlyInAnyOrder(
            RefreshClass.CRITICAL + " " + new Cadence.Interval(Duration.ofSeconds(60)),
            RefreshClass.BUSINESS + " " + new Cadence.Interval(Duration.ofMinutes(5)),
            RefreshClass.HISTORY + " " + new Cadence.Interval(Duration.ofMinutes(15)),
            RefreshClass.COMPLIANCE + " " + new Cadence.Interval(Duration.ofHours(1)),
            RefreshClass.ARCHIVE + " " + new Cadence.Daily(false, LocalTime.of(3, 0)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "class: soon       | own.yml:2 class: is 'soon' | critical, business, history, compliance, archive",
    "for: tenants      | own.yml:3 for: would look at all tenants once for each | platform",
    "cadence: every 0 seconds | own.yml:4 cadence   | every 60 seconds",
  })
  void aWatchThatDoesNotFitIsNamedWithAGoodOne(String line, String where, String good) throws Exception {
    String own = "does: watch\nclass: critical\nfor: platform\ncadence: every 60 seconds\nzone: UTC\nwindow: 1 minute\n"
        + "incomplete: banner\n";
    String name = line.substring(0, line.indexOf(':'));
    assertThat(refusal(own.replaceFirst("(?m)^" + name + ": .*$", line.strip()))).contains(where).contains(good);
  }

  /** Worked out by hand: 11 November 2026 and 18 January 2027 are holidays, and so is the first of January. */
  @ParameterizedTest
  @CsvSource({
    "daily,     2026-11-10T12:00:00Z, 2026-11-10T07:00-05:00, 2026-11-09",
    "daily,     2026-11-10T12:00:01Z, 2026-11-12T07:00-05:00, 2026-11-11",
    "daily,     2026-11-14T00:00:00Z, 2026-11-16T07:00-05:00, 2026-11-15",
    "weekly,    2026-11-03T00:00:00Z, 2026-11-09T08:00-05:00, 2026-W45",
    "weekly,    2027-01-15T00:00:00Z, 2027-01-19T08:00-05:00, 2027-W02",
    "monthly,   2026-12-15T00:00:00Z, 2027-01-04T09:00-05:00, 2026-12",
    "quarterly, 2026-12-15T00:00:00Z, 2027-01-06T09:00-05:00, 2026-Q4",
    "annual,    2026-12-15T00:00:00Z, 2027-01-15T09:00-05:00, 2026",
  })
  void eachFiresOnItsDayAboutThePeriodBefore(String name, Instant from, String fireAt, String period) {
    Schedule schedule = Schedules.read(TestWorkspace.in(folder)).stream().filter(one -> one.name().equals(name)).findFirst()
        .orElseThrow();
    Fire fire = Fires.next(schedule, new ScheduledTenant(TenantId.PLATFORM, ZoneId.of("UTC")), from, 1).get(0);
    assertThat(fire.fireAt()).hasToString(fireAt);
    assertThat(fire.period()).isEqualTo(period);
  }

  @Test
  void aScheduleOfAPackThatNobodyCanMakeIsRefused() throws Exception {
    assertThat(refusal(monthly("pack: fortnightly"))).contains("own.yml:2 pack", "fortnightly", "good: monthly");
  }

  @Test
  void aCadenceNobodyUnderstandsIsAnsweredWithExamplesThatAreAllUnderstood() throws Exception {
    String message = refusal(monthly("cadence: every blue moon"));
    assertThat(message).startsWith("schedules/own.yml:4 cadence").contains("'every blue moon'");
    List<String> shown = message.substring(message.indexOf("good:") + 5).lines().map(String::strip).toList();
    assertThat(shown).isEqualTo(CadenceWords.EXAMPLES);
    for (String example : shown) {
      Files.writeString(folder.resolve("schedules/own.yml"), monthly("cadence: \"" + example + "\""));
      assertThat(Schedules.read(TestWorkspace.in(folder))).hasSize(16);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "zone: New York          | own.yml:5 zone       | good: America/New_York, or tenant's",
    "zone: ''                | own.yml:5 zone       | good: America/New_York, or tenant's",
    "calendar: mars          | own.yml:6 calendar   | good: us-federal",
    "calendar: ../refresh    | own.yml:6 calendar   | good: us-federal",
    "window: long            | own.yml:7 window     | good: 3 days, 12 hours or 30 minutes",
    "incomplete: guess       | own.yml:8 incomplete | good: hold, banner or skip",
    "does: dance             | own.yml:1 does       | good: does: pack",
    "for: everybody          | own.yml:3 for        | good: platform, tenants",
    "cadence: every Monday at 25:00 | own.yml:4 cadence | good: every 5 minutes",
    "cadence: 'cron: 0 99 6 * * *, daily' | own.yml:4 cadence | good: every 5 minutes",
  })
  void aValueThatDoesNotFitIsNamedWithAGoodOne(String line, String where, String good) throws Exception {
    assertThat(refusal(monthly(line))).contains(where).contains(good);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "data_cut: yesterday | own.yml:9 data_cut: is 'yesterday' | good: as read, period end, or a time of the day",
    "data_cut: 07:01     | own.yml:9 data_cut: is 07:01, and the pack is made at 07:00 already | good: a time before that, e.g. \"06:30\"",
    "data_cut: 25:00     | own.yml:9 data_cut: is '25:00' | good: as read",
  })
  void aDataCutThatNobodyCanKeepIsNamedWithAGoodOne(String line, String where, String good) throws Exception {
    assertThat(refusal(monthly("zone: UTC") + line + "\n")).contains(where).contains(good);
  }

  @Test
  void aRefreshHasNoDataCut() throws Exception {
    assertThat(refusal("does: refresh\nfor: platform\ncadence: every 5 minutes\nzone: UTC\ndata_cut: period end\n"
        + "window: 5 minutes\nincomplete: banner\n")).contains("own.yml:5 data_cut: is told of a schedule that makes no pack");
  }

  @ParameterizedTest
  @CsvSource({"as read, as read", "period end, period end", "06:30, 06:30", "'\"06:30\"', 06:30", "07:00, 07:00"})
  void aDataCutIsReadAsItIsWritten(String written, String read) throws Exception {
    Files.createDirectories(folder.resolve("schedules"));
    Files.writeString(folder.resolve("schedules/own.yml"), monthly("zone: UTC") + "data_cut: " + written + "\n");
    assertThat(Schedules.read(TestWorkspace.in(folder))).filteredOn(one -> one.name().equals("own"))
        .extracting(one -> one.dataCut().toString()).containsExactly(read);
  }

  @Test
  void aZoneOfTheTenantsOwnIsLeftOpen() throws Exception {
    Files.createDirectories(folder.resolve("schedules"));
    Files.writeString(folder.resolve("schedules/monthly.yml"), monthly("zone: tenant's"));
    assertThat(Schedules.read(TestWorkspace.in(folder)))
        .filteredOn(schedule -> schedule.name().equals("monthly")).extracting(Schedule::zone).containsExactly(Optional.empty());
  }

  @Test
  void aYearWhoseHolidaysNobodyListedIsAFaultAndNoGuess() {
    BusinessCalendar calendar = Schedules.read(TestWorkspace.in(folder)).get(0).calendar();
    assertThatThrownBy(() -> calendar.isBusinessDay(LocalDate.parse("2029-01-02")))
        .isInstanceOf(Fault.class).hasMessageContaining("schedules/calendars/us-federal.yml covers");
  }

  private String refusal(String text) throws Exception {
    Files.createDirectories(folder.resolve("schedules"));
    Files.writeString(folder.resolve("schedules/own.yml"), text);
    try {
      Schedules.read(TestWorkspace.in(folder));
    } catch (Fault e) {
      return e.getMessage();
    }
    throw new AssertionError("it was taken: " + text);
  }

  private static String monthly(String changed) {
    List<String> lines = List.of("does: pack", "pack: monthly", "for: platform", "cadence: every day at 07:00",
        "zone: UTC", "calendar: us-federal", "window: 3 days", "incomplete: hold");
    String name = changed.substring(0, changed.indexOf(':') + 1);
    return String.join("\n", lines.stream().map(line -> line.startsWith(name) ? changed : line).toList()) + "\n";
  }
}
