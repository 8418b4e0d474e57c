package boardpack.reports.pack;

import boardpack.reports.pack.PrintedFigure.Point;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The figures of a pack as {@code figures.csv} (RFC 4180, UTF-8): one row a figure and period, oldest first, each with its
 * label, the mandated words, status and as-of time in columns of its own. A text that a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
public final class FiguresCsv {
  private static final List<String> COLUMNS = List.of("tenant", "kpi", "title", "period", "value", "text", "unit", "label",
      "phrase", "status", "as_of", "verdict");
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]");
  private static final Pattern PLAIN = Pattern.compile("[^\",\\r\\n]*");

  private FiguresCsv() {}

  public static byte[] of(Pack pack) {
    StringBuilder csv = new StringBuilder();
    line(csv, COLUMNS);
    for (PrintedFigure figure : pack.figures()) {
      for (Point point : figure.history()) {
        boolean now = point.period().equals(pack.key().period());
        line(csv, List.of(pack.key().tenant().value(), figure.kpi(), text(figure.title()), point.period(),
            number(point.value()), text(point.text()), figure.unit().word(), figure.label().word(), text(figure.phrase()),
            point.status().word(), now ? text(figure.asOf()) : "", now ? figure.verdict().word() : ""));
      }
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder csv, List<String> cells) {
    csv.append(String.join(",", cells.stream().map(FiguresCsv::quoted).toList())).append("\r\n");
  }

  private static String text(String text) {
    return FORMULA.matcher(text).find() ? "'" + text : text;
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  private static String quoted(String cell) {
    return PLAIN.matcher(cell).matches() ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
