package boardpack.reports.chart;

import java.awt.Graphics2D;

/**
 * A chart that is laid out and ready to be drawn at any place, on paper (vectors of a PDF) or into SVG. Its unit is one
 * typographic point.
 */
public interface Drawing {
  double width();

  double height();

  /** Draws with its top left corner at the origin; leaves no state behind that a caller would have to undo. */
  void draw(Graphics2D graphics);
}
