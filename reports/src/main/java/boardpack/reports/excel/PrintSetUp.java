package boardpack.reports.excel;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet comes out of a printer: landscape, A4, as wide as the paper, its heads on every page. */
final class PrintSetUp {
  /** Of a long table; nobody reads more of it on paper, and all rows stay in the file. */
  static final int PRINTED_ROWS = 100;

  private PrintSetUp() {}

  static void landscape(Book book, XSSFSheet sheet, int pagesWide) {
    sheet.getPrintSetup().setLandscape(true);
    common(book, sheet, pagesWide);
  }

  static void portrait(Book book, XSSFSheet sheet) {
    common(book, sheet, 1);
  }

  static void repeatRows(XSSFSheet sheet, int first, int last) {
    sheet.setRepeatingRows(new CellRangeAddress(first, last, -1, -1));
  }

  /** The columns from the first to {@code last} head each page beside the first. */
  static void repeatColumns(XSSFSheet sheet, int last) {
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, last));
  }

  /** The rows down to {@code last} alone go to paper, and each page says of how many they are the first. */
  static void firstRows(Book book, XSSFSheet sheet, int columns, int last, int rows) {
    book.workbook().setPrintArea(book.workbook().getSheetIndex(sheet), 0, columns - 1, 0, last);
    sheet.getHeader().setCenter(plain(book.word("printed_rows", PRINTED_ROWS, rows)));
  }

  /** All of it on one page, upright. */
  static void onePage(Book book, XSSFSheet sheet) {
    common(book, sheet, 1);
    sheet.getPrintSetup().setFitHeight((short) 1);
  }

  private static void common(Book book, XSSFSheet sheet, int pagesWide) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) pagesWide);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.getHeader().setLeft(plain(book.pack().subject().company()));
    sheet.getHeader().setRight(plain(book.word("executive")));
    sheet.getFooter().setLeft(plain(book.pack().title() + ", " + book.pack().periodTitle()));
    sheet.getFooter().setCenter(plain(book.word("seal") + " " + SafeText.cut(book.seal(), 13)));
    sheet.getFooter().setRight("&P / &N");
  }

  /** In headers and footers "&" begins a code. */
  private static String plain(String text) {
    return SafeText.line(text, 80).replace("&", "&&");
  }
}
