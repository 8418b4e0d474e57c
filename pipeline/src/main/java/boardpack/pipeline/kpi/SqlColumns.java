package boardpack.pipeline.kpi;

import boardpack.pipeline.fault.Fault;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Finds the columns that an expression names, by asking DuckDB's own parser. */
final class SqlColumns implements AutoCloseable {
  private final Connection parser;
  private final ObjectMapper json = new ObjectMapper();

  SqlColumns() {
    try {
      parser = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw Fault.machine("DuckDB", "does not start: " + e.getMessage(), "memory for one more instance", e);
    }
  }

  /**
   * The columns in the order of the text.
   *
   * @throws IllegalArgumentException with the parser's words where the text is not one expression
   */
  List<String> of(String expression) {
    JsonNode parsed = parsed("select " + expression + " from rows_met");
    if (parsed.path("error").asBoolean()) {
      throw new IllegalArgumentException(parsed.path("error_message").asString());
    }
    JsonNode select = parsed.path("statements").path(0).path("node").path("select_list");
    if (select.size() != 1 || parsed.path("statements").size() != 1) {
      throw new IllegalArgumentException("more than one expression");
    }
    Set<String> columns = new LinkedHashSet<>();
    collect(parsed.path("statements").path(0), columns);
    return List.copyOf(columns);
  }

  private JsonNode parsed(String select) {
    try (PreparedStatement serialize = parser.prepareStatement("select json_serialize_sql(?::varchar)")) {
      serialize.setString(1, select);
      try (ResultSet row = serialize.executeQuery()) {
        row.next();
        return json.readTree(row.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalArgumentException(e.getMessage());
    }
  }

  private static void collect(JsonNode node, Set<String> columns) {
    if ("COLUMN_REF".equals(node.path("class").asString(""))) {
      JsonNode names = node.path("column_names");
      columns.add(names.path(names.size() - 1).asString());
    }
    node.forEach(child -> collect(child, columns));
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (SQLException e) {
      throw Fault.machine("DuckDB", "does not stop: " + e.getMessage(), "a free machine", e);
    }
  }
}
