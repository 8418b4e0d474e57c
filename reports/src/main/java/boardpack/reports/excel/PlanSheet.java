package boardpack.reports.excel;

import boardpack.pipeline.kpi.Unit;
import boardpack.reports.excel.Look.Align;
import boardpack.reports.excel.Look.Paint;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * Each figure that has a plan or a prior year, a row each for actual, prior year and plan over the same periods as the
 * history, and live differences between what is printed: ΔPY and ΔPL.
 */
final class PlanSheet {
  static final int HEAD = 4;
  static final int FIRST_PERIOD = 4;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PERIODS_ON_ONE_PAGE = 13;

  private final Book book;
  private final Page page;
  private final List<String> periods = new ArrayList<>();
  private final List<CellRangeAddress> moreIsBetter = new ArrayList<>();
  private final List<CellRangeAddress> lessIsBetter = new ArrayList<>();
  private int row = HEAD + 1;

  private PlanSheet(Book book) {
    this.book = book;
    this.page = book.page(book.word("plans"), "plan and prior year");
  }

  /** Empty where no figure has either. */
  static Optional<Page> add(Book book) {
    List<PrintedFigure> figures = book.pack().figures().stream()
        .filter(figure -> !figure.unit().isRead())
        .filter(figure -> has(figure, Point::plan) || has(figure, Point::priorYear)).toList();
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    PlanSheet sheet = new PlanSheet(book);
    sheet.write(figures);
    return Optional.of(sheet.page);
  }

  private static boolean has(PrintedFigure figure, Function<Point, Optional<BigDecimal>> value) {
    return figure.history().stream().anyMatch(point -> value.apply(point).isPresent());
  }

  private void write(List<PrintedFigure> figures) {
    Map<String, String> names = new TreeMap<>();
    figures.forEach(figure -> figure.history().forEach(point -> names.putIfAbsent(point.period(), point.name())));
    periods.addAll(names.keySet());
    int last = FIRST_PERIOD + periods.size();
    page.heading(book.word("plans.title", book.pack().periodTitle()), List.of(book.word("plans.how")));
    List<String> heads = new ArrayList<>(Stream.of("figure", "unit", "label", "row").map(book::word).toList());
    heads.addAll(names.values());
    page.heads(HEAD, heads, FIRST_PERIOD, last - 1);
    page.text(HEAD, last, book.word("phrase"), Look.HEAD);
    page.widths(34, 14, 13, 8);
    for (int i = 0; i < periods.size(); i++) {
      page.sheet().setColumnWidth(FIRST_PERIOD + i, 16 * 256);
    }
    page.sheet().setColumnWidth(last, 60 * 256);
    figures.forEach(figure -> write(figure, last));
    News.bySign(book, page.sheet(), moreIsBetter, lessIsBetter);
    page.spreadHeading(last + 1);
    RowHeights.fit(page.row(HEAD));
    page.freeze(HEAD + 1, FIRST_PERIOD);
    PrintSetUp.landscape(book, page.sheet(), periods.size() > PERIODS_ON_ONE_PAGE ? 2 : 1);
    PrintSetUp.repeatRows(page.sheet(), HEAD, HEAD);
    PrintSetUp.repeatColumns(page.sheet(), FIRST_PERIOD - 1);
  }

  private void write(PrintedFigure figure, int last) {
    int actual = row;
    values(figure, last, "AC", Point::value, Look.NUMBER.strong());
    if (has(figure, Point::priorYear)) {
      values(figure, last, "PY", Point::priorYear, Look.NUMBER.in(Paint.MUTED));
      differences(figure, last, "ΔPY", Point::priorYear, actual);
    }
    if (has(figure, Point::plan)) {
      values(figure, last, "PL", Point::plan, Look.NUMBER);
      differences(figure, last, "ΔPL", Point::plan, actual);
    }
  }

  private void values(
      PrintedFigure figure, int last, String name, Function<Point, Optional<BigDecimal>> value, Look look) {
    lead(figure, last, name);
    figure.history().forEach(point -> value.apply(point).ifPresent(number -> page.number(row, column(point), number,
        number.toPlainString(), look.as(Units.look(book, figure, number).format()))));
    row++;
  }

  /** Of what is printed, so that a reader who subtracts finds the same; rates differ by points. */
  private void differences(
      PrintedFigure figure, int last, String name, Function<Point, Optional<BigDecimal>> other, int actual) {
    lead(figure, last, name);
    int better = better(figure);
    if (better != 0) {
      (better > 0 ? moreIsBetter : lessIsBetter).add(new CellRangeAddress(row, row, FIRST_PERIOD, last - 1));
    }
    boolean points = figure.unit() == Unit.PERCENT;
    for (Point point : figure.history()) {
      Optional<BigDecimal> difference = point.value().filter(NumberForms::holds).flatMap(value ->
          other.apply(point).filter(NumberForms::holds).map(value::subtract));
      difference.map(left -> points ? left.multiply(HUNDRED).setScale(Math.max(0, left.scale() - 2)) : left).ifPresent(left -> {
        String letters = CellReference.convertNumToColString(column(point));
        String minus = letters + (actual + 1) + "-" + letters + row;
        page.formula(row, column(point), "ROUND(" + (points ? "(" + minus + ")*100" : minus) + ","
            + Math.max(0, left.scale()) + ")", left, Look.NUMBER.slanted().as(NumberForms.difference(figure, left,
                points ? book.word("points") : "", book.pack().subject().currency())));
      });
    }
    row++;
  }

  /** 1 where more is better, -1 where less is, as the figure's own comparisons say it; 0 where none does. */
  private static int better(PrintedFigure figure) {
    return Stream.of(figure.previous(), figure.priorYear(), figure.plan()).flatMap(Optional::stream)
        .filter(other -> other.goodness() != 0)
        .map(other -> other.goodness() * figure.value().orElse(other.value()).compareTo(other.value()))
        .filter(sign -> sign != 0).findFirst().orElse(0);
  }

  /** What a row is stands in each, so that a filter or a copied row never loses the label of its numbers. */
  private void lead(PrintedFigure figure, int last, String name) {
    boolean first = name.equals("AC");
    page.text(row, 0, figure.title(), first ? Look.CELL.strong() : Look.CELL.in(Paint.MUTED));
    page.text(row, 1, Units.name(book, figure.unit()), Look.CELL.in(Paint.MUTED));
    page.text(row, 2, figure.labelText(), Look.CELL);
    page.text(row, 3, name, Look.CELL.to(Align.LEFT));
    page.band(row, FIRST_PERIOD, last - 1, Look.NUMBER.on(Paint.FAINT));
    page.text(row, last, figure.phrase(), Look.CELL.slanted().in(Paint.WARN));
  }

  private int column(Point point) {
    return FIRST_PERIOD + periods.indexOf(point.period());
  }
}
