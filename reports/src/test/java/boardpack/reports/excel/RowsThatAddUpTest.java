package boardpack.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Block.Cell;
import boardpack.reports.pack.Block.Column;
import boardpack.reports.pack.Block.Kind;
import boardpack.reports.pack.Block.Sum;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A start, its movements and the end of each row: checked by a live formula, but for what rounding explains. */
class RowsThatAddUpTest {
  /** 1,204 and 38 make 1,242; of two digits each they are 1,200, 38 and 1,200: 38 less, of at most 50 + 0.5 + 50. */
  static Block.Table movements(String end) {
    List<Column> columns = List.of(new Column("Month", Kind.TEXT, "", Label.EXACT), money("Start", Label.DIRECTIONAL),
        money("New", Label.DIRECTIONAL), money("End", Label.DIRECTIONAL), money("Billed", Label.EXACT),
        money("Unpaid", Label.EXACT), money("Paid", Label.EXACT));
    return new Block.Table("movements", "Movements", columns,
        List.of(row("October", "1200", "38", end, "100.10", "-0.20", "99.90"),
            List.of(Cell.of("November"), Cell.of("unknown"), Cell.of("≈ 0", BigDecimal.ZERO), Cell.of("unknown"),
                Cell.of("unknown"), Cell.of("unknown"), Cell.of("unknown"))),
        List.of(), "2 rows", List.of("directional"), List.of(new Sum(3, List.of(1, 2)), new Sum(6, List.of(4, 5))),
        Optional.empty());
  }

  @Test
  void whatRoundingExplainsIsShownAndRaisesNoAlarm() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(Samples.render(Samples.with(movements("1200"))))) {
      XSSFSheet sheet = workbook.getSheet("Movements");
      assertThat(sheet.getRow(DetailHead.HEAD).getCell(8).getStringCellValue()).isEqualTo("End (USD): of which rounding");
      Row row = sheet.getRow(DetailHead.FIRST);
      assertThat(row.getCell(8).getCellFormula()).isEqualTo("ROUND(D7-B7-C7,0)");
      assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(-38);
      assertThat(row.getCell(9).getCellFormula()).isEqualTo("ROUND(G7-E7-F7,2)");
      assertThat(row.getCell(10).getCellFormula())
          .isEqualTo("IF(ABS(I7)<=100.5,0,ABS(I7))+IF(ABS(J7)<=0.015,0,ABS(J7))");
      assertThat(row.getCell(10).getNumericCellValue()).isZero();
    }
  }

  @Test
  void whatItDoesNotExplainStandsInTheCheckCellAndOnTheCover() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(Samples.render(Samples.with(movements("1400"))))) {
      assertThat(workbook.getSheet("Movements").getRow(DetailHead.FIRST).getCell(10).getNumericCellValue()).isEqualTo(162);
      assertThat(coverCheck(workbook).getNumericCellValue()).isEqualTo(162);
      assertThat(coverCheck(workbook).getCellFormula()).endsWith(",'Movements'!K7:K8)").startsWith("SUM('Tie-out'!");
    }
  }

  @Test
  void aRowOfWhichAPartIsNotKnownHasNoDifferenceThatCouldBeReadAsNone() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(Samples.render(Samples.with(movements("1200"))))) {
      Row row = workbook.getSheet("Movements").getRow(DetailHead.FIRST + 1);
      assertThat(List.of(row.getCell(8), row.getCell(9), row.getCell(10)))
          .allSatisfy(cell -> assertThat(cell.getStringCellValue()).isEqualTo("–"));
      assertThat(workbook.getSheet("Movements").getSheetConditionalFormatting().getConditionalFormattingAt(0)
          .getFormattingRanges()[0].formatAsString()).isEqualTo("K7:K8");
      assertThat(workbook.getSheet("Movements").getSheetConditionalFormatting().getConditionalFormattingAt(0).getRule(0)
          .getFormula1()).as("a dash is no alarm").isEqualTo("AND(ISNUMBER(K7),K7<>0)");
    }
  }

  private static org.apache.poi.ss.usermodel.Cell coverCheck(XSSFWorkbook workbook) {
    for (Row row : workbook.getSheetAt(0)) {
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        if (cell.getCellType() == CellType.FORMULA) {
          return cell;
        }
      }
    }
    throw new AssertionError("the cover has no check");
  }

  private static Column money(String name, Label label) {
    return new Column(name, Kind.MONEY, "USD", label);
  }

  private static List<Cell> row(String name, String... numbers) {
    return Stream.concat(Stream.of(Cell.of(name)),
        Arrays.stream(numbers).map(number -> Cell.of(number, new BigDecimal(number)))).toList();
  }
}
