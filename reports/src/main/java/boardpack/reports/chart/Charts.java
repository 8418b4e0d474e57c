package boardpack.reports.chart;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The pictures of a pack. Paper and page show the same drawing: as vectors ({@link Drawing}) or as inline SVG. They are
 * made of the rounded values only; no digit beyond what a label bears can be read from a coordinate.
 *
 * <p>For a page: paste the SVG into the HTML as it is. It scales down with its container, says its title and its
 * alternative text to those who cannot see it, and takes its colours from the CSS variables {@code --chart-ink},
 * {@code -accent}, {@code -text}, {@code -muted}, {@code -previous}, {@code -rule}, {@code -paper}, {@code -good},
 * {@code -bad} and its letters from {@code --chart-font}; set them in {@code @media (prefers-color-scheme: dark)}.
 */
public final class Charts {
  private static final double WIDTH = 400;
  private static final double HEIGHT = 124;
  /** Letters of 7.5 points become 12 pixels on a screen. */
  private static final double SCREEN = 1.6;

  private Charts() {}

  /** @param idPrefix begins with a letter; letters, digits, - and _; unique in the page */
  public static String trendSvg(PrintedFigure figure, Block.Trend trend, Pack.Brand brand, String idPrefix) {
    Drawing drawing = new TrendDrawing(figure, Palette.standIns(), WIDTH, HEIGHT, Optional.empty());
    return new SvgDrawing(brand, idPrefix).svg(drawing, SCREEN, trend.caption(), trend.alternativeText());
  }

  public static String barsSvg(Block.Bars bars, Pack.Brand brand, String idPrefix) {
    Drawing drawing = new BarsDrawing(bars, Palette.standIns(), WIDTH);
    return new SvgDrawing(brand, idPrefix).svg(drawing, SCREEN, bars.caption(), bars.alternativeText());
  }

  /** The shape of the history alone: a decoration beside the figure's text, silent to a screen reader. */
  public static String sparklineSvg(PrintedFigure figure, Pack.Brand brand, String idPrefix) {
    return new SvgDrawing(brand, idPrefix).svg(new SparklineDrawing(figure, Palette.standIns(), 96, 22), 1, "", "");
  }

  /**
   * @param width and {@code height} in points
   * @param alike the greatest value of the trends on the same page with the same unit; columns share it as their scale
   */
  public static Drawing trend(
      PrintedFigure figure, Pack.Brand brand, double width, double height, Optional<BigDecimal> alike) {
    return new TrendDrawing(figure, Palette.of(brand), width, height, alike);
  }

  public static Drawing bars(Block.Bars bars, Pack.Brand brand, double width) {
    return new BarsDrawing(bars, Palette.of(brand), width);
  }

  public static Drawing sparkline(PrintedFigure figure, Pack.Brand brand, double width, double height) {
    return new SparklineDrawing(figure, Palette.of(brand), width, height);
  }

  /** How wide {@code text} stands in the letters of the packs at {@code size}, both in points. */
  public static double textWidth(String text, double size) {
    return Lettering.width(text, Lettering.regular(text, size));
  }
}
