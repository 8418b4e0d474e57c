package boardpack.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Point;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookRendererTest {
  private static final Pack PACK = PackFixtures.tenant();
  private static final byte[] BYTES = Samples.render(PACK);

  @Test
  void everyFigureIsTheNumberOfThePackAndAMissingOneIsItsStatus() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(BYTES)) {
      Sheet sheet = workbook.getSheet("KPIs");
      for (PrintedFigure figure : PACK.figures()) {
        Row row = sheet.getRow(KpiSheet.HEAD + 1 + PACK.figures().indexOf(figure));
        assertThat(row.getCell(1).getStringCellValue()).isEqualTo(figure.title());
        assertThat(row.getCell(3).getStringCellValue()).isEqualTo(figure.labelText());
        assertThat(row.getCell(14).getStringCellValue()).isEqualTo(figure.phrase());
        Cell value = row.getCell(5);
        if (figure.value().isPresent() && figure.unit() != Unit.WORD) {
          assertThat(value.getNumericCellValue()).isEqualTo(figure.value().get().doubleValue());
        } else {
          assertThat(value.getStringCellValue()).isEqualTo(figure.text());
        }
      }
    }
  }

  @Test
  void aMissingPeriodIsAnEmptyCellAndIsExplainedBesideIt() throws IOException {
    PrintedFigure delivery = PACK.figure("delivery_rate");
    try (XSSFWorkbook workbook = Samples.open(BYTES)) {
      Row row = workbook.getSheet("KPIs by month").getRow(HistorySheet.HEAD + 1 + PACK.figures().indexOf(delivery));
      for (Point point : delivery.history()) {
        Cell cell = row.getCell(HistorySheet.FIRST_PERIOD + delivery.history().indexOf(point));
        if (point.value().isPresent()) {
          assertThat(cell.getNumericCellValue()).isEqualTo(point.value().get().doubleValue());
        } else {
          assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
        }
      }
      assertThat(row.getCell(HistorySheet.FIRST_PERIOD + delivery.history().size()).getStringCellValue())
          .isEqualTo("Feb 26: no data");
      Row unconnected = workbook.getSheet("KPIs by month")
          .getRow(HistorySheet.HEAD + 1 + PACK.figures().indexOf(PACK.figure("ltv_to_cac")));
      assertThat(unconnected.getCell(HistorySheet.FIRST_PERIOD + delivery.history().size()).getStringCellValue())
          .isEqualTo("not connected");
    }
  }

  @Test
  void anIndependentReaderFindsTheSameNumbers() throws IOException {
    Map<String, BigDecimal> read = new HashMap<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(BYTES))) {
      for (org.dhatim.fastexcel.reader.Row row : workbook.findSheet("KPIs").orElseThrow().read()) {
        row.getOptionalCell(5).filter(cell -> cell.getType() == org.dhatim.fastexcel.reader.CellType.NUMBER)
            .ifPresent(cell -> read.put(row.getCellText(1), cell.asNumber()));
      }
    }
    Map<String, BigDecimal> expected = new HashMap<>();
    PACK.figures().stream().filter(figure -> figure.unit() != Unit.WORD)
        .forEach(figure -> figure.value().ifPresent(value -> expected.put(figure.title(), value)));
    assertThat(read).hasSizeGreaterThan(15).usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .usingRecursiveComparison().isEqualTo(expected);
  }

  @Test
  void whatIsNotExactShowsItsMarkAndMoneyItsCurrencyInTheNumbersOwnFormat() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(BYTES)) {
      Sheet sheet = workbook.getSheet("KPIs");
      for (PrintedFigure figure : PACK.figures()) {
        Cell cell = sheet.getRow(KpiSheet.HEAD + 1 + PACK.figures().indexOf(figure)).getCell(5);
        if (cell.getCellType() == CellType.NUMERIC) {
          String format = cell.getCellStyle().getDataFormatString();
          assertThat(format.contains("≈")).as(figure.kpi()).isEqualTo(figure.label() != Label.EXACT);
          assertThat(format.contains("[$EUR]")).as(figure.kpi()).isEqualTo(figure.unit() == Unit.MONEY);
        }
      }
    }
  }

  @Test
  void theCoverCarriesSealMarkAndMandatedWordsAndLeadsToEverySheet() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(BYTES)) {
      Sheet cover = workbook.getSheetAt(0);
      StringBuilder words = new StringBuilder();
      cover.forEach(row -> row.forEach(cell -> words.append(cell).append('\n')));
      assertThat(words).contains(PackFixtures.SEAL, "Executive View / Restricted", "Approximate / model-based",
          "Not a source of truth for customer invoicing", "modeled revenue at risk", PACK.headline(), PACK.dataCutText());
      List<String> links = cover.getHyperlinkList().stream().map(link -> link.getAddress()).toList();
      assertThat(links).hasSize(workbook.getNumberOfSheets() - 1);
      assertThat(links).allSatisfy(link ->
          assertThat(workbook.getSheet(link.substring(1, link.lastIndexOf("'!")).replace("''", "'"))).isNotNull());
    }
  }

  @Test
  void whoMadeItAndWhenAreThePacksOwn() throws IOException {
    try (XSSFWorkbook workbook = Samples.open(BYTES)) {
      var core = workbook.getProperties().getCoreProperties();
      assertThat(core.getCreator()).isEqualTo("Meridian Mail");
      assertThat(core.getCreated().toInstant()).isEqualTo(PACK.dataCut());
      assertThat(core.getModified().toInstant()).isEqualTo(PACK.dataCut());
      assertThat(workbook.isMacroEnabled()).isFalse();
    }
  }

  @Test
  void bothLanguagesHaveAllWords() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookRenderer().render(PACK, PackFixtures.SEAL, Samples.words("nl-NL"), out);
    try (XSSFWorkbook workbook = Samples.open(out.toByteArray())) {
      assertThat(workbook.getSheetName(1)).isEqualTo("KPI's");
      assertThat(workbook.getSheet("KPI's").getRow(0).getCell(0).getStringCellValue()).isEqualTo("KPI's, October 2026");
    }
  }
}
