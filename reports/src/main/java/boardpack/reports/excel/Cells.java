package boardpack.reports.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;

/** Typed cells of a row, whether the sheet is kept or streamed. Formulas are ours alone; data are never one. */
final class Cells {
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
  private static final String DATE = "yyyy-mm-dd";

  private final Styles styles;

  Cells(Styles styles) {
    this.styles = styles;
  }

  void blank(Row row, int column, Look look) {
    row.createCell(column).setCellStyle(styles.of(look));
  }

  void text(Row row, int column, String text, Look look) {
    String safe = SafeText.of(text);
    Cell cell = row.createCell(column);
    cell.setCellStyle(styles.of(SafeText.needsQuote(safe) ? look.quote() : look));
    if (!safe.isEmpty()) {
      cell.setCellValue(safe);
    }
  }

  /** A number where a spreadsheet holds all its digits, else its text. */
  void number(Row row, int column, BigDecimal number, String text, Look look) {
    if (!NumberForms.holds(number)) {
      text(row, column, text, look);
      return;
    }
    Cell cell = row.createCell(column);
    cell.setCellStyle(styles.of(look));
    cell.setCellValue(number.doubleValue());
  }

  /** A day as a date where spreadsheets agree on their calendar (from March 1900), else its text. */
  void date(Row row, int column, LocalDate date, String text, Look look) {
    if (date.isBefore(FIRST_DAY) || date.getYear() > 9999) {
      text(row, column, text, look);
      return;
    }
    Cell cell = row.createCell(column);
    cell.setCellStyle(styles.of(look.as(DATE)));
    cell.setCellValue(date);
  }

  /** @param value what the formula makes: stored, so that readers that do not calculate see the same */
  void formula(Row row, int column, String formula, BigDecimal value, Look look) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(styles.of(look));
    cell.setCellFormula(formula);
    cell.setCellValue(value.doubleValue());
  }
}
