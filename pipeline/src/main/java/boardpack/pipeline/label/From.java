package boardpack.pipeline.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The relations that a FROM clause brings into sight.
 *
 * @param merged columns that USING or NATURAL has made one of two
 * @param rows what decides which rows there are: conditions of joins, and the relations' own
 */
record From(List<Binding> bindings, List<Merged> merged, Trace rows) {
  static final From NOTHING = new From(List.of(), List.of(), Trace.NOTHING);

  /** @param schema empty where the name stands alone */
  record Binding(String schema, String alias, Relation relation) {}

  record Merged(String column, List<Binding> bindings) {
    boolean covers(Binding binding, String name) {
      return column.equalsIgnoreCase(name) && bindings.contains(binding);
    }
  }

  static From of(Binding binding) {
    return new From(List.of(binding), List.of(), binding.relation().rows());
  }

  From and(From other) {
    return new From(joined(bindings, other.bindings), joined(merged, other.merged), rows.weakest(other.rows));
  }

  From merging(List<Merged> more) {
    return new From(bindings, joined(merged, more), rows);
  }

  From weakenedBy(Trace trace) {
    return new From(bindings, merged, rows.weakest(trace));
  }

  /** Every column in sight with that name, as one; columns merged by USING are told by either side. */
  Optional<Trace> column(String name) {
    return bindings.stream()
        .flatMap(binding -> binding.relation().column(name).stream())
        .reduce(Trace::weakest);
  }

  /** The columns of {@code *}: merged ones once, where the first of them stands. */
  List<Relation.Column> star() {
    List<Relation.Column> star = new ArrayList<>();
    for (Binding binding : bindings) {
      for (Relation.Column column : binding.relation().columns()) {
        Optional<Merged> group = merged.stream().filter(one -> one.covers(binding, column.name())).findFirst();
        if (group.isEmpty()) {
          star.add(column);
        } else if (group.get().bindings().get(0).equals(binding)) {
          star.add(new Relation.Column(column.name(), Trace.weakest(group.get().bindings().stream()
              .flatMap(one -> one.relation().column(column.name()).stream())
              .toList())));
        }
      }
    }
    return star;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> joined = new ArrayList<>(first);
    joined.addAll(second);
    return List.copyOf(joined);
  }
}
