package boardpack.reports.excel;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.PrintedFigure;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;

/** Line charts of the headline figures, drawn by the spreadsheet from the cells of the history sheet. */
final class TrendSheet {
  private static final int CHARTS = 3;
  private static final int COLUMNS = 10;
  private static final int ROWS = 15;

  private final Book book;
  private final HistorySheet history;
  private final Page page;
  private final XSSFDrawing drawing;
  private int row = 5;

  private TrendSheet(Book book, HistorySheet history) {
    this.book = book;
    this.history = history;
    this.page = book.page(book.word("trends"), "trends");
    this.drawing = page.sheet().createDrawingPatriarch();
  }

  /** What is drawn: a figure, its caption and the same in words. */
  private record Trend(PrintedFigure figure, String caption, String words, CellRangeAddress numbers) {}

  /** Empty where no figure has a history to draw. */
  static Optional<TrendSheet> add(Book book, HistorySheet history) {
    List<Trend> trends = trends(book, history);
    boolean none = trends.isEmpty() && book.pack().details().stream().allMatch(table -> table.chart().isEmpty());
    if (none) {
      return Optional.empty();
    }
    TrendSheet sheet = new TrendSheet(book, history);
    sheet.write(trends);
    return Optional.of(sheet);
  }

  Page page() {
    return page;
  }

  /** Charts of the data sheets, which are there by now. */
  void draw(List<DetailChart> charts) {
    for (DetailChart chart : charts) {
      String unit = chart.column(0).unit().isEmpty() ? "" : ", " + chart.column(0).unit();
      page.text(row, 0, chart.table().title() + unit, Look.PLAIN.size(12).strong().in(Look.Paint.BRAND));
      XSSFChart drawn = frame(row + 1, chart.words());
      XDDFValueAxis values = values(drawn, NumberForms.axis(chart.unit(), chart.column(0).label()));
      chart.plot(drawn, time(drawn), values);
      values.setCrosses(AxisCrosses.AUTO_ZERO);
      below(chart.words(), String.join(" · ", chart.table().phrases()));
    }
  }

  /** The trends of the pack's own pages come first, then other figures with a plain caption. */
  private static List<Trend> trends(Book book, HistorySheet history) {
    Stream<Trend> drawn = book.pack().sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Trend.class::isInstance).map(Block.Trend.class::cast)
        .flatMap(trend -> trend(book.pack().figure(trend.kpi()), trend.caption(), trend.alternativeText(), history));
    Stream<Trend> others = book.pack().figures().stream()
        .flatMap(figure -> trend(figure, figure.title() + ", " + Units.name(book, figure.unit()),
            book.pack().periodTitle() + ": " + figure.text(), history));
    return Stream.concat(drawn, others)
        .collect(Collectors.toMap(
            trend -> trend.figure().kpi(), trend -> trend, (first, again) -> first, LinkedHashMap::new))
        .values().stream().limit(CHARTS).toList();
  }

  private static Stream<Trend> trend(PrintedFigure figure, String caption, String words, HistorySheet history) {
    return history.numbers(figure).map(numbers -> new Trend(figure, caption, words, numbers)).stream();
  }

  private void write(List<Trend> trends) {
    page.heading(book.word("trends.title", book.pack().periodTitle()), List.of());
    for (Trend trend : trends) {
      page.text(row, 0, trend.caption(), Look.PLAIN.size(12).strong().in(Look.Paint.BRAND));
      draw(trend, row + 1);
      below(trend.words(), trend.figure().phrase());
    }
    page.widths(15, 15, 15, 15, 15, 15, 15, 15, 15, 15);
    page.spreadHeading(COLUMNS);
    page.sheet().setDisplayGridlines(false);
    PrintSetUp.onePage(book, page.sheet());
  }

  private void below(String words, String phrase) {
    page.text(row + ROWS + 1, 0, SafeText.line(words, 400), Look.CONTEXT);
    page.text(row + ROWS + 2, 0, phrase, Look.PHRASE);
    row += ROWS + 5;
  }

  private void draw(Trend trend, int row) {
    XSSFChart chart = frame(row, trend.words());
    XDDFCategoryAxis time = time(chart);
    plot(trend, chart, time, values(chart, NumberForms.axis(trend.figure().unit(), trend.figure().label())));
  }

  private XSSFChart frame(int row, String words) {
    XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, row, COLUMNS, row + ROWS);
    XSSFChart chart = drawing.createChart(anchor);
    chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr()
        .setDescr(SafeText.line(words, 1000));
    chart.removeTitle();
    chart.displayBlanksAs(DisplayBlanks.GAP);
    return chart;
  }

  /** Months stand below the lowest value, also where it is below zero. */
  private static XDDFCategoryAxis time(XSSFChart chart) {
    XDDFCategoryAxis time = chart.createCategoryAxis(AxisPosition.BOTTOM);
    time.setMajorTickMark(AxisTickMark.NONE);
    time.setTickLabelPosition(AxisTickLabelPosition.LOW);
    return time;
  }

  private static XDDFValueAxis values(XSSFChart chart, String format) {
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
    values.setMajorTickMark(AxisTickMark.NONE);
    values.getOrAddMajorGridProperties().setLineProperties(line(XDDFColor.from(PresetColor.LIGHT_GRAY), 0.5));
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setNumberFormat(format);
    return values;
  }

  private void plot(Trend trend, XSSFChart chart, XDDFCategoryAxis time, XDDFValueAxis values) {
    CellRangeAddress numbers = trend.numbers();
    CellRangeAddress names = new CellRangeAddress(
        HistorySheet.HEAD, HistorySheet.HEAD, numbers.getFirstColumn(), numbers.getLastColumn());
    XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, time, values);
    data.setVaryColors(false);
    XDDFLineChartData.Series series = (XDDFLineChartData.Series) data.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(history.page().sheet(), names),
        XDDFDataSourcesFactory.fromNumericCellRange(history.page().sheet(), numbers));
    series.setTitle(trend.figure().title());
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.CIRCLE);
    XDDFColor ink = XDDFColor.from(HexFormat.of().parseHex(book.styles().hex(Look.Paint.BRAND)));
    series.setLineProperties(line(ink, 2.25));
    series.getCTLineSer().getMarker().addNewSpPr().addNewSolidFill().addNewSrgbClr()
        .setVal(HexFormat.of().parseHex(book.styles().hex(Look.Paint.BRAND)));
    chart.plot(data);
  }

  private static XDDFLineProperties line(XDDFColor colour, double points) {
    XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(colour));
    line.setWidth(points);
    return line;
  }
}
