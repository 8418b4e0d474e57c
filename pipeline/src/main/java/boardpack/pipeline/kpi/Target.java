package boardpack.pipeline.kpi;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where a value should be.
 *
 * @param min the least good value
 * @param max the greatest good value
 * @param minIncluded whether {@code min} itself is good
 * @param maxIncluded whether {@code max} itself is good
 */
public record Target(Optional<BigDecimal> min, Optional<BigDecimal> max, boolean minIncluded, boolean maxIncluded) {

  public boolean isMetBy(BigDecimal value) {
    int fromMin = min.map(value::compareTo).orElse(1);
    int fromMax = max.map(value::compareTo).orElse(-1);
    return (minIncluded ? fromMin >= 0 : fromMin > 0) && (maxIncluded ? fromMax <= 0 : fromMax < 0);
  }
}
