package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.archive.Archive;
import boardpack.reports.pack.PackKey;
import boardpack.reports.pack.PrintedFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleRun.class)
class FewObservationsTest {

  /** 2 of 5: (3.9207 ± 2.8808) / 8.8415. 5 of 9: (6.9207 ± 3.4965) / 12.8415. */
  @Test
  void aShareOfFewObservationsSaysSo(SampleRun.Result run) {
    assertThat(figure(run, new TenantId("tn-castellan"), "revenue_protection_rate").observations())
        .isEqualTo("of 5; 95 % interval 12 to 77 %");
    assertThat(figure(run, TenantId.PLATFORM, "revenue_protection_rate").observations())
        .isEqualTo("of 9; 95 % interval 27 to 81 %");
  }

  @Test
  void aShareOfManyDoesNot(SampleRun.Result run) {
    PrintedFigure bounces = figure(run, TenantId.PLATFORM, "bounce_rate");
    assertThat(bounces.value()).isPresent();
    assertThat(bounces.observations()).isEmpty();
  }

  private static PrintedFigure figure(SampleRun.Result run, TenantId tenant, String kpi) {
    return new Archive(run.workspace().home(), "boardpack test")
        .latest(new PackKey(tenant, "monthly", "2026-10", "full", "en", 1)).orElseThrow()
        .pack().figures().stream().filter(figure -> figure.kpi().equals(kpi)).findFirst().orElseThrow();
  }
}
