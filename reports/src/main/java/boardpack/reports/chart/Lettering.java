package boardpack.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Sets text in the typeface that ships, and whole strings that it has no letters for in one that has. */
final class Lettering {
  /** Where a text's anchor lies. */
  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  private static final FontRenderContext FLAT = new FontRenderContext(null, true, true);
  private static final Font REGULAR = font("/com/formdev/flatlaf/fonts/roboto/Roboto-Regular.ttf");
  private static final Font BOLD = font("/com/formdev/flatlaf/fonts/roboto/Roboto-Bold.ttf");
  private static final Font OTHER_SCRIPTS = font("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");
  private static final String ELLIPSIS = "…";

  private Lettering() {}

  static void draw(Graphics2D g, String text, double x, double y, Font font, Color color, Align align) {
    double width = align == Align.LEFT ? 0 : width(text, font);
    g.setFont(font);
    g.setColor(color);
    g.drawString(text, (float) (x - (align == Align.RIGHT ? width : align == Align.CENTRE ? width / 2 : 0)), (float) y);
  }

  static Font regular(String text, double size) {
    return of(REGULAR, text, size);
  }

  static Font bold(String text, double size) {
    return of(BOLD, text, size);
  }

  static double width(String text, Font font) {
    return font.getStringBounds(text, FLAT).getWidth();
  }

  /** {@code text}, or its beginning and an ellipsis; the whole of it stands in the alternative text. */
  static String fitted(String text, Font font, double width) {
    if (width(text, font) <= width) {
      return text;
    }
    int[] letters = text.codePoints().toArray();
    int kept = letters.length;
    while (kept > 1 && width(new String(letters, 0, kept) + ELLIPSIS, font) > width) {
      kept--;
    }
    return new String(letters, 0, kept) + ELLIPSIS;
  }

  private static Font of(Font face, String text, double size) {
    return (face.canDisplayUpTo(text) < 0 ? face : OTHER_SCRIPTS).deriveFont((float) size);
  }

  private static Font font(String resource) {
    try (InputStream in = Lettering.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the font " + resource + " does not ship with this program");
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the font " + resource + " cannot be read", e);
    }
  }
}
