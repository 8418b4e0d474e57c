package boardpack.reports.pdf;

import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.common.PdfProducer;

/** The engine's PDF exporter, writing a document that can be kept (PDF/A-3a) and heard (PDF/UA-1). */
final class ArchivalExporter extends JRPdfExporter {
  private final DocumentFacts facts;

  ArchivalExporter(JasperReportsContext context, DocumentFacts facts) {
    super(context);
    this.facts = facts;
  }

  @Override
  protected PdfProducer createPdfProducer() {
    return new ArchivalProducer(createPdfProducerContext(), facts);
  }

  /** The engine would write an empty word into each page, in a font that no file carries, for links no pack has. */
  @Override
  protected void writePageAnchor(int pageIndex) {
    // nothing to write: bookmarks find their pages without it
  }
}
