package boardpack.pipeline.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Follows query nodes: SELECTs with their CTEs, set operations, recursion. */
final class Queries {
  private final Expressions expressions;
  private final Selects selects;

  /**
   * @param tables the relations outside of the query
   * @param aggregates the names of DuckDB's aggregate functions
   */
  Queries(List<LabelledRelation> tables, Set<String> aggregates) {
    this.expressions = new Expressions(this, aggregates);
    this.selects = new Selects(expressions, new Froms(this, expressions, tables));
  }

  Relation relation(JsonNode node, Scope around) {
    Scope scope = withCtes(node, around);
    return switch (Syntax.text(node, "type")) {
      case "SELECT_NODE" -> selects.relation(node, scope);
      case "SET_OPERATION_NODE" -> setOperation(node, scope);
      case "RECURSIVE_CTE_NODE" -> recursion(node, scope);
      default -> throw new Untraceable("a query of the kind " + Syntax.text(node, "type"));
    };
  }

  private Scope withCtes(JsonNode node, Scope around) {
    Scope scope = around;
    for (JsonNode entry : node.path("cte_map").path("map")) {
      String name = Syntax.text(entry, "key");
      List<String> aliases = Syntax.texts(entry.path("value").path("aliases"));
      Relation relation = relation(entry.path("value").path("query_node"), scope.inner());
      scope = scope.withCte(name, relation.named(name, aliases));
    }
    return scope;
  }

  private Relation setOperation(JsonNode node, Scope scope) {
    List<Relation> parts = new ArrayList<>();
    node.path("children").forEach(child -> parts.add(relation(child, scope)));
    boolean byName = Syntax.text(node, "setop_type").equals("UNION_BY_NAME");
    Relation whole = parts.stream().reduce((one, other) -> byName ? byName(one, other) : byPlace(one, other))
        .orElseThrow(() -> new Untraceable("a set operation on nothing"));
    boolean rowsDependOnValues = !node.path("setop_all").asBoolean(false);
    Trace rows = Trace.weakest(List.of(
        whole.rows(),
        rowsDependOnValues ? whole.all().through("distinct rows") : Trace.NOTHING,
        selects.modifiers(node, whole, scope)));
    return Selects.weakened(whole.columns(), rows);
  }

  private static Relation byPlace(Relation one, Relation other) {
    if (one.columns().size() != other.columns().size()) {
      throw new Untraceable("a set operation on rows of different lengths");
    }
    List<Relation.Column> columns = new ArrayList<>();
    for (int i = 0; i < one.columns().size(); i++) {
      Relation.Column column = one.columns().get(i);
      columns.add(new Relation.Column(column.name(), column.trace().weakest(other.columns().get(i).trace())));
    }
    return new Relation(List.copyOf(columns), one.rows().weakest(other.rows()));
  }

  private static Relation byName(Relation one, Relation other) {
    List<Relation.Column> columns = new ArrayList<>();
    one.columns().forEach(column -> columns.add(new Relation.Column(column.name(),
        other.column(column.name()).map(column.trace()::weakest).orElse(column.trace()))));
    other.columns().stream().filter(column -> one.column(column.name()).isEmpty()).forEach(columns::add);
    return new Relation(List.copyOf(columns), one.rows().weakest(other.rows()));
  }

  /** Goes round until no column gets weaker; there are only so many labels to fall through. */
  private Relation recursion(JsonNode node, Scope scope) {
    String name = Syntax.text(node, "cte_name");
    List<String> aliases = Syntax.texts(node.path("aliases"));
    Relation known = relation(node.path("left"), scope.inner());
    while (true) {
      Relation next = byPlace(known,
          relation(node.path("right"), scope.withCte(name, known.named(name, aliases)).inner()));
      if (labels(next).equals(labels(known))) {
        return node.path("union_all").asBoolean(false)
            ? next
            : Selects.weakened(next.columns(), next.rows().weakest(next.all()));
      }
      known = next;
    }
  }

  private static List<Label> labels(Relation relation) {
    List<Label> labels = new ArrayList<>();
    relation.columns().forEach(column -> labels.add(column.trace().label()));
    labels.add(relation.rows().label());
    return labels;
  }
}
