package boardpack.pipeline.kpi;

import boardpack.pipeline.fault.Fault;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The columns that expressions name, as DuckDB's own parser finds them; it is asked about all of them at once. */
final class SqlColumns {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, JsonNode> parsed = new HashMap<>();

  private SqlColumns() {}

  /** @param expressions whether they are expressions or not; {@link #of} tells */
  static SqlColumns parse(Collection<String> expressions) {
    SqlColumns columns = new SqlColumns();
    String texts = expressions.stream().distinct()
        .map(text -> "'" + text.replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "[", "]::varchar[]"));
    try (Connection parser = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = parser.createStatement();
        ResultSet row = statement.executeQuery("select expression, json_serialize_sql("
            + "'select ' || expression || ' from rows_met', skip_null := true, skip_empty := true) from (select unnest("
            + texts + ") as expression)")) {
      while (row.next()) {
        columns.parsed.put(row.getString(1), JSON.readTree(row.getString(2)));
      }
    } catch (SQLException e) {
      throw Fault.machine("DuckDB", "cannot read expressions: " + e.getMessage(), "memory for one more instance", e);
    }
    return columns;
  }

  /**
   * The columns in the order of the text.
   *
   * @param expression one of those that were parsed
   * @throws IllegalArgumentException with the parser's words where the text is not one expression
   */
  List<String> of(String expression) {
    JsonNode tree = parsed.get(expression);
    if (tree.path("error").asBoolean(false)) {
      throw new IllegalArgumentException(tree.path("error_message").asString());
    }
    JsonNode select = tree.path("statements").path(0).path("node").path("select_list");
    if (select.size() != 1 || tree.path("statements").size() != 1) {
      throw new IllegalArgumentException("more than one expression");
    }
    Set<String> columns = new LinkedHashSet<>();
    collect(tree.path("statements").path(0), columns);
    return List.copyOf(columns);
  }

  private static void collect(JsonNode node, Set<String> columns) {
    if ("COLUMN_REF".equals(node.path("class").asString(""))) {
      JsonNode names = node.path("column_names");
      columns.add(names.path(names.size() - 1).asString());
    }
    node.forEach(child -> collect(child, columns));
  }
}
