package boardpack.reports.pdf;

import boardpack.reports.chart.Charts;
import java.util.stream.Collectors;

/** Breaks text into lines between words only, so that the mandated "non-authoritative" is never parted at its hyphen. */
final class Lines {
  private Lines() {}

  /** @param size of the letters, and {@code width} of the room, in points */
  static String atSpaces(String text, double size, double width) {
    return text.lines().map(line -> broken(line, size, width)).collect(Collectors.joining("\n"));
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
