package boardpack.reports.schedule;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.metadata.TestWorkspace;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The listed days are worked out again from the law's own rules (5 U.S.C. 6103 (a) and (b)). */
class UsFederalHolidaysTest {
  @Test
  void theListedDaysAreThoseOfTheLawAndNoOthers(@TempDir Path folder) {
    BusinessCalendar calendar = Schedules.read(TestWorkspace.in(folder)).get(0).calendar();
    TreeSet<LocalDate> law = new TreeSet<>();
    IntStream.rangeClosed(2025, 2029).boxed().flatMap(UsFederalHolidaysTest::of)
        .filter(day -> day.getYear() <= 2028 && day.getYear() >= 2025).forEach(law::add);
    assertThat(new TreeSet<>(calendar.holidays())).isEqualTo(law);
    assertThat(law).hasSize(44);
  }

  static Stream<LocalDate> of(int year) {
    return Stream.concat(
        Stream.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 19), LocalDate.of(year, 7, 4),
            LocalDate.of(year, 11, 11), LocalDate.of(year, 12, 25)).map(UsFederalHolidaysTest::observed),
        List.of(
            LocalDate.of(year, 1, 1).with(dayOfWeekInMonth(3, MONDAY)),
            LocalDate.of(year, 2, 1).with(dayOfWeekInMonth(3, MONDAY)),
            LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)),
            LocalDate.of(year, 9, 1).with(dayOfWeekInMonth(1, MONDAY)),
            LocalDate.of(year, 10, 1).with(dayOfWeekInMonth(2, MONDAY)),
            LocalDate.of(year, 11, 1).with(dayOfWeekInMonth(4, THURSDAY))).stream());
  }

  private static LocalDate observed(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return day.minusDays(1);
    }
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }
}
