package boardpack.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameBytesTest {
  @TempDir
  Path folder;

  @Test
  void samePackIsTheSameBytesInAnyZoneAndLocale() {
    byte[] here = RenderedPack.of(folder, PackFixtures.tenant()).bytes();
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(RenderedPack.of(folder, PackFixtures.tenant()).bytes()).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void oneRendererServesManyThreads() {
    Workspace workspace = TestWorkspace.in(folder);
    PdfRenderer renderer = new PdfRenderer(workspace);
    Words words = Words.of(workspace, Locale.US);
    Pack pack = PackFixtures.platform();
    assertThat(IntStream.range(0, 4).parallel()
        .mapToObj(i -> new String(renderer.render(pack, words, PackFixtures.SEAL, new byte[0]), StandardCharsets.ISO_8859_1))
        .distinct()).hasSize(1);
  }

  @Test
  void documentIsAsOldAsItsDataAndCarriesItsFonts() throws IOException {
    Pack pack = PackFixtures.tenant();
    try (PDDocument document = RenderedPack.of(folder, pack).open()) {
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo(Instant.parse("2026-11-02T14:00:00Z"));
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }
}
