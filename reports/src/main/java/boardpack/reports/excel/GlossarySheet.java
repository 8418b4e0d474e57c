package boardpack.reports.excel;

import boardpack.reports.excel.Look.Paint;
import boardpack.reports.pack.PrintedFigure;
import java.util.List;
import java.util.stream.Stream;

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
    page.spreadHeading(WIDTHS.length);
    page.fitRows(HEAD);
    page.freeze(HEAD + 1, 1);
    PrintSetUp.landscape(book, page.sheet(), 1);
    PrintSetUp.repeatRows(page.sheet(), HEAD, HEAD);
    return page;
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
