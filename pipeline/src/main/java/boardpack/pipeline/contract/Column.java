package boardpack.pipeline.contract;

import boardpack.pipeline.label.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One column of an input.
 *
 * @param personal true where the value names a person: a keyed token replaces it at landing
 * @param oneOf the values allowed; empty where any is
 * @param min the least number allowed
 * @param unit of the number, where it has one, e.g. {@code currency a month}
 */
public record Column(
    String name,
    Type type,
    Label label,
    boolean required,
    boolean personal,
    List<String> oneOf,
    Optional<BigDecimal> min,
    String unit,
    String says) {

  /**
   * @param duckdb the type's name in DuckDB, e.g. {@code DECIMAL(18,2)}
   * @param good a value that fits, for messages
   */
  public record Type(String duckdb, String good) {
    /** Whether a value says when something was. */
    public boolean isMoment() {
      return duckdb.equals("TIMESTAMPTZ") || duckdb.equals("DATE");
    }
  }
}
