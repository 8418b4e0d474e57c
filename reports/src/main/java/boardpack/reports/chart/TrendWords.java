package boardpack.reports.chart;

import boardpack.reports.chart.Lettering.Align;
import boardpack.reports.pack.PrintedFigure;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** The words inside a trend: its highest and lowest value where they stand, and the periods along its base. */
final class TrendWords {
  private static final double SIZE = 7.5;

  private final Palette palette;
  private final List<PrintedFigure.Point> points;
  private final IntToDoubleFunction x;
  private final ToDoubleFunction<BigDecimal> y;

  TrendWords(
      Palette palette, List<PrintedFigure.Point> points, IntToDoubleFunction x, ToDoubleFunction<BigDecimal> y) {
    this.palette = palette;
    this.points = points;
    this.x = x;
    this.y = y;
  }

  /** @param room how far a centred text may reach to the right */
  void drawExtremes(Graphics2D g, boolean lowestToo, double room) {
    extreme(1).ifPresent(place -> drawValue(g, place, -6, room));
    if (lowestToo) {
      extreme(-1).ifPresent(place -> drawValue(g, place, 11, room));
    }
  }

  /** The first and the last period, and the first of each year between where there is room. */
  void drawPeriods(Graphics2D g, double baseline) {
    int last = points.size() - 1;
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= last; i++) {
      boolean opensYear = i > 0 && !year(i).equals(year(i - 1));
      double half = width(points.get(i).name()) / 2;
      double lastBegins = x.applyAsDouble(last) - width(points.get(last).name());
      boolean meetsLast = i < last && x.applyAsDouble(i) + half > lastBegins;
      if ((i == 0 || i == last || opensYear) && x.applyAsDouble(i) - half > free && !meetsLast) {
        double centre = Math.max(half, x.applyAsDouble(i));
        text(g, points.get(i).name(), centre, baseline);
        free = centre + half + 8;
      }
    }
  }

  private String year(int place) {
    return points.get(place).period().substring(0, 4);
  }

  /** The place of the highest (1) or lowest (-1) value, unless it is the last, which is named at its end. */
  private OptionalInt extreme(int sign) {
    int found = -1;
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).value().isPresent() && (found < 0 || sign
          * points.get(i).value().get().compareTo(points.get(found).value().orElseThrow()) > 0)) {
        found = i;
      }
    }
    boolean flat = found >= 0 && points.stream().flatMap(point -> point.value().stream()).distinct().count() == 1;
    return found < 0 || flat || found == points.size() - 1 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  private void drawValue(Graphics2D g, int place, double lift, double room) {
    PrintedFigure.Point point = points.get(place);
    double half = width(point.text()) / 2;
    double centre = Math.max(half, Math.min(room - half, x.applyAsDouble(place)));
    point.value().ifPresent(value -> text(g, point.text(), centre, y.applyAsDouble(value) + lift));
  }

  private void text(Graphics2D g, String text, double centre, double baseline) {
    Lettering.draw(g, text, centre, baseline, Lettering.regular(text, SIZE), palette.muted(), Align.CENTRE);
  }

  private static double width(String text) {
    return Lettering.width(text, Lettering.regular(text, SIZE));
  }
}
