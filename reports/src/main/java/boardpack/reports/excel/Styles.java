package boardpack.reports.excel;

import boardpack.reports.pack.Pack;
import boardpack.reports.pack.Typeface;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook's own style for each {@link Look}, in the colours of the brand. */
final class Styles {
  /** Found, or matched in its measures, on every machine that opens workbooks. */
  private static final String USUAL_FONT = "Arial";
  private static final String LINE = "D5D9DE";

  private record Type(Look.Paint ink, int points, boolean bold, boolean italic) {}

  private final XSSFWorkbook workbook;
  private final Pack.Brand brand;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Type, XSSFFont> fonts = new HashMap<>();

  Styles(XSSFWorkbook workbook, Pack.Brand brand) {
    this.workbook = workbook;
    this.brand = brand;
    XSSFFont standard = workbook.getFontAt(0);
    standard.setFontName(font());
    standard.setFontHeightInPoints((short) 10);
  }

  XSSFCellStyle of(Look look) {
    XSSFCellStyle known = styles.get(look);
    if (known == null) {
      known = make(look);
      styles.put(look, known);
    }
    return known;
  }

  /** Every machine has Arial; a brand that chose another typeface gets it where it is installed. */
  private String font() {
    return brand.font() == Typeface.ROBOTO ? USUAL_FONT : brand.font().family();
  }

  /** Six hexadecimal digits. */
  String hex(Look.Paint paint) {
    return switch (paint) {
      case NONE, WHITE -> "FFFFFF";
      case TEXT -> "202428";
      case BRAND -> brand.ink().substring(1);
      case ACCENT -> brand.accent().substring(1);
      case MUTED -> "5F6670";
      case FAINT -> "F2F4F6";
      case GOOD -> "1A7036";
      case BAD -> "B3261E";
      case WARN -> "805300";
    };
  }

  XSSFColor colour(Look.Paint paint) {
    return rgb(hex(paint));
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(fonts.computeIfAbsent(new Type(look.ink(), look.points(), look.bold(), look.italic()), this::font));
    style.setAlignment(HorizontalAlignment.valueOf(look.align().name()));
    style.setVerticalAlignment(look.edge() == Look.Edge.HEAD ? VerticalAlignment.BOTTOM : VerticalAlignment.CENTER);
    style.setIndention((short) (look.edge() == Look.Edge.NONE ? 0 : 1));
    style.setWrapText(look.wrap());
    style.setQuotePrefixed(look.quoted());
    style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    if (look.fill() != Look.Paint.NONE) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(colour(look.fill()));
    }
    edge(style, look.edge());
    return style;
  }

  private void edge(XSSFCellStyle style, Look.Edge edge) {
    switch (edge) {
      case NONE, INDENT -> { }
      case ROW -> {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(rgb(LINE));
      }
      case HEAD -> {
        style.setBorderBottom(BorderStyle.MEDIUM);
        style.setBottomBorderColor(colour(Look.Paint.ACCENT));
      }
      case TOTAL -> {
        style.setBorderTop(BorderStyle.MEDIUM);
        style.setTopBorderColor(colour(Look.Paint.BRAND));
      }
    }
  }

  private XSSFFont font(Type type) {
    XSSFFont font = workbook.createFont();
    font.setFontName(font());
    font.setFontHeightInPoints((short) type.points());
    font.setBold(type.bold());
    font.setItalic(type.italic());
    font.setColor(colour(type.ink()));
    return font;
  }

  private static XSSFColor rgb(String hex) {
    return new XSSFColor(HexFormat.of().parseHex(hex), null);
  }
}
