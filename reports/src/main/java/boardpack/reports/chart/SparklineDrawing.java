package boardpack.reports.chart;

import boardpack.reports.pack.PrintedFigure;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The shape of a history, without words, small enough for a table's row; empty where the unit is read, not measured. */
final class SparklineDrawing implements Drawing {
  private static final double MARGIN = 2.5;

  private final List<PrintedFigure.Point> points;
  private final Palette palette;
  private final double width;
  private final double height;

  SparklineDrawing(PrintedFigure figure, Palette palette, double width, double height) {
    this.points = figure.unit().isRead() ? List.of() : figure.history();
    this.palette = palette;
    this.width = width;
    this.height = height;
  }

  @Override
  public double width() {
    return width;
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public void draw(Graphics2D graphics) {
    List<BigDecimal> values = points.stream().flatMap(point -> point.value().stream()).toList();
    if (values.isEmpty()) {
      return;
    }
    Pen pen = new Pen(graphics);
    Axis axis = Axis.cut(values, height - MARGIN, MARGIN);
    for (int i = 1; i < points.size(); i++) {
      Optional<BigDecimal> before = points.get(i - 1).value();
      Optional<BigDecimal> here = points.get(i).value();
      if (before.isPresent() && here.isPresent()) {
        pen.line(x(i - 1), axis.place(before.get()), x(i), axis.place(here.get()), palette.muted(), 0.9);
      }
    }
    int last = points.size() - 1;
    points.get(last).value().ifPresent(value -> pen.dot(x(last), axis.place(value), 2, palette.ink()));
  }

  private double x(int place) {
    return MARGIN + (width - 2 * MARGIN) * place / Math.max(1, points.size() - 1);
  }
}
