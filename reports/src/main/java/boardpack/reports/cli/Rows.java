package boardpack.reports.cli;

import boardpack.reports.csv.FormulaText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows that a command prints: for people as a table, for machines as CSV or JSON; empty cells are missing values. */
final class Rows {
  enum Format {
    table,
    csv,
    json
  }

  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  Rows(String... columns) {
    this.columns = List.of(columns);
  }

  Rows add(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
    }
    rows.add(List.of(cells));
    return this;
  }

  void print(Format format, PrintWriter out) {
    switch (format) {
      case table -> table(out);
      case csv -> csv(out);
      case json -> json(out);
    }
    out.flush();
  }

  private void table(PrintWriter out) {
    int[] widths = new int[columns.size()];
    for (int column = 0; column < widths.length; column++) {
      int index = column;
      widths[column] = Math.max(columns.get(column).length(),
          rows.stream().mapToInt(row -> shown(row.get(index)).length()).max().orElse(0));
    }
    line(out, columns, widths);
    rows.forEach(row -> line(out, row, widths));
  }

  private static void line(PrintWriter out, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = shown(cells.get(column));
      line.append(cell).append(" ".repeat(widths[column] - cell.length())).append("  ");
    }
    out.println(line.toString().stripTrailing());
  }

  /** Control characters of the data must not act on a terminal. */
  private static String shown(String cell) {
    return cell.replaceAll("\\p{Cntrl}", "·");
  }

  private void csv(PrintWriter out) {
    out.print(String.join(",", columns) + "\r\n");
    for (List<String> row : rows) {
      out.print(String.join(",", row.stream().map(Rows::quoted).toList()) + "\r\n");
    }
  }

  /** A spreadsheet takes no text for a formula; a number stays one. */
  private static String quoted(String text) {
    String cell = FormulaText.looksLikeFormula(text) && !text.matches("[-+]?\\d[\\d.]*(E[-+]?\\d+)?") ? "'" + text : text;
    return cell.matches("[\\p{Alnum}_.:+\\-/ ]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private void json(PrintWriter out) {
    List<Map<String, String>> objects = new ArrayList<>();
    for (List<String> row : rows) {
      Map<String, String> object = new LinkedHashMap<>();
      for (int column = 0; column < columns.size(); column++) {
        object.put(columns.get(column), row.get(column).isEmpty() ? null : row.get(column));
      }
      objects.add(object);
    }
    out.println(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(objects));
  }
}
