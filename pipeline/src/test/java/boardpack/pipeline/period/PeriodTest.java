package boardpack.pipeline.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-10-31, 2026-10-31, 2026-10-31, 2026-10-30, 2025-10-31",
    "2026-W44,   2026-10-26, 2026-11-01, 2026-W43,   2025-W44",
    "2026-W01,   2025-12-29, 2026-01-04, 2025-W52,   2025-W01",
    "2020-W53,   2020-12-28, 2021-01-03, 2020-W52,   2019-W53x",
    "2026-10,    2026-10-01, 2026-10-31, 2026-09,    2025-10",
    "2024-02,    2024-02-01, 2024-02-29, 2024-01,    2023-02",
    "2026-Q1,    2026-01-01, 2026-03-31, 2025-Q4,    2025-Q1",
    "2026,       2026-01-01, 2026-12-31, 2025,       2025",
    "FY2026,     2025-07-01, 2026-06-30, FY2025,     FY2025"
  })
  void aPeriodKnowsItsDaysAndItsNeighbours(String id, LocalDate first, LocalDate last, String previous, String prior) {
    Period period = Period.parse(id, Month.JULY);
    assertThat(period.id()).isEqualTo(id);
    assertThat(period.firstDay()).isEqualTo(first);
    assertThat(period.lastDay()).isEqualTo(last);
    assertThat(period.previous(Month.JULY).id()).isEqualTo(previous);
    String expectedPrior = prior.equals("2019-W53x") ? "2020-W01" : prior;
    assertThat(period.priorYear(Month.JULY).id()).isEqualTo(expectedPrior);
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  void theDaysOfTenYearsFallIntoPeriodsWithoutGapOrOverlap(Grain grain) {
    Period period = Period.of(grain, LocalDate.of(2020, 1, 1), Month.APRIL);
    while (period.firstDay().getYear() < 2030) {
      Period next = Period.of(grain, period.lastDay().plusDays(1), Month.APRIL);
      assertThat(next.firstDay()).isEqualTo(period.lastDay().plusDays(1));
      assertThat(next.previous(Month.APRIL)).isEqualTo(period);
      assertThat(Period.parse(period.id(), Month.APRIL)).isEqualTo(period);
      period = next;
    }
  }

  @Test
  void aFiscalYearThatStartsInJanuaryIsTheCalendarYear() {
    assertThat(Period.parse("FY2026", Month.JANUARY).firstDay()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(Period.parse("FY2026", Month.JANUARY).id()).isEqualTo("FY2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "October", "2026-13", "2026-W54", "26-10", "2026-Q5", "2026-02-30", "FY2026-10x"})
  void whatIsNoPeriodIsRefused(String text) {
    assertThatThrownBy(() -> Period.parse(text, Month.JANUARY)).isInstanceOf(RuntimeException.class);
  }
}
