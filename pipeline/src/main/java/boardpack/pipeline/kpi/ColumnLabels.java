package boardpack.pipeline.kpi;

import boardpack.pipeline.label.Label;
import java.util.Optional;

/** The label that each column of each mart bears, handed down from the inputs' columns. */
@FunctionalInterface
public interface ColumnLabels {
  /** Empty where the mart has no such column. */
  Optional<Label> of(String mart, String column);
}
