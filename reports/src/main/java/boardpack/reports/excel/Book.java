package boardpack.reports.excel;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Pack;
import boardpack.reports.words.Words;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What all sheets of one workbook share. */
record Book(Pack pack, String seal, Words words, XSSFWorkbook workbook, Styles styles, SheetNames names) {

  Page page(String title, String id) {
    return new Page(this, workbook.createSheet(names.sheet(title, id)));
  }

  String word(String key, Object... arguments) {
    return words.text("excel." + key, arguments);
  }

  String label(Label label) {
    return word("label." + label.word());
  }
}
