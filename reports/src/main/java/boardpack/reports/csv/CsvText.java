package boardpack.reports.csv;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of CSV as RFC 4180 has them: lines end in CR LF, a cell with a comma, quote or line end is quoted. */
final class CsvText {
  private final StringBuilder csv = new StringBuilder();

  void row(List<String> cells) {
    csv.append(cells.stream().map(CsvText::quoted).collect(Collectors.joining(","))).append("\r\n");
  }

  /** Text that a spreadsheet would take for a formula gets an apostrophe before it. Numbers do not go through here. */
  static String text(String text) {
    return FormulaText.looksLikeFormula(text) ? "'" + text : text;
  }

  @Override
  public String toString() {
    return csv.toString();
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
