package boardpack.reports.excel;

import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.reports.excel.Look.Paint;
import boardpack.reports.pack.Block;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;

/** The chart of one data sheet, drawn by the spreadsheet from its cells; what it keeps of them is rounded as they are. */
final class DetailChart {
  private static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final List<Paint> INKS =
      List.of(Paint.BRAND, Paint.ACCENT, Paint.GOOD, Paint.WARN, Paint.BAD, Paint.MUTED);

  private final Book book;
  private final DetailSheet detail;
  private final Block.Table table;
  private final Block.Chart chart;

  private DetailChart(Book book, DetailSheet detail, Block.Chart chart) {
    this.book = book;
    this.detail = detail;
    this.table = detail.table();
    this.chart = chart;
  }

  /** Those that have a chart and at least two rows on one sheet. */
  static List<DetailChart> of(Book book, List<DetailSheet> details) {
    return details.stream().filter(detail -> detail.table().rows().size() > 1 && detail.pages().size() == 1)
        .flatMap(detail -> detail.table().chart().stream().map(chart -> new DetailChart(book, detail, chart))).toList();
  }

  Block.Table table() {
    return table;
  }

  /** "New, Expansion, 30 Nov 2024 to 31 Oct 2026": what a reader who does not see the chart must know. */
  String words() {
    String of = chart.of().stream().map(column -> table.columns().get(column).name()).collect(Collectors.joining(", "));
    return of + "; " + book.word("span", day(0), day(table.rows().size() - 1));
  }

  Unit unit() {
    return Unit.valueOf(column(0).kind().name());
  }

  Block.Column column(int place) {
    return table.columns().get(chart.of().get(place));
  }

  void plot(XSSFChart drawn, XDDFCategoryAxis time, XDDFValueAxis values) {
    drawn.getOrAddLegend().setPosition(LegendPosition.TOP);
    XDDFChartData data = drawn.createData(chart.isStacked() ? ChartTypes.BAR : ChartTypes.LINE, time, values);
    data.setVaryColors(false);
    for (int i = 0; i < chart.of().size(); i++) {
      series(data, i);
    }
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(BarDirection.COL);
      bars.setBarGrouping(BarGrouping.STACKED);
    }
    drawn.plot(data);
    if (chart.isStacked()) {
      onTopOfEachOther(drawn);
    }
  }

  /** Without an overlap stacked columns stand beside each other; the library's own schemas do not know the word. */
  private static void onTopOfEachOther(XSSFChart drawn) {
    try (XmlCursor at = drawn.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
      at.toChild(new QName(CHARTS, "axId"));
      for (String setting : List.of("gapWidth 40", "overlap 100")) {
        at.beginElement(new QName(CHARTS, setting.split(" ")[0]));
        at.insertAttributeWithValue("val", setting.split(" ")[1]);
        at.toNextToken();
      }
    }
  }

  private void series(XDDFChartData data, int place) {
    int column = chart.of().get(place);
    String[] days = IntStream.range(0, table.rows().size()).mapToObj(this::day).toArray(String[]::new);
    Double[] amounts = table.rows().stream()
        .map(row -> row.get(column).number().filter(NumberForms::holds).map(Number::doubleValue).orElse(null))
        .toArray(Double[]::new);
    XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory.fromArray(amounts, detail.range(column));
    numbers.setFormatCode(NumberForms.axis(unit(), column(place).label()));
    XDDFChartData.Series series =
        data.addSeries(XDDFDataSourcesFactory.fromArray(days, detail.range(chart.over())), numbers);
    series.setTitle((column(place).label() == Label.EXACT ? "" : "≈ ") + column(place).name());
    XDDFSolidFillProperties ink = new XDDFSolidFillProperties(
        XDDFColor.from(HexFormat.of().parseHex(book.styles().hex(INKS.get(place % INKS.size())))));
    if (series instanceof XDDFLineChartData.Series line) {
      XDDFLineProperties stroke = new XDDFLineProperties(ink);
      stroke.setWidth(2.25);
      line.setLineProperties(stroke);
      line.setSmooth(false);
      line.setMarkerStyle(MarkerStyle.NONE);
    } else {
      series.setFillProperties(ink);
    }
  }

  private String day(int row) {
    return table.rows().get(row).get(chart.over()).text();
  }
}
