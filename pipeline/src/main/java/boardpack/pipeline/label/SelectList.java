package boardpack.pipeline.label;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Follows the list of what is selected. */
final class SelectList {
  private final Expressions expressions;

  SelectList(Expressions expressions) {
    this.expressions = expressions;
  }

  /** What one item of the list makes: one column, or those of a star. */
  List<Relation.Column> columns(JsonNode item, Scope scope) {
    if (Syntax.text(item, "class").equals("STAR") && !item.path("columns").asBoolean(false)) {
      return star(item, scope);
    }
    if (spreads(item)) {
      throw new Untraceable("COLUMNS(…), which may be any number of columns");
    }
    return List.of(new Relation.Column(name(item), expressions.trace(item, scope)));
  }

  private List<Relation.Column> star(JsonNode item, Scope scope) {
    if (Syntax.has(item, "expr") || Syntax.has(item, "qualified_exclude_list") || Syntax.has(item, "rename_list")) {
      throw new Untraceable("a star that renames, or excludes by relation");
    }
    Set<String> excluded = new HashSet<>();
    item.path("exclude_list").forEach(name -> excluded.add(name.asString().toLowerCase(Locale.ROOT)));
    Map<String, Trace> replaced = new HashMap<>();
    item.path("replace_list").forEach(one ->
        replaced.put(Syntax.text(one, "key").toLowerCase(Locale.ROOT), expressions.trace(one.path("value"), scope)));
    String relation = Syntax.text(item, "relation_name");
    List<Relation.Column> all = relation.isEmpty() ? scope.from().star() : scope.starOf(relation);
    return all.stream()
        .filter(column -> !excluded.contains(column.name().toLowerCase(Locale.ROOT)))
        .map(column -> new Relation.Column(column.name(),
            replaced.getOrDefault(column.name().toLowerCase(Locale.ROOT), column.trace())))
        .toList();
  }

  private static boolean spreads(JsonNode node) {
    if (Syntax.text(node, "class").equals("STAR") && node.path("columns").asBoolean(false)) {
      return true;
    }
    for (JsonNode child : node) {
      if (!Syntax.text(child, "class").equals("SUBQUERY") && spreads(child)) {
        return true;
      }
    }
    return false;
  }

  private static String name(JsonNode item) {
    String alias = Syntax.text(item, "alias");
    if (!alias.isEmpty() || !Syntax.text(item, "class").equals("COLUMN_REF")) {
      return alias;
    }
    List<String> names = Syntax.texts(item.path("column_names"));
    return names.get(names.size() - 1);
  }
}
