package boardpack.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Block.Column;
import boardpack.reports.pack.Block.Kind;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class HostileTextTest {
  private static final List<String> FORMULAS = List.of("=1+1", "+1+1", "-1+1", "@SUM(1,1)", "\t=1+1", "\n=1+1",
      "＝1+1", "＋1", "－1", "＠SUM(1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x.example\",\"y\")", PackFixtures.HOSTILE);
  private static final Pattern OURS =
      Pattern.compile("(ROUND\\((SUBTOTAL\\(109,.*|[A-Z]+\\d+-.*)\\)|SUM\\(.*\\)|ABS\\(G\\d+\\)\\+(0|ABS\\(H\\d+\\)))");

  @Test
  void dataThatLooksLikeAFormulaIsQuotedTextAndNothingElse() throws IOException {
    Sheet sheet = sheet(FORMULAS);
    for (int i = 0; i < FORMULAS.size(); i++) {
      Cell cell = sheet.getRow(DetailHead.FIRST + i).getCell(0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(FORMULAS.get(i));
      assertThat(cell.getCellStyle().getQuotePrefixed()).as(FORMULAS.get(i)).isTrue();
    }
  }

  @Test
  void noFormulaOfAWorkbookIsAnyonesButOurs() throws IOException {
    Pack pack = PackFixtures.tenantNamed(PackFixtures.HOSTILE);
    try (XSSFWorkbook workbook = Samples.open(Samples.render(pack))) {
      int formulas = 0;
      for (Sheet sheet : workbook) {
        for (var row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              formulas++;
              assertThat(cell.getCellFormula()).matches(OURS);
            }
          }
        }
      }
      assertThat(formulas).isGreaterThan(10);
      assertThat(workbook.getSheetAt(0).getRow(2).getCell(1).getStringCellValue()).isEqualTo(PackFixtures.HOSTILE);
    }
  }

  @Test
  void whatXmlCannotHoldIsReplacedAndWhatACellCannotHoldIsCut() throws IOException {
    Sheet sheet = sheet(List.of("a\u0000b\u0008c\uFFFE", "half \uD83D of a pair", "whole 😀", "_x0041_ is no A", "two\r\nlines",
        "x".repeat(40_000)));
    assertThat(text(sheet, 0)).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
    assertThat(text(sheet, 1)).isEqualTo("half \uFFFD of a pair");
    assertThat(text(sheet, 2)).isEqualTo("whole 😀");
    assertThat(text(sheet, 3)).isEqualTo("_x0041_ is no A");
    assertThat(text(sheet, 4)).isEqualTo("two\nlines");
    assertThat(text(sheet, 5)).hasSize(SafeText.CELL_LIMIT).endsWith("…");
  }

  @Test
  void headsOfColumnsAreOneLineNeverEmptyAndNeverTheSame() throws IOException {
    List<Column> columns = Stream.of("Amount", "amount", "", "two\nlines", "=1+1")
        .map(name -> new Column(name, Kind.TEXT, "", Label.EXACT)).toList();
    Block.Table table = new Block.Table("t", "T", columns,
        List.of(columns.stream().map(column -> Block.Cell.of("x")).toList()), List.of(), "1 row", List.of());
    try (XSSFWorkbook workbook = Samples.open(Samples.render(Samples.with(table)))) {
      XSSFSheet sheet = workbook.getSheet("T");
      List<String> heads = List.of("Amount", "amount 2", "Column 3", "two lines", "=1+1");
      assertThat(sheet.getTables().get(0).getColumns()).extracting(column -> column.getName()).isEqualTo(heads);
      assertThat(IntStream.range(0, 5).mapToObj(i -> sheet.getRow(DetailHead.HEAD).getCell(i).getStringCellValue()))
          .isEqualTo(heads);
    }
  }

  @Test
  void namesOfSheetsAreShortSafeAndNeverTwice() {
    SheetNames names = new SheetNames();
    assertThat(names.sheet("a[b]:c*d?e/f\\g", "id")).isEqualTo("a b c d e f g");
    assertThat(names.sheet("'quoted'", "id")).isEqualTo("quoted");
    assertThat(names.sheet("QUOTED", "id")).isEqualTo("QUOTED 2");
    assertThat(names.sheet("History", "id")).isEqualTo("History 2");
    assertThat(names.sheet("A title that is longer than a tab can be", "open_alerts")).isEqualTo("Open alerts");
    assertThat(names.sheet("x".repeat(40), "y".repeat(40))).hasSize(31);
    assertThat(names.sheet("x".repeat(40), "y".repeat(40))).hasSize(31).endsWith(" 2");
    assertThat(names.sheet("***", "???")).isEqualTo("Data");
    assertThat(SheetNames.reference("it's")).isEqualTo("'it''s'!");
    assertThat(names.range("data", "Ünï 1")).isEqualTo("data__n__1");
  }

  @Test
  void aNumberThatASpreadsheetWouldChangeIsItsText() throws IOException {
    BigDecimal long16 = new BigDecimal("12345678901234.56");
    Block.Table table = new Block.Table("t", "T", List.of(new Column("Amount", Kind.MONEY, "USD", Label.EXACT)),
        List.of(List.of(Block.Cell.of("12,345,678,901,234.56", long16))),
        List.of(Block.Cell.of("12,345,678,901,234.56", long16)), "1 row", List.of());
    try (XSSFWorkbook workbook = Samples.open(Samples.render(Samples.with(table)))) {
      assertThat(text(workbook.getSheet("T"), 0)).isEqualTo("12,345,678,901,234.56");
      assertThat(text(workbook.getSheet("T"), 1)).isEqualTo("12,345,678,901,234.56");
    }
  }

  /** Every part of the file is XML that says so; an unescaped character would make a spreadsheet offer a repair. */
  @Test
  void everyPartOfTheFileIsWellFormed() throws Exception {
    byte[] bytes = Samples.render(PackFixtures.tenantNamed(PackFixtures.HOSTILE + PackFixtures.RIGHT_TO_LEFT));
    Map<String, Integer> seen = new TreeMap<>();
    try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      var entries = zip.getEntries();
      while (entries.hasMoreElements()) {
        var entry = entries.nextElement();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip.getInputStream(entry));
        seen.merge(entry.getName(), 1, Integer::sum);
      }
    }
    assertThat(seen).hasSizeGreaterThan(15).allSatisfy((name, times) -> assertThat(times).isEqualTo(1));
    assertThat(seen.keySet()).noneMatch(name -> name.contains("vba"));
    assertThat(new String(bytes, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
  }

  private static String text(Sheet sheet, int row) {
    return sheet.getRow(DetailHead.FIRST + row).getCell(0).getStringCellValue();
  }

  private static Sheet sheet(List<String> texts) throws IOException {
    Block.Table table = new Block.Table("hostile", "Hostile", List.of(new Column("Text", Kind.TEXT, "", Label.EXACT)),
        texts.stream().map(text -> List.of(Block.Cell.of(text))).toList(), List.of(), "rows", List.of());
    try (XSSFWorkbook workbook = Samples.open(Samples.render(Samples.with(table)))) {
      return workbook.getSheet("Hostile");
    }
  }
}
