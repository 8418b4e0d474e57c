package boardpack.pipeline.kpi;

import java.math.BigDecimal;
import java.util.Optional;

/** What the names of an expression stand for in one period. */
@FunctionalInterface
interface Values {

  /** Empty where it has no value. */
  Optional<BigDecimal> of(String name);

  /** Whether {@code min}, {@code max} and {@code mean} may leave it out where it has no value. */
  default boolean isOptional(String name) {
    return false;
  }
}
