package boardpack.reports.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars as other programs export them. */
class IcsFileTest {
  @TempDir Path folder;

  @Test
  void holidaysAreTheDaysOfItsEventsAndWorkShiftsOverThem() throws IOException {
    write("""
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VTIMEZONE
        TZID:Europe/Berlin
        END:VTIMEZONE
        BEGIN:VEVENT
        SUMMARY:Between the years\\, nobody works\r
        DTSTART;VALUE=DATE:20261224
        DTEND;VALUE=DATE:2026
         1229
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20270101
        SUMMARY:New Year
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20270104
        STATUS:CANCELLED
        END:VEVENT
        END:VCALENDAR
        """);
    BusinessCalendar calendar = schedule().calendar();
    assertThat(calendar.holidays()).containsExactlyInAnyOrder(day("2026-12-24"), day("2026-12-25"), day("2026-12-26"),
        day("2026-12-27"), day("2026-12-28"), day("2027-01-01"));
    assertThat(Fires.next(schedule(), Planned.AURORA, Instant.parse("2026-12-30T00:00:00Z"), 1)).singleElement()
        .satisfies(fire -> assertThat(fire.fireAt()).hasToString("2027-01-04T09:00-05:00"));
    assertThatThrownBy(() -> calendar.isBusinessDay(day("2028-01-03"))).isInstanceOf(Fault.class).hasMessageContaining("ends with 2027");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "DTSTART:20261224T090000Z | ours.ics:3 DTSTART: is no whole day",
      "DTSTART;VALUE=DATE:20261301 | is no whole day",
      "SUMMARY:nothing | ours.ics:4 END: ends an event that has no DTSTART",
      "RRULE:FREQ=YEARLY | ours.ics:3 RRULE: comes round by a rule"})
  void whatIsNoWholeDayIsRefusedByItsLine(String line, String says) throws IOException {
    write("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + line + "\nEND:VEVENT\nEND:VCALENDAR\n");
    assertThatThrownBy(this::schedule).isInstanceOf(Fault.class).hasMessageContaining(says).hasMessageContaining("20261225");
  }

  @Test
  void aCalendarWithoutDaysAndOneOfTwoFilesAreRefused() throws IOException {
    write("BEGIN:VCALENDAR\nEND:VCALENDAR\n");
    assertThatThrownBy(this::schedule).isInstanceOf(Fault.class).hasMessageContaining("has no event that lasts a day");
    Files.writeString(folder.resolve("schedules/calendars/ours.yml"), "calendar: ours\n");
    assertThatThrownBy(this::schedule).isInstanceOf(Fault.class).hasMessageContaining("'ours' is two files");
  }

  private void write(String ics) throws IOException {
    Files.createDirectories(folder.resolve("schedules/calendars"));
    Files.writeString(folder.resolve("schedules/calendars/ours.ics"), ics);
    Files.writeString(folder.resolve("schedules/own.yml"), """
        does: pack
        pack: monthly
        for: [platform, tenants]
        cadence: first business day of the month at 09:00
        zone: America/New_York
        calendar: ours
        window: 3 days
        incomplete: hold
        """);
  }

  private Schedule schedule() {
    return Schedules.read(TestWorkspace.in(folder)).stream().filter(one -> one.name().equals("own")).findFirst().orElseThrow();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
