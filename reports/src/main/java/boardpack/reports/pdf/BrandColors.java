package boardpack.reports.pdf;

import boardpack.reports.pack.Pack;
import java.awt.Color;
import java.util.List;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRStyle;

/** Puts a brand's ink, accent and typeface where {@code styles.jrxml} has their stand-ins. */
record BrandColors(Pack.Brand brand) {
  private static final Color INK = new Color(0x000001);
  private static final Color ACCENT = new Color(0x000002);

  void apply(JRStyle style) {
    if ("Text".equals(style.getOwnFontName())) {
      style.setFontName(brand.font().text());
    } else if ("Display".equals(style.getOwnFontName())) {
      style.setFontName(brand.font().display());
    }
    if (style.getOwnForecolor() != null) {
      style.setForecolor(real(style.getOwnForecolor()));
    }
    if (style.getOwnBackcolor() != null) {
      style.setBackcolor(real(style.getOwnBackcolor()));
    }
    JRLineBox box = style.getLineBox();
    for (JRPen pen : List.<JRPen>of(box.getTopPen(), box.getBottomPen(), box.getLeftPen(), box.getRightPen())) {
      if (pen.getOwnLineColor() != null) {
        pen.setLineColor(real(pen.getOwnLineColor()));
      }
    }
  }

  private Color real(Color color) {
    return color.equals(INK) ? Color.decode(brand.ink()) : color.equals(ACCENT) ? Color.decode(brand.accent()) : color;
  }
}
