package boardpack.reports.pdf;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import net.sf.jasperreports.pdf.common.LineCapStyle;
import net.sf.jasperreports.pdf.common.PdfContent;

/** Marks rules, grounds and frames as artifacts: what a screen reader passes over in silence. */
record Ornaments(PdfContent page) implements PdfContent {

  private void drawn(Runnable drawing) {
    page.setLiteral("/Artifact BMC\n");
    drawing.run();
    page.setLiteral("EMC\n");
  }

  @Override
  public void strokeLine(float x1, float y1, float x2, float y2) {
    drawn(() -> page.strokeLine(x1, y1, x2, y2));
  }

  @Override
  public void fillRectangle(float x, float y, float width, float height) {
    drawn(() -> page.fillRectangle(x, y, width, height));
  }

  @Override
  public void fillRoundRectangle(float x, float y, float width, float height, float radius) {
    drawn(() -> page.fillRoundRectangle(x, y, width, height, radius));
  }

  @Override
  public void strokeRoundRectangle(float x, float y, float width, float height, float radius) {
    drawn(() -> page.strokeRoundRectangle(x, y, width, height, radius));
  }

  @Override
  public void fillEllipse(float x1, float y1, float x2, float y2) {
    drawn(() -> page.fillEllipse(x1, y1, x2, y2));
  }

  @Override
  public void strokeEllipse(float x1, float y1, float x2, float y2) {
    drawn(() -> page.strokeEllipse(x1, y1, x2, y2));
  }

  @Override
  public void setFillColor(Color color) {
    page.setFillColor(color);
  }

  @Override
  public void setFillColorAlpha(int alpha) {
    page.setFillColorAlpha(alpha);
  }

  @Override
  public void resetFillColor() {
    page.resetFillColor();
  }

  @Override
  public void setStrokeColor(Color color) {
    page.setStrokeColor(color);
  }

  @Override
  public void resetStrokeColor() {
    page.resetStrokeColor();
  }

  @Override
  public void setLineWidth(float width) {
    page.setLineWidth(width);
  }

  @Override
  public void setLineCap(LineCapStyle style) {
    page.setLineCap(style);
  }

  @Override
  public void setLineDash(float phase) {
    page.setLineDash(phase);
  }

  @Override
  public void setLineDash(float unitsOn, float unitsOff, float phase) {
    page.setLineDash(unitsOn, unitsOff, phase);
  }

  @Override
  public void setLiteral(String literal) {
    page.setLiteral(literal);
  }

  @Override
  public void transform(AffineTransform transform) {
    page.transform(transform);
  }
}
