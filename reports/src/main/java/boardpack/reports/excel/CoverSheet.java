package boardpack.reports.excel;

import boardpack.pipeline.label.Label;
import boardpack.reports.excel.Look.Align;
import boardpack.reports.excel.Look.Edge;
import boardpack.reports.excel.Look.Paint;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/** What the workbook is, of whom and of when; the one cell that says whether it ties out; the way to each sheet. */
final class CoverSheet {
  private static final int LEFT = 1;
  private static final int MIDDLE = 2;
  private static final int RIGHT = 3;
  private static final int[] WIDTHS = {2, 28, 70, 26, 2};
  /** Cells merged over the columns are as wide as these together. */
  private static final int BOTH = WIDTHS[MIDDLE] + WIDTHS[RIGHT] - 3;
  private static final int ALL = BOTH + WIDTHS[LEFT];
  private static final Look WORDS = Look.CELL.wrapped();

  /** @param rows how many rows of data it holds, as text; empty where that says nothing */
  record Entry(String sheet, String about, String rows) {}

  private final Book book;
  private final Page page;
  private int row;

  CoverSheet(Book book, Page page) {
    this.book = book;
    this.page = page;
  }

  /** @param cells that must all be 0, and {@code total} what they add up to */
  record Check(String name, String words, String cells, BigDecimal total) {}

  /**
   * @param checks the cells that must all be 0, and {@code total} what they add up to
   * @param ties the same of parts of them
   */
  void write(String checks, BigDecimal total, List<Check> ties, List<Entry> entries) {
    page.widths(WIDTHS);
    title();
    facts(book.pack());
    check(checks, total, ties);
    contents(entries);
    labels();
    abbreviations();
    page.sheet().setDisplayGridlines(false);
    page.sheet().setZoom(110);
    PrintSetUp.portrait(book, page.sheet());
  }

  private void title() {
    Pack pack = book.pack();
    Look band = Look.PLAIN.edge(Edge.INDENT).in(Paint.WHITE).on(Paint.BRAND).size(11);
    page.band(0, LEFT, RIGHT, band);
    page.text(0, LEFT, pack.subject().company(), band.strong());
    page.text(0, RIGHT, book.word("executive"), band.to(Align.RIGHT));
    page.row(0).setHeightInPoints(22);
    pack.brand().logo().ifPresent(logo -> LogoPicture.put(book, page, 1, LEFT, logo));
    across(2, pack.subject().name(), Look.TITLE.size(24));
    across(3, pack.title() + ", " + pack.periodTitle(), Look.PLAIN.size(14).in(Paint.ACCENT));
    across(4, pack.headline(), Look.PLAIN.size(11));
    row = 6;
  }

  /** A text over the whole width, on as many lines as letters of its size need. */
  private void across(int at, String text, Look look) {
    page.text(at, LEFT, text, look.wrapped().edge(Edge.INDENT));
    page.sheet().addMergedRegion(new CellRangeAddress(at, at, LEFT, RIGHT));
    float growth = look.points() / 10f;
    page.row(at).setHeightInPoints(growth * RowHeights.of(RowHeights.lines(text, ALL / growth)));
  }

  private void facts(Pack pack) {
    Pack.Subject subject = pack.subject();
    section("about");
    fact("about_what", pack.contextLine());
    fact("subject_state", Stream.of(subject.segment(), subject.status()).filter(s -> !s.isEmpty())
        .collect(Collectors.joining(", ")));
    fact("currency_zone", subject.currency() + ", " + subject.zone());
    fact("data_cut", pack.dataCutText());
    fact("pack", pack.key().path() + pack.replaced().map(before -> ", " + before.text()).orElse(""));
    fact("seal", book.seal());
    row++;
  }

  private void check(String checks, BigDecimal total, List<Check> ties) {
    section("ties_out");
    check(new Check(book.word("all_checks"), book.word("check.how"), checks, total), Look.NUMBER.strong().size(14));
    ties.forEach(tie -> check(tie, Look.NUMBER));
    row++;
  }

  private void check(Check check, Look number) {
    page.text(row, LEFT, check.name(), WORDS.strong());
    page.text(row, MIDDLE, check.words(), WORDS);
    page.formula(row, RIGHT, "SUM(" + check.cells() + ")", check.total(), number.as(NumberForms.check(check.total())));
    RowHeights.fit(page.row(row));
    Alarm.whenNotZero(book, page.sheet(), new CellRangeAddress(row, row, RIGHT, RIGHT));
    row++;
  }

  private void contents(List<Entry> entries) {
    section("contents");
    for (Entry entry : entries) {
      page.link(row, LEFT, entry.sheet(), entry.sheet(), Look.LINK.edge(Edge.ROW));
      page.text(row, MIDDLE, entry.about(), WORDS);
      page.text(row, RIGHT, entry.rows(), Look.NUMBER.in(Paint.MUTED));
      RowHeights.fit(page.row(row++));
    }
    row++;
  }

  private void labels() {
    section("labels");
    for (Label label : Label.values()) {
      String mark = label == Label.EXACT ? "" : "≈ ";
      String words =
          Stream.concat(Stream.of(book.word("label." + label.word() + ".means")), phrases(label).stream())
              .collect(Collectors.joining(" · "));
      page.text(row, LEFT, mark + book.label(label), WORDS.strong());
      page.text(row, MIDDLE, words, WORDS);
      page.band(row, RIGHT, RIGHT, WORDS);
      page.sheet().addMergedRegion(new CellRangeAddress(row, row, MIDDLE, RIGHT));
      page.row(row++).setHeightInPoints(RowHeights.of(RowHeights.lines(words, BOTH)));
    }
    row++;
  }

  /** The mandated words of this label wherever they stand in the pack, and those that any export must carry. */
  private Set<String> phrases(Label label) {
    Stream<String> export = label == Label.APPROXIMATE
        ? Stream.of(book.word("export.approximate"), book.word("export.not_a_source")) : Stream.of();
    return Stream.concat(export, book.pack().figures().stream()
            .filter(figure -> figure.label() == label).map(PrintedFigure::phrase))
        .filter(phrase -> !phrase.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void abbreviations() {
    section("reading");
    page.text(row, LEFT, book.word("reading.short"), WORDS.strong());
    page.text(row, MIDDLE, book.word("reading.words"), WORDS);
    page.band(row, RIGHT, RIGHT, WORDS);
    page.sheet().addMergedRegion(new CellRangeAddress(row, row, MIDDLE, RIGHT));
    page.row(row).setHeightInPoints(RowHeights.of(RowHeights.lines(book.word("reading.words"), BOTH)));
  }

  private void section(String key) {
    page.band(row, LEFT, RIGHT, Look.PLAIN.edge(Edge.HEAD));
    page.text(row, LEFT, book.word(key), Look.PLAIN.size(12).strong().in(Paint.BRAND).edge(Edge.HEAD));
    page.row(row++).setHeightInPoints(20);
  }

  private void fact(String key, String value) {
    page.text(row, LEFT, book.word(key), Look.CELL.in(Paint.MUTED));
    page.text(row, MIDDLE, value, WORDS);
    page.band(row, RIGHT, RIGHT, Look.CELL);
    page.sheet().addMergedRegion(new CellRangeAddress(row, row, MIDDLE, RIGHT));
    page.row(row++).setHeightInPoints(RowHeights.of(RowHeights.lines(value, BOTH)));
  }
}
