package boardpack.reports.pdf;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.pipeline.kpi.Verdict;
import boardpack.reports.chart.Charts;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/** Figures as the rows of {@code figures.jrxml} and {@code tile.jrxml}. */
final class FigureRows {
  /** How many points a tile is wide, and from which width of its value on the letters are smaller. */
  private static final double TILE = 112;
  private static final double LARGE = 25;
  private static final double MIDDLE = 18;

  private final Pack pack;
  private final Words words;

  FigureRows(Pack pack, Words words) {
    this.pack = pack;
    this.words = words;
  }

  /** The heads of the columns; the engine takes parameters out of the map while it fills, so each fill has its own. */
  static Map<String, Object> heads(Words words) {
    return new HashMap<>(Map.of("figure", words.text("pdf.figure"), "history", words.text("pdf.history"), "value", words.text("pdf.value"),
        "previous", words.text("pdf.previous"), "priorYear", words.text("pdf.prior_year"), "plan", words.text("pdf.plan"),
        "target", words.text("pdf.target"), "marks", words.text("pdf.marks")));
  }

  JRDataSource table(List<String> kpis) {
    return source(kpis.stream().map(kpi -> row(pack.figure(kpi), 44, 16)).toList());
  }

  JRDataSource tile(PrintedFigure figure) {
    return source(List.of(row(figure, TILE, 20)));
  }

  static JRDataSource nothing() {
    return source(List.of());
  }

  private static JRDataSource source(List<Row> rows) {
    return new JRMapCollectionDataSource(rows.stream().<Map<String, ?>>map(Row::fields).toList());
  }

  private Row row(PrintedFigure figure, double sparkWidth, double sparkHeight) {
    Row row = new Row()
        .with("title", figure.title())
        .with("value", figure.text())
        .with("status", figure.status() == FigureStatus.OK || figure.value().isEmpty() ? "" : figure.statusText())
        .with("phrase", figure.phrase())
        .with("isLong", Charts.textWidth(figure.text(), LARGE) > TILE)
        .with("isVeryLong", Charts.textWidth(figure.text(), MIDDLE) > TILE)
        .with("spark", new ChartImage(Charts.sparkline(figure, pack.brand(), sparkWidth, sparkHeight)));
    compared(row, "previous", figure.previous());
    compared(row, "priorYear", figure.priorYear());
    compared(row, "plan", figure.plan());
    return judged(row, figure);
  }

  private static void compared(Row row, String field, Optional<PrintedFigure.Comparison> comparison) {
    int goodness = comparison.map(PrintedFigure.Comparison::goodness).orElse(0);
    String mark = goodness > 0 ? "▲ " : goodness < 0 ? "▼ " : "";
    row.with(field, comparison.map(c -> mark + c.change()).orElse(""))
        .with(field + "Value", comparison.map(PrintedFigure.Comparison::text).orElse(""))
        .with(field + "Basis", comparison.map(PrintedFigure.Comparison::basis).orElse(""))
        .with(field + "IsGood", goodness > 0)
        .with(field + "IsBad", goodness < 0);
  }

  private Row judged(Row row, PrintedFigure figure) {
    Verdict verdict = figure.verdict();
    boolean rated = verdict != Verdict.NOT_RATED && figure.value().isPresent();
    boolean good = verdict == Verdict.ON_TARGET;
    boolean bad = verdict.compareTo(Verdict.MEDIUM) >= 0;
    return row.with("verdict", rated ? (good ? "● " : bad ? "■ " : "◆ ") + figure.verdictText() : "")
        .with("verdictIsGood", rated && good)
        .with("verdictIsBad", rated && bad)
        .with("target", figure.target().isEmpty() ? "" : words.text("pdf.target_is", figure.target()));
  }
}
