package boardpack.pipeline.kpi;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a measure is in one period.
 *
 * @param known false where a row's amount is unknown, so that the value is a part of the whole
 * @param reached false where the period lies before all data
 */
record Measured(Optional<BigDecimal> value, boolean known, boolean reached) {
  static final Measured NOTHING = new Measured(Optional.empty(), true, false);
}
