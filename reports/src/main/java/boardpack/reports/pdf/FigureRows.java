package boardpack.reports.pdf;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.kpi.Verdict;
import boardpack.reports.chart.Charts;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/** Figures as the rows of {@code figures.jrxml} and {@code tile.jrxml}. */
final class FigureRows {
  private static final Map<String, String> LEGEND = Map.of("better", "pdf.better", "worse", "pdf.worse", "onTarget",
      "pdf.on_target", "offTarget", "pdf.off_target", "beyond", "pdf.beyond");

  /** How much room a tile has for its value and for its words, and the sizes of letters that are tried in turn. */
  private static final double VALUE = 87;
  private static final double TILE = 150;
  private static final double LARGE = 20;
  private static final double MIDDLE = 15;
  private static final double SMALL = 7.5;
  private static final double TABLE = 10;
  private static final double TABLE_VALUE = 77;
  /** How much wider the bold letters run than the regular ones that are measured. */
  private static final double BOLDER = 1.03;

  private final Pack pack;
  private final Words words;

  FigureRows(Pack pack, Words words) {
    this.pack = pack;
    this.words = words;
  }

  /** The heads of the columns; the engine takes parameters out of the map while it fills, so each fill has its own. */
  Map<String, Object> heads(String title) {
    Map<String, Object> heads = new HashMap<>(Map.of("title", title,
        "figure", words.text("pdf.figure"), "history", words.text("pdf.history"), "value", words.text("pdf.value"),
        "previous", words.text("pdf.previous"), "priorYear", words.text("pdf.prior_year"),
        "plan", words.text("pdf.plan"), "target", words.text("pdf.target")));
    LEGEND.forEach((parameter, key) -> heads.put(parameter, words.text(key)));
    return heads;
  }

  JRDataSource table(List<String> kpis) {
    return source(kpis.stream().map(kpi -> row(pack.figure(kpi), 38, 14)).toList());
  }

  JRDataSource tile(PrintedFigure figure) {
    return source(List.of(row(figure, 42, 13)));
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
        .with("status", status(figure))
        .with("phrase", Lines.atSpaces(figure.phrase(), SMALL, TILE))
        .with("isWide", Charts.textWidth(figure.text(), TABLE) * BOLDER > TABLE_VALUE)
        .with("against", against(figure))
        .with("isLong", Charts.textWidth(figure.text(), LARGE) > VALUE)
        .with("isVeryLong", Charts.textWidth(figure.text(), MIDDLE) > VALUE)
        .with("history", history(figure))
        .with("spark", new ChartImage(Charts.sparkline(figure, pack.brand(), sparkWidth, sparkHeight)));
    compared(row, "previous", figure.unit(), figure.previous());
    compared(row, "priorYear", figure.unit(), figure.priorYear());
    compared(row, "plan", figure.unit(), figure.plan());
    return judged(row, figure);
  }

  /** Words have no distance between them: where the unit is a word, the mark alone says better or worse. */
  private static void compared(Row row, String field, Unit unit, Optional<PrintedFigure.Comparison> comparison) {
    int goodness = comparison.map(PrintedFigure.Comparison::goodness).orElse(0);
    row.with(field, comparison.filter(c -> !unit.isRead()).map(PrintedFigure.Comparison::change).orElse(""))
        .with(field + "Mark", goodness > 0 ? "▲" : goodness < 0 ? "▼" : "")
        .with(field + "Value", comparison.map(PrintedFigure.Comparison::text).orElse(""))
        .with(field + "IsGood", goodness > 0)
        .with(field + "IsBad", goodness < 0);
  }

  /** "stale · of 2; 95 % interval 9 to 91 % · September 2026: 98.0 % · target > 97.5 %": what a tile's change and verdict are held against. */
  private String against(PrintedFigure figure) {
    String previous = figure.previous().map(before -> before.basis() + ": " + before.text()).orElse("");
    return Stream.of(status(figure), figure.observations(), previous, target(figure))
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  /** "Aug 25: 97.9 %, Sep 25: 98.1 %, …": the small picture in words. */
  private static String history(PrintedFigure figure) {
    return figure.history().isEmpty() ? figure.text()
        : figure.history().stream().map(point -> point.name() + ": " + point.text()).collect(Collectors.joining(", "));
  }

  private static String status(PrintedFigure figure) {
    return figure.status() == FigureStatus.OK || figure.value().isEmpty() ? "" : figure.statusText();
  }

  private String target(PrintedFigure figure) {
    return figure.target().isEmpty() ? "" : words.text("pdf.target_is", figure.target());
  }

  private Row judged(Row row, PrintedFigure figure) {
    Verdict verdict = figure.verdict();
    boolean rated = verdict != Verdict.NOT_RATED && figure.value().isPresent();
    boolean good = verdict == Verdict.ON_TARGET;
    boolean bad = verdict.compareTo(Verdict.MEDIUM) >= 0;
    return row.with("verdict", rated ? figure.verdictText() : "")
        .with("verdictMark", !rated ? "" : good ? "●" : bad ? "■" : "◆")
        .with("verdictIsGood", rated && good)
        .with("verdictIsBad", rated && bad)
        .with("target", target(figure));
  }
}
