package boardpack.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The few strokes that the charts are made of. */
final class Pen {
  private final Graphics2D g;

  Pen(Graphics2D g) {
    this.g = g;
  }

  void fill(Shape shape, Color color) {
    g.setColor(color);
    g.fill(shape);
  }

  void outline(Shape shape, Color color, double width) {
    g.setColor(color);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(shape);
  }

  void line(double x1, double y1, double x2, double y2, Color color, double width) {
    outline(new Line2D.Double(x1, y1, x2, y2), color, width);
  }

  void dot(double x, double y, double radius, Color color) {
    fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), color);
  }

  void ring(double x, double y, double radius, Color paper, Color color) {
    Shape circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    fill(circle, paper);
    outline(circle, color, 1);
  }

  /** An outline with slanting lines: what has not happened yet. */
  void hatch(Rectangle2D box, Color color) {
    outline(box, color, 0.8);
    for (double start = box.getMinX() - box.getHeight(); start < box.getMaxX(); start += 4) {
      double left = Math.max(start, box.getMinX());
      double right = Math.min(start + box.getHeight(), box.getMaxX());
      if (right > left) {
        line(left, box.getMaxY() - (left - start), right, box.getMaxY() - (right - start), color, 0.6);
      }
    }
  }

  /** A small cross where a value is missing: seen, and never taken for a zero. */
  void gap(double x, double y, Color color) {
    Path2D cross = new Path2D.Double();
    cross.moveTo(x - 2, y - 2);
    cross.lineTo(x + 2, y + 2);
    cross.moveTo(x - 2, y + 2);
    cross.lineTo(x + 2, y - 2);
    outline(cross, color, 1);
  }

  static Rectangle2D box(double x1, double y1, double x2, double y2) {
    return new Rectangle2D.Double(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  }
}
