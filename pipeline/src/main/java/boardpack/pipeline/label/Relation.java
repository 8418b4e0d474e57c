package boardpack.pipeline.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a SELECT makes, while it is being followed.
 *
 * @param rows what decides which rows are there
 */
record Relation(List<Column> columns, Trace rows) {

  /** @param name empty where the expression has no name that SQL could use */
  record Column(String name, Trace trace) {}

  static Relation of(LabelledRelation labelled) {
    return new Relation(
        labelled.columns().stream()
            .map(column -> new Column(column.name(), Trace.of(labelled.name(), column)))
            .toList(),
        labelled.rows().label() == Label.EXACT ? Trace.NOTHING : Trace.of(labelled.name(), labelled.rows()));
  }

  Optional<Trace> column(String name) {
    return columns.stream()
        .filter(column -> column.name().equalsIgnoreCase(name))
        .map(Column::trace)
        .reduce(Trace::weakest);
  }

  Trace all() {
    return Trace.weakest(columns.stream().map(Column::trace).toList());
  }

  /** The same under a name of its own, as a CTE or a subquery has it, and perhaps with new names for its columns. */
  Relation named(String name, List<String> aliases) {
    List<Column> named = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String column = i < aliases.size() ? aliases.get(i) : columns.get(i).name();
      named.add(new Column(column, columns.get(i).trace().into(name + "." + column)));
    }
    return new Relation(List.copyOf(named), rows.source().isEmpty() ? rows : rows.into(name + ".rows"));
  }
}
