package boardpack.reports.excel;

import boardpack.reports.excel.Look.Paint;
import boardpack.reports.pack.PrintedFigure;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/** Each figure: the question that it answers, how it is calculated, where it comes from, what its label means. */
final class GlossarySheet {
  private static final int HEAD = 4;
  private static final int[] WIDTHS = {26, 32, 46, 24, 11, 15, 40, 26};

  private GlossarySheet() {}

  static Page add(Book book) {
    Page page = book.page(book.word("glossary"), "glossary");
    page.heading(book.word("glossary.title"), List.of());
    page.heads(HEAD, Stream.of("figure", "question", "formula", "source", "unit", "label", "label_means", "id")
        .map(book::word).toList(), WIDTHS.length, WIDTHS.length);
    int row = HEAD + 1;
    for (PrintedFigure figure : book.pack().figures()) {
      write(book, page, row++, figure);
    }
    page.widths(WIDTHS);
    page.fitRows(HEAD);
    terms(book, page, row + 1);
    page.spreadHeading(WIDTHS.length);
    page.freeze(HEAD + 1, 1);
    PrintSetUp.landscape(book, page.sheet(), 1);
    PrintSetUp.repeatRows(page.sheet(), HEAD, HEAD);
    return page;
  }

  /** Words that heads of columns use and no figure explains: {@code excel.term.1} and on, "word: what it means". */
  private static void terms(Book book, Page page, int top) {
    page.text(top, 0, book.word("terms"), Look.PLAIN.size(12).strong().in(Paint.BRAND));
    for (int i = 1; book.words().find("excel.term." + i).isPresent(); i++) {
      String[] term = book.word("term." + i).split(": ", 2);
      page.text(top + i, 0, term[0], Look.CELL.strong().wrapped());
      page.text(top + i, 1, term[1], Look.CELL.wrapped());
      page.band(top + i, 2, 3, Look.CELL);
      page.sheet().addMergedRegion(new CellRangeAddress(top + i, top + i, 1, 3));
      page.row(top + i).setHeightInPoints(RowHeights.of(RowHeights.lines(term[1], WIDTHS[1] + WIDTHS[2] + WIDTHS[3] - 3)));
    }
  }

  private static void write(Book book, Page page, int row, PrintedFigure figure) {
    Look prose = Look.CELL.wrapped();
    page.text(row, 0, figure.title(), prose.strong());
    page.text(row, 1, figure.question(), prose);
    page.text(row, 2, figure.formula(), prose);
    page.text(row, 3, figure.source(), prose.in(Paint.MUTED));
    page.text(row, 4, Units.name(book, figure.unit()), prose.in(Paint.MUTED));
    page.text(row, 5, figure.labelText(), prose);
    page.text(row, 6, book.word("label." + figure.label().word() + ".means")
        + (figure.phrase().isEmpty() ? "" : " · " + figure.phrase()), prose.in(Paint.MUTED));
    page.text(row, 7, figure.kpi(), prose.in(Paint.MUTED));
  }
}
