package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** October ends in New York at four in the morning of UTC. */
class CompletenessTest {
  private static final Period OCTOBER = Period.parse("2026-10", Month.JANUARY);
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void whatWasReadAfterThePeriodWasOverIsCompleteAndWhatNoSourceFillsWantsNothing() {
    assertThat(Completeness.wanting(landed("2026-11-01T04:00:00Z", "2026-11-02T14:00:00Z"), NEW_YORK, OCTOBER)).isEmpty();
  }

  @Test
  void ofWhatWasReadBeforeTheOldestIsNamed() {
    assertThat(Completeness.wanting(landed("2026-11-01T03:59:59Z", "2026-10-30T10:00:00Z"), NEW_YORK, OCTOBER))
        .hasValue("the data of 2026-10 are not complete: payments was read last at 2026-10-30T10:00:00Z, before the period was over");
    assertThat(Completeness.wanting(landed("2026-11-01T03:59:59Z", "2026-11-02T14:00:00Z"), NEW_YORK, OCTOBER)).hasValueSatisfying(
        wanting -> assertThat(wanting).contains("events was read last"));
  }

  private static LandedTenant landed(String events, String payments) {
    return new LandedTenant(TenantId.PLATFORM, Map.of("events", connected("events", events),
        "payments", connected("payments", payments), "outages", new LandedInput.NotConnected("outages")), "hash");
  }

  private static LandedInput connected(String input, String asOf) {
    return new LandedInput.Connected(input, List.of(), 1, 0, Instant.parse(asOf));
  }
}
