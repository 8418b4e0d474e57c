package boardpack.reports.excel;

import boardpack.pipeline.fault.Fault;
import boardpack.reports.pack.Pack;
import boardpack.reports.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The finance workbook of a pack: cover, figures, their history beside plan and prior year, charts, the tie-out, every
 * detail table in full (those whose rows must add up come first) and a glossary. It lays out what the pack says and calculates nothing but visible checks and totals, whose stored values
 * are the pack's own. The same pack, seal and words make the same bytes on any machine; memory does not grow with the
 * length of a table.
 */
public final class WorkbookRenderer {
  private final int rowsOnASheet;

  public WorkbookRenderer() {
    this(DetailSheet.ROWS_ON_A_SHEET);
  }

  WorkbookRenderer(int rowsOnASheet) {
    this.rowsOnASheet = rowsOnASheet;
  }

  /**
   * @param seal the pack's seal, 64 hexadecimal digits
   * @param out gets the whole .xlsx; it stays open
   * @throws Fault where the disk for the sheets that are being written, or {@code out}, fails
   */
  public void render(Pack pack, String seal, Words words, OutputStream out) {
    try (XSSFWorkbook front = new Front()) {
      properties(front, pack);
      Styles styles = new Styles(front, pack.brand());
      List<DetailSheet> details = front(new Book(pack, seal, words, front, styles, new SheetNames()));
      try (StreamedWorkbook workbook = new StreamedWorkbook(front)) {
        Cells cells = new Cells(styles);
        details.forEach(detail -> detail.stream(workbook, cells));
        workbook.writeAvoidingTempFiles(out);
      }
    } catch (IOException e) {
      throw Fault.machine("finance.xlsx", "cannot be written: " + e.getMessage(),
          "room in the folder for temporary files", e);
    }
  }

  /** Builds every sheet that is kept whole, in the order of the tabs; the cover comes last, as it names all others. */
  private List<DetailSheet> front(Book book) {
    Page cover = book.page(book.word("cover"), "cover");
    List<CoverSheet.Entry> entries = new ArrayList<>();
    entries.add(entry(KpiSheet.add(book), book.word("kpis.about"), book.pack().figures().size(), book));
    HistorySheet history = new HistorySheet(book);
    entries.add(entry(history.page(), book.word("history.about"), book.pack().figures().size(), book));
    PlanSheet.add(book).ifPresent(page -> entries.add(new CoverSheet.Entry(page.name(), book.word("plans.about"), "")));
    Optional<TrendSheet> trends = TrendSheet.add(book, history);
    trends.ifPresent(sheet -> entries.add(new CoverSheet.Entry(sheet.page().name(), book.word("trends.about"), "")));
    TieOutSheet tieOut = new TieOutSheet(book);
    entries.add(entry(tieOut.page(), book.word("tie_out.about"), book.pack().tieOut().size(), book));
    Optional<MonthTiesSheet> months = MonthTiesSheet.add(book);
    months.ifPresent(sheet -> entries.add(entry(sheet.page(), book.word("tie_out.by_month.about"), sheet.rows(), book)));
    Optional<FigureTiesSheet> figures = FigureTiesSheet.add(book);
    figures.ifPresent(sheet -> entries.add(entry(sheet.page(), book.word("tie_out.figures.about"), sheet.rows(), book)));
    List<DetailSheet> details = book.pack().details().stream()
        .sorted(Comparator.comparing(table -> table.sums().isEmpty()))
        .map(table -> new DetailSheet(book, table, rowsOnASheet)).toList();
    trends.ifPresent(sheet -> sheet.draw(DetailChart.of(book, details)));
    details.forEach(detail -> detail.pages().forEach(
        page -> entries.add(entry(page, detail.table().title(), detail.table().rows().size(), book))));
    entries.add(entry(GlossarySheet.add(book), book.word("glossary.about"), book.pack().figures().size(), book));
    Stream<String> ties = Stream.of(Stream.of(tieOut.checks()), months.stream().map(MonthTiesSheet::checks),
        figures.stream().map(FigureTiesSheet::checks)).flatMap(cells -> cells);
    String checks = Stream.concat(ties, details.stream().flatMap(detail -> detail.checks().stream()))
        .collect(Collectors.joining(","));
    BigDecimal ofTies = tieOut.total().add(months.map(MonthTiesSheet::total).orElse(BigDecimal.ZERO))
        .add(figures.map(FigureTiesSheet::total).orElse(BigDecimal.ZERO));
    BigDecimal total = details.stream().map(DetailSheet::checkTotal).reduce(ofTies, BigDecimal::add);
    new CoverSheet(book, cover).write(checks, total, stations(book, tieOut, months, figures), entries);
    tabColours(book);
    return details;
  }

  /** Of all periods, of the pack's own, and of the figures: each with the one cell that says whether it holds. */
  private static List<CoverSheet.Check> stations(
      Book book, TieOutSheet tieOut, Optional<MonthTiesSheet> months, Optional<FigureTiesSheet> figures) {
    List<CoverSheet.Check> stations = new ArrayList<>();
    stations.add(new CoverSheet.Check(book.word("tie_out.all"),
        book.word("tie_out.all.how", book.pack().tieOut().size()), tieOut.checks(), tieOut.total()));
    months.ifPresent(sheet -> sheet.checksOfPack().ifPresent(cells -> stations.add(new CoverSheet.Check(
        book.pack().ties().title(), book.word("tie_out.months.how", book.pack().ties().inPeriod().size(), sheet.rows()),
        cells, sheet.totalOfPack()))));
    figures.ifPresent(sheet -> stations.add(new CoverSheet.Check(book.word("tie_out.figures"),
        book.word("tie_out.figures.count", book.pack().ties().figuresOfPack().size(), sheet.rows()), sheet.checks(),
        sheet.total())));
    return stations;
  }

  private static CoverSheet.Entry entry(Page page, String about, int rows, Book book) {
    return new CoverSheet.Entry(page.name(), about, book.word("rows_of", rows));
  }

  private static void tabColours(Book book) {
    book.workbook().sheetIterator().forEachRemaining(sheet ->
        book.workbook().getSheet(sheet.getSheetName()).setTabColor(book.styles().colour(Look.Paint.BRAND)));
  }

  private static void properties(XSSFWorkbook workbook, Pack pack) {
    CoreProperties core = workbook.getProperties().getCoreProperties();
    Optional<Date> cut = Optional.of(Date.from(pack.dataCut()));
    core.setCreated(cut);
    core.setModified(cut);
    core.setCreator(SafeText.line(pack.subject().company(), 200));
    core.setLastModifiedByUser(SafeText.line(pack.subject().company(), 200));
    core.setTitle(SafeText.line(pack.title() + ", " + pack.subject().name() + ", " + pack.periodTitle(), 200));
  }

  /** Closing a workbook of the engine's would pack it a second time, for nobody. */
  private static final class Front extends XSSFWorkbook {
    @Override
    public void close() {
      getPackage().revert();
    }
  }
}
