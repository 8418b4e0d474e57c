package boardpack.reports.overview;

import boardpack.reports.chart.Charts;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Point;
import boardpack.reports.template.Templates;
import boardpack.reports.words.Words;
import java.util.List;

/** The charts of a page as inline SVG; each says in words what it shows, and its numbers stand in a table beside it. */
record Pictures(Pack.Brand brand, Words words) {
  Object trend(Block.Trend trend, PrintedFigure figure) {
    return markup(Charts.trendSvg(figure, trend, brand, "trend-" + figure.kpi()));
  }

  Object bars(Block.Bars bars, int place) {
    return markup(Charts.barsSvg(bars, brand, "bars-" + place));
  }

  Object sparkline(PrintedFigure figure) {
    return markup(Charts.sparklineSvg(figure, brand, "spark-" + figure.kpi()));
  }

  /** The whole history of a figure, for the page that explains it. */
  Object history(PrintedFigure figure) {
    return trend(new Block.Trend(figure.kpi(), words.text("overview.history_of", figure.title()), alternative(figure),
        List.of()), figure);
  }

  /** What the picture of a history shows, in words: where it began and where it ended. */
  private String alternative(PrintedFigure figure) {
    List<Point> known = figure.history().stream().filter(point -> point.value().isPresent()).toList();
    if (known.isEmpty()) {
      return figure.text();
    }
    Point first = known.get(0);
    Point last = known.get(known.size() - 1);
    return words.text("overview.history_alternative", figure.title(), first.text(), first.name(), last.text(), last.name());
  }

  private static Object markup(String svg) {
    return Templates.markup(Markup.of(svg));
  }
}
