package boardpack.reports.press;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.reports.archive.Document;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Point;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that nobody expects stand whole in every document, and one that is missing is never a zero. */
class ExtremeFiguresTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "1000000000000.00 | €1,000,000,000,000.00",
    "0.000000001      | €0.000000001",
    "-87.70           | −€87.70",
    "-999999999999.99 | −€999,999,999,999.99",
  })
  void itStandsWholeInEveryDocument(BigDecimal value, String text) throws IOException {
    Map<String, byte[]> documents = printed(with("net_revenue", Optional.of(value), text, FigureStatus.OK));
    assertThat(pdf(documents)).contains(tight(text));
    assertThat(value(documents, "overview/kpis-revenue.html")).isEqualTo(text);
    assertThat(text(documents, "overview/index.html")).contains(text);
    assertThat(text(documents, "mail.html")).contains(text);
    assertThat(text(documents, "mail.txt")).contains(text);
    assertThat(text(documents, Press.FIGURES)).contains("," + value.toPlainString() + ",");
    assertThat(BigDecimal.valueOf(cell(documents, "Net revenue").getNumericCellValue())).isEqualByComparingTo(value);
  }

  @Test
  void whatIsMissingEverywhereIsSaidEverywhereAndDrawnNowhere() throws IOException {
    Pack pack = PackFixtures.tenant();
    Map<String, byte[]> documents = printed(withFigures(pack, pack.figures().stream()
        .map(figure -> of(figure, Optional.empty(), "not connected", FigureStatus.NOT_CONNECTED)).toList()));
    assertThat(pdf(documents)).contains("notconnected");
    assertThat(Jsoup.parse(text(documents, "overview/kpis.html")).select(".entry .value").eachText())
        .hasSameSizeAs(pack.figures()).containsOnly("not connected");
    assertThat(cell(documents, "Net revenue").getStringCellValue()).isEqualTo("not connected");
    assertThat(text(documents, Press.FIGURES).lines().skip(1)).hasSameSizeAs(pack.figures())
        .allMatch(line -> line.contains(",,not connected,"));
    documents.keySet().stream().filter(name -> name.startsWith(Press.OVERVIEW + "kpis-"))
        .forEach(name -> assertThat(Jsoup.parse(text(documents, name)).select(".picture")).as(name).isEmpty());
  }

  private Map<String, byte[]> printed(Pack pack) {
    return new Press(TestWorkspace.in(folder)).print(pack).stream()
        .collect(Collectors.toMap(Document::name, Document::bytes));
  }

  private static Pack with(String kpi, Optional<BigDecimal> value, String text, FigureStatus status) {
    Pack pack = PackFixtures.tenant();
    return withFigures(pack, pack.figures().stream()
        .map(figure -> figure.kpi().equals(kpi) ? of(figure, value, text, status) : figure).toList());
  }

  private static Pack withFigures(Pack pack, List<PrintedFigure> figures) {
    return new Pack(pack.key(), pack.subject(), pack.brand(), pack.title(), pack.periodTitle(), pack.contextLine(),
        pack.headline(), pack.dataCut(), pack.dataCutText(), figures, pack.sections(), pack.details(), pack.tieOut(),
        pack.sources());
  }

  private static PrintedFigure of(PrintedFigure figure, Optional<BigDecimal> value, String text, FigureStatus status) {
    List<Point> history = value.map(number -> List.of(
        new Point("2026-09", "Sep 26", Optional.of(BigDecimal.ONE), "1", FigureStatus.OK),
        new Point("2026-10", "Oct 26", value, text, status))).orElse(List.of());
    return new PrintedFigure(figure.kpi(), figure.title(), figure.question(), figure.formula(), figure.source(),
        figure.group(), figure.unit(), figure.label(), figure.labelText(), figure.phrase(), status, text, value, text, "",
        figure.asOf(), figure.verdict(), figure.verdictText(), figure.target(), Optional.empty(), Optional.empty(),
        Optional.empty(), history, Optional.empty());
  }

  private static String value(Map<String, byte[]> documents, String page) {
    return Jsoup.parse(text(documents, page)).selectFirst("#net_revenue > .reading .value").text();
  }

  private static String pdf(Map<String, byte[]> documents) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(documents.get(Press.PDF))) {
      return tight(new PDFTextStripper().getText(pdf));
    }
  }

  private static Cell cell(Map<String, byte[]> documents, String title) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(documents.get(Press.WORKBOOK)))) {
      for (var row : book.getSheetAt(1)) {
        if (row.getCell(1) != null && row.getCell(1).toString().equals(title)) {
          return row.getCell(5);
        }
      }
      throw new AssertionError("no row of " + title);
    }
  }

  private static String text(Map<String, byte[]> documents, String name) {
    return new String(documents.get(name), StandardCharsets.UTF_8);
  }

  private static String tight(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", "");
  }
}
