package boardpack.reports.pdf;

import boardpack.reports.words.Words;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/** What can only be said when all pages are set: how many there are, and where tables begin and end on each. */
record Finish(Words words) {

  void apply(JasperPrint print) {
    List<JRPrintPage> pages = print.getPages();
    for (int i = 0; i < pages.size(); i++) {
      List<JRPrintElement> elements = pages.get(i).getElements();
      for (JRPrintElement element : elements) {
        if ("page".equals(element.getKey()) && element instanceof JRPrintText text) {
          text.setText(words.text("pdf.page", i + 1, pages.size()));
        }
      }
      TableTags.apply(elements);
    }
  }
}
