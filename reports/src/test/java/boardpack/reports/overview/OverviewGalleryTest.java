package boardpack.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.pack.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaves the invented editions under {@code target/overview}, to be looked at. */
class OverviewGalleryTest {
  @TempDir
  Path folder;

  @Test
  void everyEditionStandsInAFolderOfItsOwn() throws IOException {
    for (Pack pack : new Pack[] {Editions.castellan(), Editions.platform(), Editions.dutch()}) {
      Path edition = Files.createDirectories(Path.of("target", "overview", pack.subject().id()));
      for (Map.Entry<String, byte[]> file : RenderedEdition.files(folder, pack).entrySet()) {
        Files.write(edition.resolve(file.getKey()), file.getValue());
      }
      assertThat(edition.resolve("index.html")).isNotEmptyFile();
    }
  }
}
