package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.pdf.Conformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every PDF of the sample company can be heard (PDF/UA-1) and kept (PDF/A-3a). */
@ExtendWith(SampleRun.class)
class ConformantPacksTest {
  @TestFactory
  Stream<DynamicTest> everyPackOfTheSampleCompanyConforms(SampleRun.Result run) throws IOException {
    Path archive = run.workspace().home().resolve("archive");
    List<Path> pdfs;
    try (Stream<Path> files = Files.walk(archive)) {
      pdfs = files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
    assertThat(pdfs).hasSizeGreaterThan(8);
    return pdfs.stream().flatMap(pdf -> Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)
        .map(flavour -> DynamicTest.dynamicTest(archive.relativize(pdf) + " " + flavour.getId(),
            () -> assertThat(Conformance.failures(Files.readAllBytes(pdf), flavour)).isEmpty())));
  }
}
