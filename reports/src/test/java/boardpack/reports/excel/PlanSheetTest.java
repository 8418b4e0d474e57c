package boardpack.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Point;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormatting;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PlanSheetTest {
  /** 96.82 % of a plan of 97.5 % and 98.1 % a year ago; about 12,000 of a plan of 11,000, and a month of nothing. */
  static Pack pack() {
    Pack pack = PackFixtures.tenant();
    List<PrintedFigure> figures = List.of(
        figure(pack, Unit.PERCENT, Label.EXACT, point("2026-09", "0.9810", null, null), point("2026-10", "0.9682", "0.9750", "0.9810")),
        figure(pack, Unit.MONEY, Label.APPROXIMATE, new Point("2026-09", "Sep 26", Optional.empty(), "no data",
            FigureStatus.NO_DATA, Optional.of(new BigDecimal("11000")), Optional.empty()), point("2026-10", "12000", "11000", null)),
        figure(pack, Unit.COUNT, Label.EXACT, point("2026-10", "7", null, null)));
    return new Pack(pack.key(), pack.subject(), pack.brand(), pack.title(), pack.periodTitle(), pack.contextLine(),
        pack.headline(), pack.dataCut(), pack.dataCutText(), figures, List.of(), List.of(), Samples.tieOut(), pack.sources());
  }

  @Test
  void planAndPriorYearStandBelowTheActualWithLiveDifferencesOfWhatIsPrinted() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(Samples.render(pack()))) {
      XSSFSheet sheet = workbook.getSheet("Plan and prior year");
      assertThat(List.of(5, 6, 7, 8, 9, 10, 11, 12)).extracting(row -> sheet.getRow(row).getCell(3).getStringCellValue())
          .containsExactly("AC", "PY", "ΔPY", "PL", "ΔPL", "AC", "PL", "ΔPL");
      Row rate = sheet.getRow(9);
      assertThat(rate.getCell(5).getCellFormula()).isEqualTo("ROUND((F6-F9)*100,2)");
      assertThat(rate.getCell(5).getNumericCellValue()).isEqualTo(-0.68);
      assertThat(rate.getCell(5).getCellStyle().getDataFormatString()).contains("0.00\" points\"");
      Row cost = sheet.getRow(12);
      assertThat(cost.getCell(5).getCellFormula()).isEqualTo("ROUND(F11-F12,0)");
      assertThat(cost.getCell(5).getNumericCellValue()).isEqualTo(1000);
      assertThat(cost.getCell(5).getCellStyle().getDataFormatString()).startsWith("\"≈ +\"");
      assertThat(cost.getCell(4).toString()).as("of a month without a figure there is no difference").isEmpty();
      assertThat(sheet.getLastRowNum()).as("what is held against nothing is not here").isEqualTo(12);
    }
  }

  /** More of the rate is better, less of the cost, as their changes to the month before say; of the count none says it. */
  @Test
  void aDifferenceHasTheColourOfWhatItMeansAsLongAsItStands() throws IOException {
    Pack pack = pack();
    List<PrintedFigure> figures = List.of(judged(pack.figures().get(0), "0.9810", -1), judged(pack.figures().get(1), "11500", -1));
    try (XSSFWorkbook workbook = Samples.open(Samples.render(new Pack(pack.key(), pack.subject(), pack.brand(), pack.title(),
        pack.periodTitle(), pack.contextLine(), pack.headline(), pack.dataCut(), pack.dataCutText(), figures, List.of(), List.of(),
        Samples.tieOut(), pack.sources())))) {
      SheetConditionalFormatting formatting = workbook.getSheet("Plan and prior year").getSheetConditionalFormatting();
      assertThat(formatting.getNumConditionalFormattings()).isEqualTo(2);
      ConditionalFormatting rate = formatting.getConditionalFormattingAt(0);
      ConditionalFormatting cost = formatting.getConditionalFormattingAt(1);
      assertThat(rate.getFormattingRanges()).extracting(CellRangeAddress::formatAsString).containsExactly("E8:F8", "E10:F10");
      assertThat(cost.getFormattingRanges()).extracting(CellRangeAddress::formatAsString).containsExactly("E13:F13");
      assertThat(rate.getRule(0).getComparisonOperation()).isEqualTo(ComparisonOperator.GT);
      assertThat(ink(rate, 0)).as("more of a rate").isEqualTo(ink(cost, 1)).isNotEqualTo(ink(rate, 1));
      assertThat(ink(rate, 1)).as("less of a rate").isEqualTo(ink(cost, 0));
    }
  }

  private static String ink(ConditionalFormatting formatting, int rule) {
    return ((XSSFColor) formatting.getRule(rule).getFontFormatting().getFontColor()).getARGBHex();
  }

  private static PrintedFigure judged(PrintedFigure of, String before, int goodness) {
    return new PrintedFigure(of.kpi(), of.title(), of.question(), of.formula(), of.source(), of.group(), of.unit(), of.label(),
        of.labelText(), of.phrase(), of.status(), of.statusText(), of.value(), of.text(), "", of.asOf(), of.verdict(), of.verdictText(),
        of.target(), Optional.empty(), Optional.of(new PrintedFigure.Comparison(new BigDecimal(before), before, "", goodness, "")),
        Optional.empty(), of.history(), Optional.empty());
  }

  @Test
  void withoutPlanAndPriorYearThereIsNoSuchSheet() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(Samples.render(Samples.with()))) {
      assertThat(workbook.getSheet("Plan and prior year")).isNull();
    }
  }

  private static Point point(String period, String value, String plan, String priorYear) {
    return new Point(period, period, Optional.of(new BigDecimal(value)), value, FigureStatus.OK,
        Optional.ofNullable(plan).map(BigDecimal::new), Optional.ofNullable(priorYear).map(BigDecimal::new));
  }

  private static PrintedFigure figure(Pack pack, Unit unit, Label label, Point... history) {
    PrintedFigure of = pack.figures().get(0);
    Point last = history[history.length - 1];
    return new PrintedFigure("kpi_" + unit.word(), "Figure in " + unit.word(), of.question(), of.formula(), of.source(), of.group(), unit, label,
        label.word(), "", FigureStatus.OK, "ok", last.value(), last.text(), "", of.asOf(), of.verdict(), of.verdictText(),
        of.target(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(history), Optional.empty());
  }
}
