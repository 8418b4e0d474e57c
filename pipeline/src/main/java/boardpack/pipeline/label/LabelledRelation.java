package boardpack.pipeline.label;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table, view or SELECT whose columns bear labels.
 *
 * @param name as SQL names it: {@code inputs.payments}, {@code payment_lines}
 * @param rows what decides which rows are there at all; it weakens even a {@code count(*)}
 */
public record LabelledRelation(String name, List<LabelledColumn> columns, LabelledColumn rows) {
  public LabelledRelation {
    columns = List.copyOf(columns);
  }

  /** A relation whose rows are all there are. */
  public static LabelledRelation declared(String name, List<LabelledColumn> columns) {
    return new LabelledRelation(name, columns, LabelledColumn.declared("rows", Label.EXACT));
  }

  /** Found as SQL finds it: without regard to case. */
  public Optional<LabelledColumn> column(String column) {
    return columns.stream().filter(one -> one.name().equalsIgnoreCase(column)).findFirst();
  }

  /** The weakest label in it. */
  public Label weakest() {
    return Label.weakest(columns.stream().map(LabelledColumn::label).toList()).weakest(rows.label());
  }

  String key() {
    return name.toLowerCase(Locale.ROOT);
  }
}
