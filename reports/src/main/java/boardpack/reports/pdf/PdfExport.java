package boardpack.reports.pdf;

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

  byte[] bytes(JasperPrint print, DocumentFacts facts, String identity) throws JRException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256 * 1024);
    ArchivalExporter exporter = new ArchivalExporter(context, facts);
    exporter.setConfiguration(configuration(facts));
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    exporter.exportReport();
    return StableBytes.of(out.toByteArray(), identity);
  }

  private static SimplePdfExporterConfiguration configuration(DocumentFacts facts) {
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setCompressed(false);
    configuration.setPdfVersion(PdfVersionEnum.VERSION_1_7);
    configuration.setTagged(true);
    configuration.setTagLanguage(facts.language());
    configuration.setDisplayMetadataTitle(true);
    configuration.setMetadataTitle(facts.title());
    configuration.setMetadataAuthor(facts.author());
    configuration.setMetadataSubject(facts.subject());
    configuration.setMetadataCreator(facts.creator());
    return configuration;
  }
}
