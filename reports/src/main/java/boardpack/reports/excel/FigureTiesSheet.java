package boardpack.reports.excel;

import boardpack.reports.excel.Look.Paint;
import boardpack.reports.pack.PeriodTies.TiedFigure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/** Each figure that adds up, in each period, beside what the rows of the mart add up to. */
final class FigureTiesSheet {
  private static final int HEAD = 4;
  private static final int FIRST = HEAD + 1;
  private static final int CHECK = 5;

  private final Book book;
  private final Page page;
  private final List<TiedFigure> figures;

  private FigureTiesSheet(Book book) {
    this.book = book;
    this.page = book.page(book.word("tie_out.figures"), "tie_out_of_figures");
    this.figures = book.pack().ties().figures();
    write();
  }

  /** None where the pack holds no figure that adds up. */
  static Optional<FigureTiesSheet> add(Book book) {
    return Optional.of(book).filter(one -> !one.pack().ties().figures().isEmpty()).map(FigureTiesSheet::new);
  }

  Page page() {
    return page;
  }

  int rows() {
    return figures.size();
  }

  String checks() {
    return SheetNames.reference(page.name()) + "$F$" + (FIRST + 1) + ":$F$" + (FIRST + figures.size());
  }

  BigDecimal total() {
    return MonthTiesSheet.plain(figures.stream().map(TiedFigure::difference).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private void write() {
    page.heading(book.word("tie_out.figures.title"), Stream.concat(Stream.of(book.word("tie_out.figures.how")),
        figures.stream().map(TiedFigure::phrase).filter(phrase -> !phrase.isEmpty()).distinct()).toList());
    page.heads(HEAD, Stream.of("figure", "tie_out.period", "input", "tie_out.rows_make", "tie_out.figure_is", "check")
        .map(book::word).toList(), 3, CHECK);
    IntStream.range(0, figures.size()).forEach(i -> write(FIRST + i, figures.get(i)));
    Alarm.whenNotZero(book, page.sheet(), new CellRangeAddress(FIRST, FIRST + figures.size() - 1, CHECK, CHECK));
    page.sheet().setAutoFilter(new CellRangeAddress(HEAD, FIRST + figures.size() - 1, 0, CHECK));
    page.widths(44, 16, 26, 22, 22, 14);
    page.spreadHeading(CHECK + 1);
    page.freeze(FIRST, 2);
    PrintSetUp.landscape(book, page.sheet(), 1);
    PrintSetUp.repeatRows(page.sheet(), HEAD, HEAD);
  }

  private void write(int row, TiedFigure figure) {
    page.text(row, 0, figure.title(), Look.CELL);
    page.text(row, 1, figure.period(), Look.CELL);
    page.text(row, 2, figure.input(), Look.CELL.in(Paint.MUTED));
    BigDecimal difference = MonthTiesSheet.plain(figure.difference());
    Look check = Look.NUMBER.as(NumberForms.check(difference));
    if (figure.mart().isPresent() && figure.figure().isPresent()
        && NumberForms.holds(figure.mart().get()) && NumberForms.holds(figure.figure().get())) {
      number(row, 3, figure.mart().get());
      number(row, 4, figure.figure().get());
      int r = row + 1;
      int decimals = Math.max(MonthTiesSheet.plain(figure.mart().get()).scale(), difference.scale());
      page.formula(row, CHECK, "ABS(ROUND(D" + r + "-E" + r + "," + decimals + "))", difference, check);
    } else {
      page.text(row, 3, book.word("tie_out.unrounded"), Look.MISSING);
      page.text(row, 4, book.word("tie_out.unrounded"), Look.MISSING);
      page.number(row, CHECK, difference, difference.toPlainString(), check);
    }
  }

  private void number(int row, int column, BigDecimal number) {
    BigDecimal plain = MonthTiesSheet.plain(number);
    page.number(row, column, plain, plain.toPlainString(), Look.NUMBER.as(NumberForms.plain(plain)));
  }
}
