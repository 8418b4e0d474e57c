package boardpack.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
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
    Map<String, Pack> editions = Map.of(
        "tenant", PackFixtures.tenant(),
        "platform", PackFixtures.platform(),
        "dutch", RenderedEdition.inDutch(PackFixtures.tenant()),
        "hostile", PackFixtures.tenantNamed(PackFixtures.HOSTILE),
        "long", PackFixtures.tenantNamed(PackFixtures.LONG));
    for (Map.Entry<String, Pack> edition : editions.entrySet()) {
      Path home = Files.createDirectories(Path.of("target", "overview", edition.getKey()));
      for (Map.Entry<String, byte[]> file : RenderedEdition.files(folder, edition.getValue()).entrySet()) {
        Files.write(home.resolve(file.getKey()), file.getValue());
      }
      assertThat(home.resolve("index.html")).isNotEmptyFile();
    }
  }
}
