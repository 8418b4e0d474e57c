package boardpack.pipeline.label;

import java.util.List;

/**
 * A column with the label it bears and where it has it from.
 *
 * @param path from the column down to the input column that decided, one step a line, e.g. {@code
 *     cost_daily.x_ApproximateCost_platform ← inputs.allocated_costs.x_ApproximateCost}; empty where nothing it is made
 *     of bears a label, or where the label is declared on it
 */
public record LabelledColumn(String name, Label label, List<String> path) {
  public LabelledColumn {
    path = List.copyOf(path);
  }

  /** A column whose label is declared, as those of inputs are. */
  public static LabelledColumn declared(String name, Label label) {
    return new LabelledColumn(name, label, List.of());
  }
}
