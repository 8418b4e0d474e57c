package boardpack.reports.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.period.Period;
import java.time.Instant;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked out by hand; New York left summer time on 1 November 2026, Auckland has it since 27 September. */
class CutOfTest {
  private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

  @ParameterizedTest
  @CsvSource({
    "period end, America/New_York, 2026-11-02T14:00:00Z, 2026-10,    2026-11-01T00:00+13:00",
    "period end, America/New_York, 2026-11-09T13:00:00Z, 2026-W45,   2026-11-09T00:00+13:00",
    "06:30,      America/New_York, 2026-11-02T13:00:00Z, 2026-W44,   2026-11-02T06:30-05:00",
    "06:30,      America/New_York, 2026-10-30T11:00:00Z, 2026-10-29, 2026-10-30T06:30-04:00",
    // One o'clock in the morning is the day before in New York.
    "06:30,      tenant's,         2026-11-01T18:00:00Z, 2026-10,    2026-11-02T06:30+13:00",
    "01:30,      America/New_York, 2026-11-01T12:00:00Z, 2026-10-31, 2026-11-01T01:30-04:00",
  })
  void itIsTheSameMomentWheneverThePackIsMade(String rule, String zone, Instant fired, String period, String cut) {
    Optional<ZoneId> goesBy = Optional.of(zone).filter(name -> !name.equals("tenant's")).map(ZoneId::of);
    assertThat(new CutOf(DataCut.of(rule), fired, goesBy).at(Period.parse(period, Month.JANUARY), AUCKLAND))
        .map(OffsetDateTime::toString).contains(cut);
  }

  @Test
  void withoutOneEveryRowCounts() {
    assertThat(new CutOf(DataCut.of("as read"), Instant.EPOCH, Optional.empty())
        .at(Period.parse("2026-10", Month.JANUARY), AUCKLAND)).isEmpty();
  }
}
