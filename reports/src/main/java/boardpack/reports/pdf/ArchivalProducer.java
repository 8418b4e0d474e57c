package boardpack.reports.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfContent;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfStructure;

/** Adds what the engine leaves out: metadata, the meaning of colours, roles of tags, and the figures as a file inside. */
final class ArchivalProducer extends ClassicPdfProducer {
  private static final PdfName ARCHIVE = new PdfName("GTS_PDFA1");
  private static final PdfName RELATION = new PdfName("AFRelationship");
  private static final PdfName ASSOCIATED = new PdfName("AF");

  private final DocumentFacts facts;
  private final PdfStructure tags = new TagTree(this);

  ArchivalProducer(PdfProducerContext context, DocumentFacts facts) {
    super(context);
    this.facts = facts;
  }

  @Override
  public PdfContent createPdfContent() {
    return new Ornaments(super.createPdfContent());
  }

  @Override
  public PdfContent getPdfContent() {
    return new Ornaments(super.getPdfContent());
  }

  @Override
  public PdfStructure getPdfStructure() {
    return tags;
  }

  @Override
  public void close() {
    PdfWriter writer = getPdfWriter();
    PdfDate date = date();
    writer.getInfo().put(PdfName.CREATIONDATE, date);
    writer.getInfo().put(PdfName.MODDATE, date);
    writer.setXmpMetadata(facts.xmp().getBytes(StandardCharsets.UTF_8));
    writer.getStructureTreeRoot().mapRole(new PdfName("Image"), new PdfName("Figure"));
    try {
      sayWhatColoursMean(writer);
      embedFigures(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    super.close();
  }

  private static void sayWhatColoursMean(PdfWriter writer) throws IOException {
    writer.setOutputIntents(
        "sRGB IEC61966-2.1", "", "http://www.color.org", "sRGB IEC61966-2.1", ICC_Profile.getInstance(ColorSpace.CS_sRGB));
    writer.getExtraCatalog().getAsArray(PdfName.OUTPUTINTENTS).getAsDict(0).put(PdfName.S, ARCHIVE);
  }

  private void embedFigures(PdfWriter writer) throws IOException {
    PdfDictionary dates = new PdfDictionary();
    dates.put(PdfName.MODDATE, date());
    PdfFileSpecification file = PdfFileSpecification.fileEmbedded(
        writer, null, DocumentFacts.FIGURES, facts.figures(), "text/csv", dates, 9);
    file.put(PdfName.UF, file.get(PdfName.F));
    file.put(RELATION, new PdfName("Data"));
    writer.addFileAttachment(DocumentFacts.FIGURES, file);
    PdfArray associated = new PdfArray();
    associated.add(file.getReference());
    writer.getExtraCatalog().put(ASSOCIATED, associated);
  }

  private PdfDate date() {
    return new PdfDate(GregorianCalendar.from(facts.moment().atZone(ZoneOffset.UTC)));
  }
}
