package boardpack.reports.pdf;

import boardpack.reports.chart.Drawing;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A chart as the report engine takes it: vectors at its own size. */
final class ChartImage extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {
  private static final long serialVersionUID = 1L;

  private final transient Drawing drawing;

  ChartImage(Drawing drawing) {
    this.drawing = drawing;
  }

  @Override
  public Dimension2D getDimension(JasperReportsContext context) {
    return new java.awt.Dimension((int) Math.ceil(drawing.width()), (int) Math.ceil(drawing.height()));
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(area.getX(), area.getY());
    graphics.scale(area.getWidth() / drawing.width(), area.getHeight() / drawing.height());
    drawing.draw(graphics);
    graphics.setTransform(before);
  }
}
