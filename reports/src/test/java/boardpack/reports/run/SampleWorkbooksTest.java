package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.archive.SealedPack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** In a build {@link SamplePacks} stand for all. */
@ExtendWith(SampleRun.class)
class SampleWorkbooksTest {
  @TempDir Path folder;

  @Test
  void aSpreadsheetFindsWhatIsStoredAndNothingThatDoesNotAddUp(SampleRun.Result run) throws Exception {
    List<SealedPack> packs = SamplePacks.of(run);
    assertThat(packs).hasSizeGreaterThan(3);
    Recalculated.assertAgree(folder, packs);
  }
}
