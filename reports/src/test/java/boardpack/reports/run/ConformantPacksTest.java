package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.archive.SealedPack;
import boardpack.reports.pdf.Conformance;
import boardpack.reports.press.Press;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every PDF of the sample company can be heard (PDF/UA-1) and kept (PDF/A-3a); in a build {@link SamplePacks} stand for all. */
@ExtendWith(SampleRun.class)
class ConformantPacksTest {
  @TestFactory
  Stream<DynamicTest> everyPackOfTheSampleCompanyConforms(SampleRun.Result run) {
    List<SealedPack> packs = SamplePacks.of(run);
    assertThat(packs).hasSizeGreaterThan(3);
    return packs.stream().flatMap(sealed -> Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)
        .map(flavour -> DynamicTest.dynamicTest(sealed.manifest().key().path() + " " + flavour.getId(),
            () -> assertThat(Conformance.failures(sealed.read(Press.PDF), flavour)).isEmpty())));
  }
}
