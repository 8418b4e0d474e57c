package boardpack.reports.run;

import boardpack.reports.archive.SealedPack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.press.Press;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the finished documents of one pack say of a figure or a table, found where a reader would look for it. */
record ReadBack(
    SealedPack sealed, String pdf, Map<String, String> csv, Map<String, Document> pages, Map<String, Object> cells,
    String workbook) {
  private static final Pattern CSV_CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)");

  static ReadBack of(SealedPack sealed) throws IOException {
    Map<String, Document> pages = new HashMap<>();
    sealed.manifest().files().stream().map(file -> file.name()).filter(name -> name.endsWith(".html"))
        .forEach(name -> pages.put(name, Jsoup.parse(text(sealed, name))));
    try (PDDocument pdf = Loader.loadPDF(sealed.read(Press.PDF));
        Workbook book = new XSSFWorkbook(new ByteArrayInputStream(sealed.read(Press.WORKBOOK)))) {
      return new ReadBack(sealed, tight(new PDFTextStripper().getText(pdf)), figures(sealed), pages, kpis(book.getSheetAt(1), sealed.pack().figures()),
          heads(book));
    }
  }

  String csv(String kpi) {
    return csv.get(kpi);
  }

  /** The value as the page that explains it shows it. */
  String page(String kpi) {
    return shown(pages.values().stream().map(page -> page.selectFirst("section.kpi#" + kpi + " > .reading .value"))
        .filter(found -> found != null).toList());
  }

  /** The value as the list of all figures shows it. */
  String list(String kpi) {
    return shown(pages.get("overview/kpis.html").select("#" + kpi + " .value"));
  }

  Object cell(PrintedFigure figure) {
    return cells.get(figure.kpi());
  }

  /** Title to value, as the mail shows them. */
  Map<String, String> mailed() {
    Map<String, String> mailed = new LinkedHashMap<>();
    for (Element row : pages.get("mail.html").select("tr.figure")) {
      mailed.put(flat(row.selectFirst("th").textNodes().get(0).text()), flat(row.selectFirst("td").textNodes().get(0).text()));
    }
    return mailed;
  }

  List<String> countLines(String table) {
    return pages.values().stream().flatMap(page -> page.select("#" + table + " .count").stream())
        .map(count -> flat(count.text())).toList();
  }

  List<String> totals(String table) {
    return pages.values().stream().map(page -> page.select("#" + table + " tfoot").stream().findFirst())
        .flatMap(foot -> foot.stream()).findFirst()
        .map(foot -> foot.select("th, td").stream().map(cell -> flat(cell.text())).toList()).orElse(List.of());
  }

  int detailRows(String table) {
    String csv = text(sealed, Press.DETAILS + table + ".csv");
    return csv.replaceAll("\"(?:[^\"]|\"\")*\"", "").split("\r\n").length - 1;
  }

  boolean inWorkbook(String text) {
    return workbook.contains(flat(text));
  }

  /** Spaces of any kind as one. */
  static String flat(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
  }

  /** Without any: a PDF breaks lines where it must. */
  static String tight(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f\\u00ad\\u200b]+", "");
  }

  private static String shown(List<Element> found) {
    return found.size() == 1 ? flat(found.get(0).text()) : found.size() + " places";
  }

  private static String text(SealedPack sealed, String name) {
    return new String(sealed.read(name), StandardCharsets.UTF_8);
  }

  /** KPI to text, of the pack's own period. */
  private static Map<String, String> figures(SealedPack sealed) {
    Map<String, String> figures = new HashMap<>();
    for (String line : text(sealed, Press.FIGURES).split("\r\n")) {
      List<String> cells = new ArrayList<>();
      Matcher cell = CSV_CELL.matcher(line);
      while (cells.size() < 13 && cell.find()) {
        cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
      }
      if (cells.get(4).equals(sealed.manifest().key().period())) {
        figures.put(cells.get(1), cells.get(6).startsWith("'") ? cells.get(6).substring(1) : cells.get(6));
      }
    }
    return figures;
  }

  /** The sheet of figures, which holds them in the pack's order: KPI to the cell of its value. */
  private static Map<String, Object> kpis(Sheet sheet, List<PrintedFigure> figures) {
    Map<String, Object> cells = new HashMap<>();
    int next = 0;
    for (Row row : sheet) {
      Cell title = row.getCell(1);
      Cell value = row.getCell(5);
      if (next < figures.size() && title != null && value != null && title.toString().equals(figures.get(next).title())) {
        cells.put(figures.get(next++).kpi(),
            value.getCellType() == CellType.NUMERIC ? (Object) value.getNumericCellValue() : value.toString());
      }
    }
    return cells;
  }

  /** The first lines of each sheet, where it says what it holds. */
  private static String heads(Workbook book) {
    StringBuilder heads = new StringBuilder();
    for (Sheet sheet : book) {
      for (int i = 0; i < 6; i++) {
        if (sheet.getRow(i) != null) {
          sheet.getRow(i).forEach(cell -> heads.append(flat(cell.toString())).append('\n'));
        }
      }
    }
    return heads.toString();
  }
}
