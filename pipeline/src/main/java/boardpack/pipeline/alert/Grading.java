package boardpack.pipeline.alert;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** How a finding gets its severity. */
sealed interface Grading {
  /** The gravest severity whose threshold the value passes; none where it passes none. */
  record ByValue(Map<Severity, Threshold> thresholds) implements Grading {
    Optional<Severity> of(BigDecimal value) {
      for (Severity severity : Severity.values()) {
        if (thresholds.containsKey(severity) && thresholds.get(severity).isPassedBy(value)) {
          return Optional.of(severity);
        }
      }
      return Optional.empty();
    }
  }

  /** The SELECT says it, in a column {@code severity}; a row that says nothing is no finding. */
  record ByRow() implements Grading {}
}
