package boardpack.pipeline.label;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Follows one SELECT. What its conditions and groupings mention decides which rows there are, and so weakens every
 * column, a count too.
 */
final class Selects {
  private final Expressions expressions;
  private final Froms froms;
  private final SelectList list;

  Selects(Expressions expressions, Froms froms) {
    this.expressions = expressions;
    this.froms = froms;
    this.list = new SelectList(expressions);
  }

  Relation relation(JsonNode node, Scope around) {
    From from = froms.from(node.path("from_table"), around);
    Scope scope = around.withFrom(from);
    List<Relation.Column> columns = new ArrayList<>();
    List<Trace> allKeys = new ArrayList<>();
    for (JsonNode item : node.path("select_list")) {
      List<Relation.Column> made = list.columns(item, scope);
      for (Relation.Column column : made) {
        scope = column.name().isEmpty() ? scope : scope.withAlias(column.name(), column.trace());
      }
      columns.addAll(made);
      if (!expressions.aggregates(item)) {
        made.forEach(column -> allKeys.add(column.trace()));
      }
    }
    Relation plain = new Relation(List.copyOf(columns), from.rows());
    boolean groupByAll = Syntax.text(node, "aggregate_handling").equals("FORCE_AGGREGATES");
    return weakened(columns, Trace.weakest(List.of(
        from.rows(),
        conditions(node, scope),
        groupByAll ? Trace.weakest(allKeys).through("group by") : Trace.NOTHING,
        groups(node, plain, scope),
        modifiers(node, plain, scope))));
  }

  /** What DISTINCT and LIMIT make of the rows; an order matters only where it decides which rows stay. */
  Trace modifiers(JsonNode node, Relation made, Scope scope) {
    List<Trace> traces = new ArrayList<>();
    List<Trace> order = new ArrayList<>();
    boolean choosing = false;
    for (JsonNode modifier : node.path("modifiers")) {
      switch (Syntax.text(modifier, "type")) {
        case "ORDER_MODIFIER" ->
            modifier.path("orders").forEach(one -> order.add(target(one.path("expression"), made, scope)));
        case "DISTINCT_MODIFIER" -> {
          choosing = true;
          modifier.path("distinct_on_targets").forEach(one -> traces.add(target(one, made, scope)));
          if (modifier.path("distinct_on_targets").isEmpty()) {
            traces.add(made.all());
          }
        }
        case "LIMIT_MODIFIER", "LIMIT_PERCENT_MODIFIER" -> {
          choosing = true;
          traces.add(expressions.trace(modifier.path("limit"), scope));
          traces.add(expressions.trace(modifier.path("offset"), scope));
        }
        default -> throw new Untraceable("a modifier of the kind " + Syntax.text(modifier, "type"));
      }
    }
    if (choosing) {
      traces.addAll(order);
    }
    return Trace.weakest(traces).through("order, limit or distinct");
  }

  static Relation weakened(List<Relation.Column> columns, Trace rows) {
    return new Relation(
        columns.stream()
            .map(column -> new Relation.Column(column.name(), column.trace().weakest(rows)))
            .toList(),
        rows);
  }

  private Trace conditions(JsonNode node, Scope scope) {
    if (Syntax.has(node, "sample")) {
      throw new Untraceable("a sample of rows");
    }
    return Trace.weakest(List.of(
        expressions.trace(node.path("where_clause"), scope).through("where"),
        expressions.trace(node.path("having"), scope).through("having"),
        expressions.trace(node.path("qualify"), scope).through("qualify")));
  }

  private Trace groups(JsonNode node, Relation made, Scope scope) {
    List<Trace> keys = new ArrayList<>();
    node.path("group_expressions").forEach(key -> keys.add(target(key, made, scope)));
    return Trace.weakest(keys).through("group by");
  }

  /** A key of GROUP BY or ORDER BY; a number alone is the place of a column. */
  private Trace target(JsonNode key, Relation made, Scope scope) {
    if (!Syntax.text(key, "class").equals("CONSTANT") || !Syntax.text(key.path("literal"), "kind").equals("INTEGER")) {
      return named(key, made, scope);
    }
    int place = Integer.parseInt(Syntax.text(key.path("literal"), "text"));
    if (place < 1 || place > made.columns().size()) {
      throw new Untraceable("a column at place " + place);
    }
    return made.columns().get(place - 1).trace();
  }

  /** The order of a set operation names its columns, which stand in no FROM clause. */
  private Trace named(JsonNode key, Relation made, Scope scope) {
    Scope named = scope;
    for (Relation.Column column : made.columns()) {
      named = column.name().isEmpty() ? named : named.withAlias(column.name(), column.trace());
    }
    return expressions.trace(key, named);
  }
}
