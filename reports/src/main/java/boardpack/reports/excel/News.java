package boardpack.reports.excel;

import boardpack.reports.excel.Look.Paint;
import java.util.List;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Differences in the colour of what they mean; their own sign says it without one. */
final class News {
  private News() {}

  /** Good news green, bad news red, as long as the numbers stand; a difference of 0 is neither. */
  static void bySign(Book book, XSSFSheet sheet, List<CellRangeAddress> moreIsBetter, List<CellRangeAddress> lessIsBetter) {
    colour(book, sheet, moreIsBetter, Paint.GOOD, Paint.BAD);
    colour(book, sheet, lessIsBetter, Paint.BAD, Paint.GOOD);
  }

  private static void colour(Book book, XSSFSheet sheet, List<CellRangeAddress> cells, Paint more, Paint less) {
    if (cells.isEmpty()) {
      return;
    }
    XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    formatting.addConditionalFormatting(cells.toArray(CellRangeAddress[]::new), new XSSFConditionalFormattingRule[] {
        rule(book, formatting, ComparisonOperator.GT, more), rule(book, formatting, ComparisonOperator.LT, less)});
  }

  private static XSSFConditionalFormattingRule rule(Book book, XSSFSheetConditionalFormatting formatting, byte operator, Paint ink) {
    XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(operator, "0");
    XSSFFontFormatting font = rule.createFontFormatting();
    font.setFontStyle(true, false);
    font.setFontColor(book.styles().colour(ink));
    return rule;
  }
}
