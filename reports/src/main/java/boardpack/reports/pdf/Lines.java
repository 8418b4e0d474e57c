package boardpack.reports.pdf;

import boardpack.reports.chart.Charts;
import java.text.Bidi;
import java.util.stream.Collectors;

/** Breaks text into lines between words only, so that "non-authoritative" is never parted at its hyphen. */
final class Lines {
  private Lines() {}

  /** @param size of the letters, and {@code width} of the room, in points */
  static String atSpaces(String text, double size, double width) {
    return whole(text).lines().map(line -> broken(line, size, width)).collect(Collectors.joining("\n"));
  }

  /**
   * The PDF writer turns letters round one by one where a text runs from right to left, and would part the two halves
   * of an emoji; a left-to-right mark on both of its sides keeps it whole.
   */
  static String whole(String text) {
    boolean turns = Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    return turns ? text.replaceAll("([\\x{10000}-\\x{10FFFF}])", "\u200E$1\u200E") : text;
  }

  private static String broken(String text, double size, double width) {
    if (Charts.textWidth(text, size) <= width) {
      return text;
    }
    StringBuilder lines = new StringBuilder();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && Charts.textWidth(longer, size) > width) {
        lines.append(line).append('\n');
        line = word;
      } else {
        line = longer;
      }
    }
    return lines.append(line).toString();
  }
}
