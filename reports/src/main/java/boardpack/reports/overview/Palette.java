package boardpack.reports.overview;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A brand's two colours for light and for dark pages, each as {@code #rrggbb}. A colour that cannot be read on a page's background is moved
 * towards the far end (black on light pages, white on dark ones) in small steps until it can.
 *
 * @param inkLight for headings and rules
 * @param accentLight for links, focus and the current page
 */
public record Palette(String inkLight, String accentLight, String inkDark, String accentDark) {
  /** WCAG 2.2, success criterion 1.4.3, with room for rounding. */
  private static final double READABLE = 4.6;
  /** On dark pages a colour that just passes looks like a heading switched off. */
  private static final double CLEAR = 8;
  private static final String LIGHT_PAGE = "#f7f6f2";
  private static final String DARK_CARD = "#1c2026";
  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

  /** @throws IllegalArgumentException where a colour is not {@code #rrggbb} */
  static Palette of(String ink, String accent) {
    return new Palette(
        moved(ink, LIGHT_PAGE, 0, READABLE), moved(accent, LIGHT_PAGE, 0, READABLE),
        moved(ink, DARK_CARD, 255, CLEAR), moved(accent, DARK_CARD, 255, CLEAR));
  }

  private static String moved(String colour, String background, int towards, double wanted) {
    if (!HEX.matcher(colour).matches()) {
      throw new IllegalArgumentException("'" + colour + "' is not a colour such as #14324f");
    }
    String best = colour.toLowerCase(Locale.ROOT);
    while (contrast(best, background) < wanted) {
      best = step(best, towards);
    }
    return best;
  }

  private static String step(String colour, int towards) {
    StringBuilder next = new StringBuilder("#");
    for (int channel = 0; channel < 3; channel++) {
      int value = channel(colour, channel);
      int move = (int) Math.ceil(Math.abs(towards - value) * 0.06);
      next.append(hex(value + Integer.signum(towards - value) * move));
    }
    return next.toString();
  }

  /** How far two colours are apart, 1 to 21, as WCAG 2.2 defines it. */
  static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * linear(channel(colour, 0)) + 0.7152 * linear(channel(colour, 1)) + 0.0722 * linear(channel(colour, 2));
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static int channel(String colour, int index) {
    return Integer.parseInt(colour.substring(1 + 2 * index, 3 + 2 * index), 16);
  }

  private static String hex(int channel) {
    return (channel < 16 ? "0" : "") + Integer.toHexString(channel);
  }
}
