package boardpack.pipeline.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Follows expressions: whatever column one mentions, in whatever way, weakens it. */
final class Expressions {
  private static final Set<String> MADE_OF_THEIR_PARTS = Set.of(
      "FUNCTION", "WINDOW", "CASE", "CAST", "COLLATE", "OPERATOR", "COMPARISON", "CONJUNCTION", "BETWEEN");
  private static final Set<String> CONSTANT = Set.of("CONSTANT", "TYPE");

  private final Queries queries;
  private final Set<String> aggregates;

  /** @param aggregates the names of DuckDB's aggregate functions */
  Expressions(Queries queries, Set<String> aggregates) {
    this.queries = queries;
    this.aggregates = aggregates;
  }

  /** The weakest thing that {@code expression} mentions. */
  Trace trace(JsonNode expression, Scope scope) {
    List<Trace> traces = new ArrayList<>();
    collect(expression, scope, traces);
    return Trace.weakest(traces);
  }

  /** True where an aggregate function stands anywhere in it, so that it is no key of {@code group by all}. */
  boolean aggregates(JsonNode expression) {
    if (Syntax.text(expression, "class").equals("FUNCTION")
        && aggregates.contains(Syntax.text(expression, "function_name"))) {
      return true;
    }
    for (JsonNode child : expression) {
      if (aggregates(child)) {
        return true;
      }
    }
    return false;
  }

  private void collect(JsonNode node, Scope scope, List<Trace> traces) {
    String kind = Syntax.text(node, "class");
    switch (kind) {
      case "COLUMN_REF" -> traces.add(scope.column(Syntax.texts(node.path("column_names"))));
      case "SUBQUERY" -> subquery(node, scope, traces);
      case "LAMBDA" -> collect(node.path("expr"), scope.withLocals(parameters(node.path("lhs"))), traces);
      case "STAR" -> scope.from().star().forEach(column -> traces.add(column.trace()));
      default -> {
        if (kind.isEmpty() || MADE_OF_THEIR_PARTS.contains(kind)) {
          node.forEach(child -> collect(child, scope, traces));
        } else if (!CONSTANT.contains(kind)) {
          throw new Untraceable("an expression of the kind " + kind);
        }
      }
    }
  }

  /** Where only the existence of rows is asked for, what the subquery selects does not matter. */
  private void subquery(JsonNode node, Scope scope, List<Trace> traces) {
    Relation relation = queries.relation(node.path("subquery").path("node"), scope.inner());
    String kind = Syntax.text(node, "subquery_type");
    if (!kind.equals("EXISTS") && !kind.equals("NOT_EXISTS")) {
      traces.add(relation.all());
    }
    traces.add(relation.rows());
    collect(node.path("child"), scope, traces);
  }

  private static Set<String> parameters(JsonNode lhs) {
    Set<String> names = new HashSet<>();
    if (Syntax.text(lhs, "class").equals("COLUMN_REF")) {
      names.addAll(Syntax.texts(lhs.path("column_names")));
    }
    lhs.forEach(child -> names.addAll(parameters(child)));
    return names;
  }
}
