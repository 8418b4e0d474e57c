package boardpack.reports.excel;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.pipeline.kpi.Verdict;
import boardpack.reports.excel.Look.Paint;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/** The figures of the period as rows: value, what it is held against, and what must be said beside it. */
final class KpiSheet {
  static final int HEAD = 4;
  private static final int FIRST_NUMBER = 5;
  private static final int LAST_NUMBER = 13;
  /** Of a share of few observations: how many, and between what it lies. */
  static final int OBSERVATIONS = 17;
  private static final int[] WIDTHS = {26, 32, 11, 15, 15, 18, 18, 14, 18, 14, 18, 14, 14, 16, 40, 42, 27, 14, 10, 10};

  private final Book book;
  private final Page page;

  private KpiSheet(Book book, Page page) {
    this.book = book;
    this.page = page;
  }

  static Page add(Book book) {
    Page page = book.page(book.word("kpis"), "kpis");
    new KpiSheet(book, page).write();
    return page;
  }

  private void write() {
    List<PrintedFigure> figures = book.pack().figures();
    page.heading(book.word("kpis.title", book.pack().periodTitle()), List.of(book.word("kpis.how")));
    page.heads(HEAD, heads(), FIRST_NUMBER, LAST_NUMBER);
    List<String> few = Stream.of("observations", "interval_low", "interval_high").map(book::word).toList();
    for (int i = 0; i < few.size(); i++) {
      page.text(HEAD, OBSERVATIONS + i, few.get(i), Look.HEAD.to(Look.Align.RIGHT));
    }
    for (int i = 0; i < figures.size(); i++) {
      write(HEAD + 1 + i, figures.get(i));
    }
    page.widths(WIDTHS);
    page.spreadHeading(WIDTHS.length);
    page.fitRows(HEAD);
    page.freeze(HEAD + 1, 2);
    page.sheet().setAutoFilter(new CellRangeAddress(HEAD, HEAD + Math.max(1, figures.size()), 0, WIDTHS.length - 1));
    PrintSetUp.landscape(book, page.sheet(), 2);
    PrintSetUp.repeatRows(page.sheet(), HEAD, HEAD);
    PrintSetUp.repeatColumns(page.sheet(), 1);
  }

  private List<String> heads() {
    return Stream.of(
            book.word("area"), book.word("figure"), book.word("unit"), book.word("label"), book.word("status"),
            book.word("value"), against("previous", PrintedFigure::previous), book.word("change"),
            against("prior_year", PrintedFigure::priorYear), book.word("change_py"),
            against("plan", PrintedFigure::plan), book.word("change_pl"),
            book.word("target"), book.word("verdict"), book.word("phrase"), book.word("as_of"), book.word("source"))
        .toList();
  }

  /** The head names whose value it is, where all figures are held against the same. */
  private String against(String key, Function<PrintedFigure, Optional<Comparison>> other) {
    List<String> bases = book.pack().figures().stream()
        .map(other).flatMap(Optional::stream).map(Comparison::basis).distinct().toList();
    return book.word(key) + (bases.size() == 1 ? ": " + bases.get(0) : "");
  }

  private void write(int row, PrintedFigure figure) {
    page.text(row, 0, area(figure), Look.CELL.in(Paint.MUTED).wrapped());
    page.text(row, 1, figure.title(), Look.CELL.strong().wrapped());
    page.text(row, 2, Units.name(book, figure.unit()), Look.CELL.in(Paint.MUTED));
    page.text(row, 3, figure.labelText(), Look.CELL);
    page.text(row, 4, figure.statusText(), figure.status() == FigureStatus.OK ? Look.CELL : Look.CELL.in(Paint.WARN));
    value(row, figure);
    comparison(row, 6, figure, figure.previous());
    comparison(row, 8, figure, figure.priorYear());
    comparison(row, 10, figure, figure.plan());
    page.text(row, 12, figure.target(), Look.NUMBER);
    page.text(row, 13, figure.verdictText(), Look.NUMBER.in(colour(figure.verdict())).strong());
    page.text(row, 14, figure.phrase(), Look.CELL.slanted().in(Paint.WARN).wrapped());
    page.text(row, 15, figure.asOf(), Look.CELL.in(Paint.MUTED).wrapped());
    page.text(row, 16, figure.source(), Look.CELL.in(Paint.MUTED).wrapped());
    page.band(row, OBSERVATIONS, OBSERVATIONS + 2, Look.NUMBER);
    figure.sample().ifPresent(few -> {
      page.number(row, OBSERVATIONS, few.size(), few.size().toPlainString(), Look.NUMBER.as("#,##0"));
      page.number(row, OBSERVATIONS + 1, few.low(), few.low().toPlainString(), Look.NUMBER.as("0%"));
      page.number(row, OBSERVATIONS + 2, few.high(), few.high().toPlainString(), Look.NUMBER.as("0%"));
    });
  }

  private void value(int row, PrintedFigure figure) {
    if (figure.value().isEmpty() || figure.unit().isRead()) {
      page.text(row, 5, figure.text(), figure.value().isEmpty() ? Look.MISSING : Look.NUMBER.strong());
      return;
    }
    page.number(row, 5, figure.value().get(), figure.text(), Units.look(book, figure, figure.value().get()).strong());
  }

  private void comparison(int row, int column, PrintedFigure figure, Optional<Comparison> other) {
    if (other.isEmpty()) {
      page.band(row, column, column + 1, Look.NUMBER);
      return;
    }
    Comparison comparison = other.get();
    if (figure.unit().isRead()) {
      page.text(row, column, comparison.text(), Look.NUMBER);
    } else {
      page.number(row, column, comparison.value(), comparison.text(), Units.look(book, figure, comparison.value()));
    }
    page.text(row, column + 1, comparison.change(), Look.NUMBER.news(comparison.goodness()));
  }

  private String area(PrintedFigure figure) {
    return book.pack().sections().stream()
        .filter(section -> section.id().equals(figure.group()))
        .map(section -> section.heading())
        .findFirst().orElse(figure.group().replace('_', ' '));
  }

  private static Paint colour(Verdict verdict) {
    return switch (verdict) {
      case NOT_RATED -> Paint.MUTED;
      case ON_TARGET -> Paint.GOOD;
      case OFF_TARGET, LOW, MEDIUM -> Paint.WARN;
      case HIGH, CRITICAL -> Paint.BAD;
    };
  }
}
