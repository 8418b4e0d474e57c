package boardpack.pipeline.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Follows FROM clauses: tables, CTEs, subqueries, joins, VALUES, and the table functions that make rows of values. */
final class Froms {
  private final Queries queries;
  private final Expressions expressions;
  private final Map<String, LabelledRelation> tables = new HashMap<>();

  Froms(Queries queries, Expressions expressions, List<LabelledRelation> tables) {
    this.queries = queries;
    this.expressions = expressions;
    tables.forEach(table -> this.tables.put(table.key(), table));
  }

  From from(JsonNode node, Scope scope) {
    if (Syntax.has(node, "sample")) {
      throw new Untraceable("a sample of rows");
    }
    return switch (Syntax.text(node, "type")) {
      case "EMPTY", "" -> From.NOTHING;
      case "BASE_TABLE" -> table(node, scope);
      case "SUBQUERY" -> subquery(node, scope);
      case "JOIN" -> join(node, scope);
      case "EXPRESSION_LIST" -> values(node, scope);
      case "TABLE_FUNCTION" -> function(node, scope);
      default -> throw new Untraceable("FROM with " + Syntax.text(node, "type"));
    };
  }

  private From table(JsonNode node, Scope scope) {
    List<String> path = Syntax.tableName(node);
    String name = path.get(path.size() - 1);
    String schema = path.size() > 1 ? path.get(path.size() - 2) : "";
    Relation relation = Optional.of(name).filter(alone -> path.size() == 1).flatMap(scope::cte)
        .or(() -> Optional.ofNullable(tables.get(String.join(".", path).toLowerCase(Locale.ROOT))).map(Relation::of))
        .orElseThrow(() -> new Untraceable(
            "'" + String.join(".", path) + "' is no relation whose labels are known"));
    return From.of(new From.Binding(schema, alias(node, name), renamed(node, relation, name)));
  }

  private From subquery(JsonNode node, Scope scope) {
    String name = alias(node, "subquery");
    Relation relation = queries.relation(node.path("subquery").path("node"), scope.inner());
    return From.of(new From.Binding("", name, relation.named(name, Syntax.texts(node.path("column_name_alias")))));
  }

  private From join(JsonNode node, Scope scope) {
    From left = from(node.path("left"), scope);
    From right = from(node.path("right"), scope.withFrom(scope.from().and(left)));
    Scope both = scope.withFrom(left.and(right));
    List<From.Merged> merged = merged(node, left, right);
    List<Trace> conditions = new ArrayList<>();
    conditions.add(expressions.trace(node.path("condition"), both));
    conditions.add(expressions.trace(node.path("ranking_expression"), both));
    merged.forEach(column -> conditions.add(both.column(List.of(column.column()))));
    Trace condition = Trace.weakest(conditions).through("join");
    return switch (Syntax.text(node, "join_type")) {
      case "SEMI", "ANTI" -> left.weakenedBy(right.rows()).weakenedBy(condition);
      case "INNER", "LEFT", "RIGHT", "FULL" -> left.and(right).merging(merged).weakenedBy(condition);
      default -> throw new Untraceable("a join of the kind " + Syntax.text(node, "join_type"));
    };
  }

  private static List<From.Merged> merged(JsonNode node, From left, From right) {
    List<String> names = Syntax.texts(node.path("using_columns"));
    if (Syntax.text(node, "ref_type").equals("NATURAL")) {
      left.star().stream()
          .map(Relation.Column::name)
          .filter(name -> right.column(name).isPresent())
          .forEach(names::add);
    }
    return names.stream().map(name -> new From.Merged(name, left.and(right).bindings().stream()
        .filter(binding -> binding.relation().column(name).isPresent())
        .toList())).toList();
  }

  private From values(JsonNode node, Scope scope) {
    List<Relation.Column> columns = new ArrayList<>();
    for (JsonNode row : node.path("values")) {
      for (int i = 0; i < row.size(); i++) {
        Trace trace = expressions.trace(row.path(i), scope);
        if (i == columns.size()) {
          columns.add(new Relation.Column("col" + i, trace));
        } else {
          columns.set(i, new Relation.Column("col" + i, columns.get(i).trace().weakest(trace)));
        }
      }
    }
    String name = alias(node, "valueslist");
    return From.of(new From.Binding("", name, renamed(node, new Relation(List.copyOf(columns), Trace.NOTHING), name)));
  }

  private From function(JsonNode node, Scope scope) {
    String name = Syntax.text(node.path("function"), "function_name");
    if (!Syntax.makesRowsOfValues(name) || Syntax.text(node, "with_ordinality").equals("WITH_ORDINALITY")) {
      throw new Untraceable("the table function " + name);
    }
    Trace trace = expressions.trace(node.path("function"), scope);
    Relation relation = new Relation(List.of(new Relation.Column(name, trace)), trace);
    return From.of(new From.Binding("", alias(node, name), renamed(node, relation, name)));
  }

  private static Relation renamed(JsonNode node, Relation relation, String name) {
    List<String> aliases = Syntax.texts(node.path("column_name_alias"));
    return aliases.isEmpty() ? relation : relation.named(alias(node, name), aliases);
  }

  private static String alias(JsonNode node, String otherwise) {
    String alias = Syntax.text(node, "alias");
    return alias.isEmpty() ? otherwise : alias;
  }
}
