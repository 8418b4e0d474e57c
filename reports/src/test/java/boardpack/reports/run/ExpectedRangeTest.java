package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.TestWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleRun.class)
class ExpectedRangeTest {
  private static final String KPI = "sql/kpis/deliverability/send_volume.yml";

  @Test
  void aFigureOutsideItsExpectedRangeHoldsThePack(SampleCopy run) throws Exception {
    Path own = run.workspace().root().resolve(KPI);
    Files.createDirectories(own.getParent());
    Files.writeString(own, Files.readString(TestWorkspace.shipped().resolve(KPI))
        .replace("expected: {min: 0}", "expected: {min: 0, max: 9}"));
    RunSummary held = run.run("monthly", SampleRun.OCTOBER, new TenantId("tn-aurora"));
    assertThat(held.editions()).singleElement().isInstanceOfSatisfying(EditionOutcome.Failed.class, failed ->
        assertThat(failed.reason()).hasMessageContaining("send_volume of tn-aurora for 2026-10: is ")
            .hasMessageContaining("cannot be believed")
            .hasMessageContaining("a value of at least 0 and of at most 9, as 'expected' in " + KPI));
  }
}
