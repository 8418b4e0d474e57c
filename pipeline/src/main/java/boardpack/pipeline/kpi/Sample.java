package boardpack.pipeline.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How sure a share of counted observations is: the score interval of Wilson (1927) at 95 %. With {@code n} of {@code d}
 * and {@code z} = 1.959963984540054 it lies between {@code (n + z²/2 ± z·√(n·(d − n)/d + z²/4)) / (d + z²)}.
 *
 * @param size how many were observed
 * @param low the least share, as a fraction of one, that what was observed bears out
 * @param high the greatest one
 * @param isSmall whether there are too few to read the share without its interval
 */
public record Sample(BigDecimal size, BigDecimal low, BigDecimal high, boolean isSmall) {
  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final BigDecimal Z = new BigDecimal("1.959963984540054");
  private static final BigDecimal Z_SQUARED = Z.multiply(Z);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  /**
   * Empty where the numbers are not counts of some out of all.
   *
   * @param enough from this many on the sample is not small
   */
  static Optional<Sample> of(BigDecimal numerator, BigDecimal denominator, BigDecimal enough) {
    boolean areCounts = isWhole(numerator) && isWhole(denominator) && denominator.signum() > 0
        && numerator.signum() >= 0 && numerator.compareTo(denominator) <= 0;
    return areCounts ? Optional.of(wilson(numerator, denominator, enough)) : Optional.empty();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static Sample wilson(BigDecimal numerator, BigDecimal denominator, BigDecimal enough) {
    BigDecimal spread = numerator.multiply(denominator.subtract(numerator)).divide(denominator, DIGITS)
        .add(Z_SQUARED.divide(FOUR, DIGITS)).sqrt(DIGITS).multiply(Z);
    BigDecimal centre = numerator.add(Z_SQUARED.divide(TWO, DIGITS));
    BigDecimal width = denominator.add(Z_SQUARED);
    return new Sample(denominator, fraction(centre.subtract(spread), width), fraction(centre.add(spread), width),
        denominator.compareTo(enough) < 0);
  }

  private static BigDecimal fraction(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, Quotient.SCALE, RoundingMode.HALF_EVEN);
  }
}
