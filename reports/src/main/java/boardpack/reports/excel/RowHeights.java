package boardpack.reports.excel;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** Row heights in points. Spreadsheets do not agree on when to fit a row to wrapped text, so it is said outright. */
final class RowHeights {
  static final float ONE_LINE = 17;
  private static final float LINE = 12.75f;
  private static final float TALLEST = 400;
  /** Letters of prose are narrower than the digits that widths are counted in. */
  private static final double LETTERS_A_DIGIT = 1.08;

  private RowHeights() {}

  static void fit(Row row) {
    int lines = 1;
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
        double width = cell.getSheet().getColumnWidth(cell.getColumnIndex()) / 256.0 - 3;
        lines = Math.max(lines, lines(cell.getStringCellValue(), width));
      }
    }
    row.setHeightInPoints(of(lines));
  }

  static float of(int lines) {
    return Math.min(TALLEST, ONE_LINE + (lines - 1) * LINE);
  }

  /** @param width in digits, as column widths are */
  static int lines(String text, double width) {
    return text.lines().mapToInt(line -> (int) Math.ceil(Math.max(1, line.length()) / (width * LETTERS_A_DIGIT))).sum();
  }
}
