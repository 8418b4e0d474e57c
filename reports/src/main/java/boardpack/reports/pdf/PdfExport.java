package boardpack.reports.pdf;

import boardpack.reports.pack.Pack;
import boardpack.reports.words.Words;
import java.io.ByteArrayOutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;

/** Writes set pages as a tagged PDF, with a title, a language, bookmarks, and nothing of the moment in it. */
record PdfExport(JasperReportsContext context) {

  byte[] bytes(JasperPrint print, Pack pack, Words words, String seal) throws JRException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256 * 1024);
    PinnedExporter exporter = new PinnedExporter(context, pack.dataCut());
    exporter.setConfiguration(configuration(pack, words));
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    exporter.exportReport();
    return StableBytes.of(out.toByteArray(), pack.key().path() + " " + seal);
  }

  private static SimplePdfExporterConfiguration configuration(Pack pack, Words words) {
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setCompressed(false);
    configuration.setPdfVersion(PdfVersionEnum.VERSION_1_7);
    configuration.setTagged(true);
    configuration.setTagLanguage(words.locale().toLanguageTag());
    configuration.setDisplayMetadataTitle(true);
    configuration.setMetadataTitle(pack.title() + ", " + pack.periodTitle() + ", " + pack.subject().name());
    configuration.setMetadataAuthor(pack.subject().company());
    configuration.setMetadataSubject(pack.headline());
    configuration.setMetadataCreator("Boardpack");
    return configuration;
  }
}
