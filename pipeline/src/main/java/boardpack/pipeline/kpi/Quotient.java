package boardpack.pipeline.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The one division of the house: exact decimals in, 12 decimals out, halves to the even neighbour. */
public final class Quotient {
  /** Decimals of a value; far more than any label bears. */
  public static final int SCALE = 12;

  private Quotient() {}

  /** Empty where there is nothing to divide by: a rate of nothing is neither 0 nor 100 %. */
  public static Optional<BigDecimal> of(BigDecimal numerator, BigDecimal denominator) {
    return denominator.signum() == 0
        ? Optional.empty()
        : Optional.of(numerator.divide(denominator, SCALE, RoundingMode.HALF_EVEN));
  }
}
