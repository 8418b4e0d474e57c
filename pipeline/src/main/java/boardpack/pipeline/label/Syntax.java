package boardpack.pipeline.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the tree that DuckDB's parser makes of a SELECT. What is empty is left out of it. */
final class Syntax {
  private Syntax() {}

  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asString()));
    return texts;
  }

  static boolean has(JsonNode node, String field) {
    return !node.path(field).isMissingNode() && !node.path(field).isNull();
  }

  /** The parts of a table's name: catalog and schema where they are written, then the table. */
  static List<String> tableName(JsonNode table) {
    return texts(table.path("qualified_name").path("path"));
  }

  /** Table functions that only make rows of the values they are given. */
  static boolean makesRowsOfValues(String tableFunction) {
    return Set.of("range", "generate_series", "unnest").contains(tableFunction);
  }

  /** Whatever rows come from below {@code node}: base tables by their full names, and functions that read something. */
  static List<String> sourcesBelow(JsonNode node) {
    List<String> tables = new ArrayList<>();
    collect(node, tables);
    return tables;
  }

  private static void collect(JsonNode node, List<String> tables) {
    if (text(node, "type").equals("BASE_TABLE")) {
      tables.add(String.join(".", tableName(node)));
    }
    String function = text(node.path("function"), "function_name");
    if (text(node, "type").equals("TABLE_FUNCTION") && !makesRowsOfValues(function)) {
      tables.add(function + "()");
    }
    node.forEach(child -> collect(child, tables));
  }

  /** The names of all CTEs below {@code node}. */
  static List<String> ctesBelow(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.path("cte_map").path("map").forEach(entry -> names.add(text(entry, "key")));
    node.forEach(child -> names.addAll(ctesBelow(child)));
    return names;
  }
}
