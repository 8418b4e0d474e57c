package boardpack.reports.chart;

import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.reports.pack.PrintedFigure;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A figure over time. Amounts and counts stand as columns on zero, rates as a line on a cut axis; both name their last
 * value where it stands. Former years are lighter, the plan is outlined, what is projected is hatched, a missing period
 * is a small cross.
 */
final class TrendDrawing implements Drawing {
  private static final double TOP = 14;
  private static final double BOTTOM = 16;
  /** Half of a column, as a part of the room that its period has. */
  private static final double COLUMN = 0.34;

  private final PrintedFigure figure;
  private final List<PrintedFigure.Point> points;
  private final Palette palette;
  private final double width;
  private final double height;
  private final double right;
  private final Axis axis;

  /** @param alike the greatest value of the charts that share this one's scale, where any do */
  TrendDrawing(PrintedFigure figure, Palette palette, double width, double height, Optional<BigDecimal> alike) {
    this.figure = figure;
    this.points = figure.history();
    this.palette = palette;
    this.width = width;
    this.height = height;
    this.right = width - new EndLabels(figure, palette).width();
    List<BigDecimal> values = new ArrayList<>(points.stream().flatMap(p -> p.value().stream()).toList());
    figure.plan().ifPresent(plan -> values.add(plan.value()));
    if (columns()) {
      alike.ifPresent(values::add);
      this.axis = Axis.fromZero(values, height - BOTTOM, TOP);
    } else {
      this.axis = Axis.cut(values, height - BOTTOM - 14, TOP);
    }
  }

  static boolean standsOnZero(Unit unit) {
    return unit == Unit.MONEY || unit == Unit.COUNT;
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
    if (points.stream().allMatch(point -> point.value().isEmpty())) {
      Lettering.draw(graphics, figure.text(), width / 2, height / 2, Lettering.regular(figure.text(), 9),
          palette.muted(), Lettering.Align.CENTRE);
      return;
    }
    Pen pen = new Pen(graphics);
    int last = points.size() - 1;
    pen.line(0, base(), right, base(), columns() ? palette.muted() : palette.rule(), 0.6);
    if (columns()) {
      drawColumns(pen);
    } else {
      drawLine(pen);
    }
    drawPlan(pen, last);
    drawGaps(pen);
    TrendWords words = new TrendWords(palette, points, this::x, axis::place);
    words.drawExtremes(graphics, !columns(), right);
    words.drawPeriods(graphics, height - 4);
    double end = x(last) + (columns() ? step() * COLUMN : 0);
    new EndLabels(figure, palette).draw(graphics, end, height - BOTTOM, axis::place);
  }

  private boolean columns() {
    return standsOnZero(figure.unit());
  }

  private double base() {
    return columns() ? axis.zero() : height - BOTTOM;
  }

  private double step() {
    return right / Math.max(1, points.size());
  }

  private double x(int place) {
    return step() * (place + 0.5);
  }

  private void drawColumns(Pen pen) {
    double half = step() * COLUMN;
    for (int i = 0; i < points.size(); i++) {
      int place = i;
      points.get(i).value().ifPresent(value -> {
        Rectangle2D column = Pen.box(x(place) - half, axis.zero(), x(place) + half, axis.place(value));
        if (figure.label() == Label.PROJECTED) {
          pen.hatch(column, palette.ink());
        } else {
          pen.fill(column, color(place));
        }
      });
    }
  }

  private void drawLine(Pen pen) {
    for (int i = 1; i < points.size(); i++) {
      Optional<BigDecimal> before = points.get(i - 1).value();
      Optional<BigDecimal> here = points.get(i).value();
      if (before.isPresent() && here.isPresent()) {
        pen.line(x(i - 1), axis.place(before.get()), x(i), axis.place(here.get()), color(i), 1.6);
      }
    }
    for (int i = 0; i < points.size(); i++) {
      int place = i;
      double radius = i == points.size() - 1 ? 3 : 1.5;
      points.get(i).value().ifPresent(value -> pen.dot(x(place), axis.place(value), radius, color(place)));
    }
  }

  private void drawPlan(Pen pen, int last) {
    figure.plan().ifPresent(plan -> {
      if (columns()) {
        double half = step() * 0.45;
        Rectangle2D column = Pen.box(x(last) - half, axis.zero(), x(last) + half, axis.place(plan.value()));
        pen.outline(column, palette.muted(), 0.9);
      } else {
        pen.ring(x(last), axis.place(plan.value()), 3, palette.paper(), palette.muted());
      }
    });
  }

  private void drawGaps(Pen pen) {
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).value().isEmpty()) {
        pen.gap(x(i), base() - 5, palette.muted());
      }
    }
  }

  /** Periods of an earlier year than the last one's are lighter. */
  private Color color(int place) {
    String year = points.get(points.size() - 1).period().substring(0, 4);
    return points.get(place).period().startsWith(year) ? palette.ink() : palette.previous();
  }
}
