package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.restate.RestatementLine;
import boardpack.reports.restate.Restatements;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A figure that was sent changes: who is told what, and why. */
@ExtendWith(SampleRun.class)
class RestatementTest {
  private static final TenantId FOXGLOVE = new TenantId("tn-foxglove");

  @Test
  void oneRowThatChangesAtTheSourceIsToldWithItsCause(SampleCopy sample) throws Exception {
    System.out.println(sample.atTheSource("""
        update payments set amount = amount + 100 where id = 62610
        """));
    RunSummary again = sample.run("monthly", SampleRun.OCTOBER, FOXGLOVE);
    System.out.println(again.editions());
    System.out.println(again.mail());
    for (RestatementLine line : Restatements.lines(sample.metadata(), "", "")) {
      System.out.println(line);
    }
    SealedPack sealed = again.editions().get(0).sealedPacks().get(0);
    System.out.println(sealed.pack().sections().get(0).blocks().get(0));
    System.out.println(sealed.pack().revision());
    java.nio.file.Path out = java.nio.file.Path.of("/tmp/restated");
    org.springframework.util.FileSystemUtils.copyRecursively(sealed.folder(), out);
    assertThat(List.of(1)).isEmpty();
  }
}
