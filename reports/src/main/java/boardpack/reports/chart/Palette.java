package boardpack.reports.chart;

import boardpack.reports.pack.Pack;
import java.awt.Color;

/** The parts that a colour can play in a chart; what changes between paper, light and dark screens is the colour. */
record Palette(
    Color ink, Color accent, Color text, Color muted, Color previous, Color rule, Color paper, Color good, Color bad) {

  /** For paper: the brand's two colours, greys between, and the two that judge. */
  static Palette of(Pack.Brand brand) {
    return new Palette(Color.decode(brand.ink()), Color.decode(brand.accent()), new Color(0x1f2933),
        new Color(0x5f6b7a), new Color(0xb4bcc8), new Color(0xdfe3e8), Color.WHITE, new Color(0x1b7a4b),
        new Color(0xb42318));
  }

  /** Stand-ins, one a part, that {@link SvgDrawing} finds again in what it drew and turns into CSS variables. */
  static Palette standIns() {
    return new Palette(new Color(1, 0, 1), new Color(2, 0, 1), new Color(3, 0, 1), new Color(4, 0, 1),
        new Color(5, 0, 1), new Color(6, 0, 1), new Color(7, 0, 1), new Color(8, 0, 1), new Color(9, 0, 1));
  }
}
