package boardpack.reports.excel;

import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Check cells: green at 0, white on red at anything else. */
final class Alarm {
  private Alarm() {}

  static void whenNotZero(Book book, XSSFSheet sheet, CellRangeAddress cells) {
    XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule bad = rule(formatting, "AND(" + first(cells) + "<>0)", book, Look.Paint.WHITE);
    XSSFPatternFormatting fill = bad.createPatternFormatting();
    fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
    fill.setFillBackgroundColor(book.styles().colour(Look.Paint.BAD));
    XSSFConditionalFormattingRule good = rule(formatting, "AND(" + first(cells) + "=0)", book, Look.Paint.GOOD);
    formatting.addConditionalFormatting(
        new CellRangeAddress[] {cells}, new XSSFConditionalFormattingRule[] {bad, good});
  }

  /** Of a number only: a dash, where nothing can be checked, is neither. */
  private static String first(CellRangeAddress cells) {
    String cell = CellReference.convertNumToColString(cells.getFirstColumn()) + (cells.getFirstRow() + 1);
    return "ISNUMBER(" + cell + ")," + cell;
  }

  private static XSSFConditionalFormattingRule rule(
      XSSFSheetConditionalFormatting formatting, String condition, Book book, Look.Paint ink) {
    XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(condition);
    XSSFFontFormatting font = rule.createFontFormatting();
    font.setFontStyle(false, true);
    font.setFontColor(book.styles().colour(ink));
    return rule;
  }
}
