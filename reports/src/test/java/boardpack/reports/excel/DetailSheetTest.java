package boardpack.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailSheetTest {
  @Test
  void cellsAreOfTheirColumnsTypeAndIdsStayText() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(Samples.render(Samples.with(Samples.payments())))) {
      Row first = workbook.getSheet("Payments all October").getRow(DetailHead.FIRST);
      assertThat(first.getCell(0).getStringCellValue()).isEqualTo("0012345");
      assertThat(first.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(first.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 10, 1));
      assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(10.01);
      assertThat(first.getCell(4).getNumericCellValue()).isEqualTo(0.333);
      assertThat(first.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
      assertThat(first.getSheet().getRow(DetailHead.FIRST + 2).getCell(2).getStringCellValue()).isEqualTo("unknown");
    }
  }

  @Test
  void labelsAndPhrasesStandAboveTheTable() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(Samples.render(Samples.with(Samples.payments())))) {
      XSSFSheet sheet = workbook.getSheet("Payments all October");
      assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("Internal approximation / non-authoritative");
      assertThat(Stream.iterate(0, i -> i + 1).limit(5)
          .map(i -> sheet.getRow(DetailHead.LABELS).getCell(i).getStringCellValue()))
          .containsExactly("exact", "exact", "exact", "approximate", "exact");
      assertThat(sheet.getRow(DetailHead.HEAD).getCell(3).getStringCellValue()).isEqualTo("Cost (USD)");
    }
  }

  @Test
  void aTotalThatAddsUpIsLiveAndOneThatRoundingMovedStandsWithTheDifferenceBelowIt() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(Samples.render(Samples.with(Samples.payments())))) {
      Row total = workbook.getSheet("Payments all October").getRow(DetailHead.FIRST + 3);
      assertThat(total.getCell(2).getCellFormula()).isEqualTo("ROUND(SUBTOTAL(109,C7:C9),2)");
      assertThat(total.getCell(2).getNumericCellValue()).isEqualTo(30.02);
      assertThat(total.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(total.getCell(3).getNumericCellValue()).isEqualTo(3);
      assertThat(total.getCell(4).getCellType()).as("a percentage of the whole is no sum").isEqualTo(CellType.NUMERIC);
      Cell rounding = total.getSheet().getRow(DetailHead.FIRST + 4).getCell(3);
      assertThat(rounding.getCellFormula()).isEqualTo("ROUND(D10-SUM(D7:D9),0)");
      assertThat(rounding.getNumericCellValue()).isEqualTo(1);
      assertThat(total.getSheet().getRow(DetailHead.FIRST + 4).getCell(4)).isNull();
    }
  }

  @Test
  void theDataAreATableWithFiltersANamedRangeAndHeadsOnEveryPrintedPage() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(Samples.render(Samples.with(Samples.payments())))) {
      XSSFSheet sheet = workbook.getSheet("Payments all October");
      XSSFTable table = sheet.getTables().get(0);
      assertThat(table.getArea().formatAsString()).isEqualTo("A6:E9");
      assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A6:E9");
      assertThat(table.getColumns()).extracting(column -> column.getName())
          .containsExactly("Payment", "Day", "Amount (USD)", "Cost (USD)", "Share (%)");
      assertThat(workbook.getName("data_payment_lines").getRefersToFormula()).isEqualTo("'Payments all October'!$A$7:$E$9");
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("5:6");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) DetailHead.FIRST);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 120, 100_000})
  void noRowIsLostWhateverTheLength(int rows) throws IOException {
    byte[] bytes = Samples.render(Samples.with(Samples.rows("lines", rows, 6)));
    AtomicInteger found = new AtomicInteger();
    AtomicReference<String> total = new AtomicReference<>("0");
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        Stream<org.dhatim.fastexcel.reader.Row> lines = workbook.findSheet("Lines of lines").orElseThrow().openStream()) {
      lines.filter(row -> row.getRowNum() > DetailHead.FIRST).forEach(row -> {
        if (row.getCellText(0).equals("Total")) {
          total.set(row.getCell(5).getRawValue());
        } else if (row.getCellText(0).equals("row " + found)) {
          found.incrementAndGet();
        }
      });
    }
    assertThat(found).hasValue(rows);
    assertThat(new BigDecimal(total.get())).isEqualByComparingTo(new BigDecimal("1.25").multiply(BigDecimal.valueOf(rows)));
  }

  @Test
  void anEmptyTableSaysSoAndHasNoTotals() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(Samples.render(Samples.with(Samples.rows("lines", 0, 6))))) {
      XSSFSheet sheet = workbook.getSheet("Lines of lines");
      assertThat(sheet.getRow(DetailHead.FIRST).getCell(0).getStringCellValue())
          .isEqualTo("No data available for this period");
      assertThat(sheet.getLastRowNum()).isEqualTo(DetailHead.FIRST);
      assertThat(sheet.getTables()).isEmpty();
    }
  }

  @Test
  void ofALongTableTheFirstRowsGoToPaperAndEachPageSaysSo() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(Samples.render(Samples.with(Samples.rows("long", 101, 6), Samples.rows("short", 100, 6))))) {
      XSSFSheet lines = workbook.getSheet("Lines of long");
      assertThat(workbook.getPrintArea(workbook.getSheetIndex(lines))).endsWith("!$A$1:$F$106");
      assertThat(lines.getHeader().getCenter()).isEqualTo("Printed: the first 100 of 101 rows");
      assertThat(lines.getLastRowNum()).as("the data stay").isGreaterThanOrEqualTo(DetailHead.FIRST + 101);
      assertThat(workbook.getPrintArea(workbook.getSheetIndex("Lines of short"))).isNull();
    }
  }

  @Test
  void whatDoesNotFitOnOneSheetGoesOnOnTheNextAndIsTotalledOnce() throws IOException {
    byte[] bytes = Samples.render(new WorkbookRenderer(50), Samples.with(Samples.rows("lines", 120, 6)));
    try (XSSFWorkbook workbook = Samples.open(bytes)) {
      assertThat(workbook.getSheet("Lines of lines").getLastRowNum()).isEqualTo(DetailHead.FIRST + 49);
      XSSFSheet last = workbook.getSheet("Lines of lines 3");
      assertThat(last.getRow(DetailHead.FIRST).getCell(0).getStringCellValue()).isEqualTo("row 100");
      Cell total = last.getRow(DetailHead.FIRST + 20).getCell(5);
      assertThat(total.getCellFormula()).isEqualTo(
          "ROUND(SUBTOTAL(109,'Lines of lines'!F7:F56,'Lines of lines 2'!F7:F56,'Lines of lines 3'!F7:F26),2)");
      assertThat(total.getNumericCellValue()).isEqualTo(150);
    }
  }
}
