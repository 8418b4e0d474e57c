package boardpack.reports.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF, a validator that others wrote, says of a PDF. */
public final class Conformance {
  private static final int FAILURES_SHOWN = 100;

  private Conformance() {}

  /** Each broken rule: clause, what it demands, where. None where the PDF conforms. */
  public static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
    Locale hostile = Locale.getDefault();
    // The validator looks names up in lower case, which in the locale of these tests has no "integer".
    Locale.setDefault(Locale.ROOT);
    try {
      VeraGreenfieldFoundryProvider.initialise();
      return broken(pdf, flavour);
    } finally {
      Locale.setDefault(hostile);
    }
  }

  private static List<String> broken(byte[] pdf, PDFAFlavour flavour) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
          .limit(FAILURES_SHOWN)
          .map(assertion -> assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + ": "
              + assertion.getMessage() + " at " + assertion.getLocation().getContext())
          .toList();
    } catch (VeraPDFException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
