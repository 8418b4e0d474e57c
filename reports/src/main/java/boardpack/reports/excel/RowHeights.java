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
    int letters = Math.max(1, (int) (width * LETTERS_A_DIGIT));
    return Math.max(1, text.lines().mapToInt(line -> linesOf(line, letters)).sum());
  }

  /** Words go on a line while they fit; one that is longer than a line is broken. */
  private static int linesOf(String line, int letters) {
    int lines = 1;
    int used = 0;
    for (String word : line.split(" ")) {
      if (used > 0 && used + 1 + word.length() > letters) {
        lines++;
        used = 0;
      }
      used += (used == 0 ? 0 : 1) + word.length();
      lines += (used - 1) / letters;
      used = used == 0 ? 0 : (used - 1) % letters + 1;
    }
    return lines;
  }
}
