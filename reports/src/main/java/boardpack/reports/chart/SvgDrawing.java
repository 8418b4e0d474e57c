package boardpack.reports.chart;

import boardpack.reports.pack.Pack;
import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.svg.SVGGraphics2D;

/**
 * Turns a drawing into inline SVG: the same drawing gives the same text. Colours are CSS variables
 * ({@code --chart-ink}, {@code --chart-accent}, {@code --chart-text}, {@code --chart-muted}, {@code --chart-previous},
 * {@code --chart-rule}, {@code --chart-paper}, {@code --chart-good}, {@code --chart-bad}), each with the colour for
 * light paper behind it, so that a page that sets none looks right and a dark one sets nine.
 */
final class SvgDrawing {
  private final Palette light;
  private final String idPrefix;

  /** @param idPrefix letters, digits, - and _; unique in the page */
  SvgDrawing(Pack.Brand brand, String idPrefix) {
    if (!idPrefix.matches("[A-Za-z][A-Za-z0-9_-]*")) {
      throw new IllegalArgumentException("an SVG's id cannot begin with '" + idPrefix + "'");
    }
    this.light = Palette.of(brand);
    this.idPrefix = idPrefix;
  }

  /**
   * @param scale how many CSS pixels a point of the drawing takes where there is room
   * @param title and description for those who do not see the picture; a decoration where both are empty
   */
  String svg(Drawing drawing, double scale, String title, String description) {
    SVGGraphics2D graphics = new SVGGraphics2D(drawing.width(), drawing.height());
    graphics.setDefsKeyPrefix(idPrefix);
    graphics.setGeomDoubleConverter(SvgDrawing::number);
    graphics.setTransformDoubleConverter(SvgDrawing::number);
    graphics.setFontFunction(family -> "var(--chart-font, Roboto, Arial, sans-serif)");
    drawing.draw(graphics);
    return opening(drawing, scale, title, description) + colored(body(graphics.getSVGElement())) + "</svg>";
  }

  private String opening(Drawing drawing, double scale, String title, String description) {
    String size = " viewBox=\"0 0 " + number(drawing.width()) + " " + number(drawing.height()) + "\" width=\""
        + number(scale * drawing.width()) + "\" height=\"" + number(scale * drawing.height()) + "\"";
    String start = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\"" + size
        + " style=\"max-width:100%;height:auto;overflow:visible\"";
    if (title.isEmpty() && description.isEmpty()) {
      return start + " aria-hidden=\"true\" focusable=\"false\">";
    }
    return start + " role=\"img\" aria-labelledby=\"" + idPrefix + "-title " + idPrefix + "-desc\">"
        + "<title id=\"" + idPrefix + "-title\">" + escaped(title) + "</title>"
        + "<desc id=\"" + idPrefix + "-desc\">" + escaped(description) + "</desc>";
  }

  private static String body(String element) {
    return element.substring(element.indexOf('>') + 1, element.lastIndexOf("</svg>"));
  }

  private String colored(String svg) {
    String result = svg;
    for (Map.Entry<String, String> variable : variables().entrySet()) {
      result = result.replace(variable.getKey(), variable.getValue());
    }
    return result;
  }

  private Map<String, String> variables() {
    Palette standIns = Palette.standIns();
    Map<String, String> variables = new TreeMap<>();
    variables.put(rgb(standIns.ink()), variable("ink", light.ink()));
    variables.put(rgb(standIns.accent()), variable("accent", light.accent()));
    variables.put(rgb(standIns.text()), variable("text", light.text()));
    variables.put(rgb(standIns.muted()), variable("muted", light.muted()));
    variables.put(rgb(standIns.previous()), variable("previous", light.previous()));
    variables.put(rgb(standIns.rule()), variable("rule", light.rule()));
    variables.put(rgb(standIns.paper()), variable("paper", light.paper()));
    variables.put(rgb(standIns.good()), variable("good", light.good()));
    variables.put(rgb(standIns.bad()), variable("bad", light.bad()));
    return variables;
  }

  private static String variable(String part, Color color) {
    return "var(--chart-" + part + ",#" + Integer.toHexString(color.getRGB() | 0xff000000).substring(2) + ")";
  }

  private static String rgb(Color color) {
    return "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
  }

  /** At most two decimals, in no one's locale. */
  private static String number(double number) {
    if (number == (int) number) {
      return Integer.toString((int) number);
    }
    return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
