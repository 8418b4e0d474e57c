package boardpack.reports.overview;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker; its schemas are read once, which takes as long as ten pages. */
public final class NuChecker implements ErrorHandler {
  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  private final SimpleDocumentValidator checker = new SimpleDocumentValidator(false, false, false);
  private final List<String> errors = new ArrayList<>();

  public NuChecker() {
    inItsOwnLocale(() -> {
      checker.setUpMainSchema(SCHEMA, new SystemErrErrorHandler());
      checker.setUpValidatorAndParsers(this, false, false);
    });
  }

  /** Each error with its line; none where the page is valid. */
  public List<String> errors(byte[] page) {
    errors.clear();
    inItsOwnLocale(() -> checker.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(page))));
    return List.copyOf(errors);
  }

  /** A hint on style, of which the checker is not sure itself. */
  @Override
  public void warning(SAXParseException hint) {}

  @Override
  public void error(SAXParseException error) {
    errors.add(error.getLineNumber() + ": " + error.getMessage());
  }

  @Override
  public void fatalError(SAXParseException error) {
    error(error);
  }

  private interface Work {
    void run() throws Exception;
  }

  /** The checker lowers the case of keywords in the default locale, which in these tests has other letters. */
  private static void inItsOwnLocale(Work work) {
    Locale hostile = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      work.run();
    } catch (Exception e) {
      throw new IllegalStateException("the checker does not work", e);
    } finally {
      Locale.setDefault(hostile);
    }
  }
}
