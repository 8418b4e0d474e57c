package boardpack.reports.pdf;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;

/** The engine's PDF exporter; a document is as old as its data, not as the minute in which it was written. */
final class PinnedExporter extends JRPdfExporter {
  private final Instant moment;

  PinnedExporter(JasperReportsContext context, Instant moment) {
    super(context);
    this.moment = moment;
  }

  @Override
  protected PdfProducer createPdfProducer() {
    return new PinnedProducer(createPdfProducerContext(), moment);
  }

  /** The engine would write an empty word into each page, in a font that no file carries, for links no pack has. */
  @Override
  protected void writePageAnchor(int pageIndex) {
    // nothing to write: bookmarks find their pages without it
  }

  private static final class PinnedProducer extends ClassicPdfProducer {
    private final Instant moment;

    PinnedProducer(PdfProducerContext context, Instant moment) {
      super(context);
      this.moment = moment;
    }

    @Override
    public void close() {
      PdfDictionary info = getPdfWriter().getInfo();
      PdfDate date = new PdfDate(GregorianCalendar.from(moment.atZone(ZoneOffset.UTC)));
      info.put(PdfName.CREATIONDATE, date);
      info.put(PdfName.MODDATE, date);
      super.close();
    }
  }
}
