package boardpack.reports.excel;

import boardpack.reports.pack.Pack;
import java.math.BigDecimal;
import java.util.Collection;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet that is kept whole until the end. Rows and columns count from 0. */
final class Page {
  /** What a line of the heading is given at least and at most, in digits. */
  private static final int NARROWEST = 80;
  private static final int WIDEST = 150;

  private final Book book;
  private final XSSFSheet sheet;
  private final Cells cells;

  Page(Book book, XSSFSheet sheet) {
    this.book = book;
    this.sheet = sheet;
    this.cells = new Cells(book.styles());
    sheet.setDefaultRowHeightInPoints(RowHeights.ONE_LINE);
    sheet.getCTWorksheet().getSheetFormatPr().setCustomHeight(true);
  }

  XSSFSheet sheet() {
    return sheet;
  }

  String name() {
    return sheet.getSheetName();
  }

  Row row(int index) {
    XSSFRow row = sheet.getRow(index);
    return row == null ? sheet.createRow(index) : row;
  }

  void text(int row, int column, String text, Look look) {
    cells.text(row(row), column, text, look);
  }

  void number(int row, int column, BigDecimal number, String text, Look look) {
    cells.number(row(row), column, number, text, look);
  }

  void formula(int row, int column, String formula, BigDecimal value, Look look) {
    cells.formula(row(row), column, formula, value, look);
  }

  /** One look for the cells of a row from one column to another, both included. */
  void band(int row, int from, int to, Look look) {
    for (int column = from; column <= to; column++) {
      cells.blank(row(row), column, look);
    }
  }

  void link(int row, int column, String text, String sheetName, Look look) {
    text(row, column, text, look);
    Hyperlink link = book.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(SheetNames.reference(sheetName) + "A1");
    row(row).getCell(column).setHyperlink(link);
  }

  /** The four rows that other sheets than the cover begin with: what, of whom, what must be said, the way back. */
  void heading(String title, Collection<String> phrases) {
    Pack pack = book.pack();
    text(0, 0, title, Look.TITLE);
    row(0).setHeightInPoints(24);
    text(1, 0, book.word("executive") + " · " + pack.title() + " · " + pack.contextLine(), Look.CONTEXT.wrapped());
    text(2, 0, String.join(" · ", phrases), Look.PHRASE.wrapped());
    link(3, 0, "← " + book.word("cover"), book.workbook().getSheetName(0), Look.LINK);
  }

  /** Lets the sentences of the heading run over the columns below, and down where they are long; widths must be set. */
  void spreadHeading(int columns) {
    double width = 0;
    int last = -1;
    while (width < NARROWEST || last < columns - 1 && width < WIDEST) {
      width += sheet.getColumnWidth(++last) / 256.0;
    }
    for (int row = 1; row <= 2; row++) {
      if (last > 0) {
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last));
      }
      String sentence = row(row).getCell(0).getStringCellValue();
      row(row).setHeightInPoints(RowHeights.of(RowHeights.lines(sentence, width)));
    }
  }

  /** Heads of columns; those from {@code firstNumber} to {@code lastNumber} stand right, as their numbers do. */
  void heads(int row, Collection<String> heads, int firstNumber, int lastNumber) {
    int column = 0;
    for (String head : heads) {
      boolean number = column >= firstNumber && column <= lastNumber;
      text(row, column++, head, number ? Look.HEAD.to(Look.Align.RIGHT) : Look.HEAD);
    }
  }

  /** Widths in characters, from the first column on. */
  void widths(int... characters) {
    for (int column = 0; column < characters.length; column++) {
      sheet.setColumnWidth(column, Math.min(255, characters[column]) * 256);
    }
  }

  /** Rows above {@code row} and that many columns stay in sight. */
  void freeze(int row, int columns) {
    sheet.createFreezePane(columns, row);
  }

  /** Gives each row from {@code first} on the height that its wrapped texts need; widths must be set before. */
  void fitRows(int first) {
    for (int i = first; i <= sheet.getLastRowNum(); i++) {
      if (sheet.getRow(i) != null) {
        RowHeights.fit(sheet.getRow(i));
      }
    }
  }
}
