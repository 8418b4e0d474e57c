package boardpack.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.pack.PackFixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A pack can be read by a screen reader (PDF/UA-1) and kept for decades with its figures inside (PDF/A-3a). */
class ConformanceTest {
  @TempDir Path folder;

  @Test
  void aPackConformsToUniversalAccessibility() {
    byte[] pdf = RenderedPack.of(folder, PackFixtures.tenant()).bytes();
    assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void aBrandOfItsOwnConformsToBoth() {
    byte[] pdf = RenderedPack.of(folder, PackFixtures.branded(PackFixtures.tenant())).bytes();
    assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
  }

  @Test
  void theFiguresTravelInsideTheFile() throws IOException {
    try (PDDocument document = RenderedPack.of(folder, PackFixtures.tenant()).open()) {
      PDComplexFileSpecification file = new PDDocumentNameDictionary(document.getDocumentCatalog())
          .getEmbeddedFiles().getNames().get("figures.csv");
      assertThat(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8)).isEqualTo("kpi,value\n");
      assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("text/csv");
    }
  }

  @Test
  void aPackConformsToTheArchiveFormat() {
    byte[] pdf = RenderedPack.of(folder, PackFixtures.tenant()).bytes();
    assertThat(Conformance.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
  }
}
