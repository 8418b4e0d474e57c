package boardpack.reports.pdf;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfStructure;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;

/** The document's tags; each head of a table says that it is about the column below it. */
final class TagTree extends ClassicPdfStructure {
  private static final String HEAD = "TH";

  TagTree(ClassicPdfProducer producer) {
    super(producer);
  }

  @Override
  protected ClassicStructureEntry createElement(PdfStructureEntry parent, String name) {
    ClassicStructureEntry entry = super.createElement(parent, name);
    if (name.equals(HEAD)) {
      PdfDictionary table = new PdfDictionary();
      table.put(PdfName.O, new PdfName("Table"));
      table.put(new PdfName("Scope"), new PdfName("Column"));
      entry.getElement().put(PdfName.A, table);
    }
    return entry;
  }
}
