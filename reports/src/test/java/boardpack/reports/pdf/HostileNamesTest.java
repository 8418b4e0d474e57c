package boardpack.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.pack.PackFixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileNamesTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {PackFixtures.HOSTILE, PackFixtures.LONG,
      "<a href=\"javascript:alert(1)\">x</a> &amp; ${1+1} $F{x}"})
  void nameStandsOnTheCoverLetterByLetterAndLinksNowhere(String name) throws IOException {
    RenderedPack rendered = RenderedPack.of(folder, PackFixtures.tenantNamed(name));
    assertThat(rendered.pages().get(0).replace(" ", "")).contains(name.replace(" ", "")).contains("Seal9f4c1b7a20de");
    try (PDDocument document = rendered.open()) {
      for (PDPage page : document.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
      }
    }
  }

  @Test
  void nameFromRightToLeftIsSetWithLettersThatExist() {
    String cover = RenderedPack.of(folder, PackFixtures.tenantNamed(PackFixtures.RIGHT_TO_LEFT)).pages().get(0);
    assertThat(Normalizer.normalize(cover, Normalizer.Form.NFKC)).contains("شركة", "חברה", "😀");
  }
}
