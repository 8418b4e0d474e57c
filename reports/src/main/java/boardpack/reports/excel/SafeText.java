package boardpack.reports.excel;

import boardpack.reports.csv.FormulaText;
import java.util.regex.Pattern;

/** Any text at all, made fit to stand in a cell as nothing but text. */
final class SafeText {
  /** What a cell of a spreadsheet can hold. */
  static final int CELL_LIMIT = 32_767;

  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final Pattern LINE_END = Pattern.compile("\r\n?");

  private SafeText() {}

  /**
   * The same text with what XML cannot hold replaced by U+FFFD, line ends as line feeds, and cut with "…" at the limit
   * of a cell. What would read as an escape of the format ({@code _x0041_}) is escaped itself.
   */
  static String of(String text) {
    String lines = text.indexOf('\r') < 0 ? text : LINE_END.matcher(text).replaceAll("\n");
    String legal = isLegal(lines) ? lines : replaceIllegal(lines);
    String escaped = legal.contains("_x") ? ESCAPE.matcher(legal).replaceAll("_x005F_") : legal;
    return cut(escaped, CELL_LIMIT);
  }

  /** One line of at most {@code limit} UTF-16 units, for sheet names, column heads and the like. */
  static String line(String text, int limit) {
    String legal = isLegal(text) ? text : replaceIllegal(text);
    return cut(legal.replaceAll("\\s+", " ").strip(), limit);
  }

  /** True where a spreadsheet would make something else of the text once a person edits the cell: {@code 0012345}. */
  static boolean needsQuote(String text) {
    return FormulaText.looksLikeFormula(text)
        || !text.isEmpty() && text.chars().allMatch(c -> "0123456789.,/:%- eE".indexOf(c) >= 0);
  }

  static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = limit - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** The usual case, seen at a glance; surrogates and their like go the careful way. */
  private static boolean isLegal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 && c != '\t' && c != '\n' || c >= 0xD800) {
        return false;
      }
    }
    return true;
  }

  private static String replaceIllegal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints().forEach(c -> legal.appendCodePoint(isXml(c) ? c : 0xFFFD));
    return legal.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF;
  }
}
