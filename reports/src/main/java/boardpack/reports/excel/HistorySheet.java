package boardpack.reports.excel;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.reports.excel.Look.Paint;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;

/** The figures over up to 24 periods, oldest left. A missing value is an empty cell, and the last columns say why. */
final class HistorySheet {
  static final int HEAD = 4;
  static final int FIRST_PERIOD = 3;
  private static final int PERIODS_ON_ONE_PAGE = 13;

  private final Book book;
  private final Page page;
  private final List<Point> periods;

  HistorySheet(Book book) {
    this.book = book;
    this.page = book.page(book.word("history"), "history by period");
    this.periods = periods(book.pack().figures());
    write();
  }

  Page page() {
    return page;
  }

  /** The row of a figure's numbers, from the first that is one to the last period; empty for fewer than two numbers. */
  Optional<CellRangeAddress> numbers(PrintedFigure figure) {
    List<String> withNumber = figure.history().stream()
        .filter(point -> point.value().isPresent()).map(Point::period).toList();
    if (figure.unit().isRead() || withNumber.size() < 2) {
      return Optional.empty();
    }
    int row = HEAD + 1 + book.pack().figures().indexOf(figure);
    return Optional.of(new CellRangeAddress(row, row, column(withNumber.get(0)), FIRST_PERIOD + periods.size() - 1));
  }

  private static List<Point> periods(List<PrintedFigure> figures) {
    Map<String, Point> byId = new TreeMap<>();
    figures.forEach(figure -> figure.history().forEach(point -> byId.putIfAbsent(point.period(), point)));
    return List.copyOf(byId.values());
  }

  private void write() {
    int last = FIRST_PERIOD + periods.size();
    page.heading(book.word("history.title", book.pack().periodTitle()), List.of(book.word("history.how")));
    heads(last);
    List<PrintedFigure> figures = book.pack().figures();
    for (int i = 0; i < figures.size(); i++) {
      write(HEAD + 1 + i, last, figures.get(i));
    }
    page.spreadHeading(last + 2);
    page.fitRows(HEAD);
    page.freeze(HEAD + 1, FIRST_PERIOD);
    boolean wide = periods.size() > PERIODS_ON_ONE_PAGE;
    PrintSetUp.landscape(book, page.sheet(), wide ? 2 : 1);
    PrintSetUp.repeatRows(page.sheet(), HEAD, HEAD);
    PrintSetUp.repeatColumns(page.sheet(), FIRST_PERIOD - 1);
  }

  private void heads(int last) {
    List<String> heads = new ArrayList<>(List.of(book.word("figure"), book.word("unit"), book.word("label")));
    periods.forEach(period -> heads.add(period.name()));
    page.heads(HEAD, heads, FIRST_PERIOD, last);
    page.text(HEAD, last, book.word("gaps"), Look.HEAD);
    page.text(HEAD, last + 1, book.word("phrase"), Look.HEAD);
    page.widths(34, 12, 13);
    periods.forEach(period -> page.sheet().setColumnWidth(column(period.period()), 16 * 256));
    page.sheet().setColumnWidth(last, 44 * 256);
    page.sheet().setColumnWidth(last + 1, 60 * 256);
  }

  private void write(int row, int last, PrintedFigure figure) {
    page.text(row, 0, figure.title(), Look.CELL.strong().wrapped());
    page.text(row, 1, Units.name(book, figure.unit()), Look.CELL.in(Paint.MUTED));
    page.text(row, 2, figure.labelText(), Look.CELL);
    page.band(row, FIRST_PERIOD, last - 1, Look.NUMBER.on(Paint.FAINT));
    figure.history().forEach(point -> write(row, figure, point));
    page.text(row, last, gaps(figure), Look.CELL.in(Paint.MUTED).wrapped());
    page.text(row, last + 1, figure.phrase(), Look.CELL.slanted().in(Paint.WARN).wrapped());
  }

  private void write(int row, PrintedFigure figure, Point point) {
    if (point.value().isEmpty()) {
      return;
    }
    Look look = Units.look(book, figure, point.value().get());
    Look shown = point.status() == FigureStatus.OK ? look : look.slanted();
    if (figure.unit().isRead()) {
      page.text(row, column(point.period()), point.text(), shown);
    } else {
      page.number(row, column(point.period()), point.value().get(), point.text(), shown);
    }
  }

  /** "Aug 25 to Oct 25: no data; Nov 25: stale": neighbours of one status are said once. */
  private String gaps(PrintedFigure figure) {
    if (figure.history().isEmpty()) {
      return figure.statusText();
    }
    List<String> runs = new ArrayList<>();
    List<Point> history = figure.history();
    for (int from = 0, to; from < history.size(); from = to) {
      FigureStatus status = history.get(from).status();
      for (to = from + 1; to < history.size() && history.get(to).status() == status; ) {
        to++;
      }
      if (status != FigureStatus.OK) {
        String first = history.get(from).name();
        String span = to - from == 1 ? first : book.word("span", first, history.get(to - 1).name());
        runs.add(span + ": " + book.word("status." + status.name().toLowerCase(Locale.ROOT)));
      }
    }
    return String.join("; ", runs);
  }

  private int column(String period) {
    for (int i = 0; i < periods.size(); i++) {
      if (periods.get(i).period().equals(period)) {
        return FIRST_PERIOD + i;
      }
    }
    throw new IllegalArgumentException(period);
  }
}
