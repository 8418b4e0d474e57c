package boardpack.pipeline.kpi;

import boardpack.pipeline.label.Label;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How many digits a label bears: the one rule of rounding for people. Halves go to the even neighbour.
 *
 * <table>
 *   <caption>Digits</caption>
 *   <tr><th>unit</th><th>exact</th><th>directional, approximate, projected</th></tr>
 *   <tr><td>money</td><td>2 decimals</td><td>2 significant digits; whole from one unit upwards</td></tr>
 *   <tr><td>percent</td><td>4 decimals of the fraction: 0.01 points</td><td>2 decimals: whole points</td></tr>
 *   <tr><td>score, points</td><td>1 decimal</td><td>whole</td></tr>
 *   <tr><td>rating</td><td>2 decimals</td><td>1 decimal</td></tr>
 *   <tr><td>seconds to months, multiples</td><td colspan="2">1 decimal</td></tr>
 *   <tr><td>counts, milliseconds, words, dates</td><td colspan="2">whole</td></tr>
 * </table>
 */
public final class Precision {
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

  private Precision() {}

  /** The value with all the digits that may be shown of it, and none beyond. */
  public static BigDecimal round(BigDecimal value, Unit unit, Label label) {
    boolean exact = label == Label.EXACT;
    return switch (unit) {
      case MONEY -> exact ? decimals(value, 2) : roughMoney(value);
      case PERCENT -> decimals(value, exact ? 4 : 2);
      case SCORE, POINTS -> decimals(value, exact ? 1 : 0);
      case RATING -> decimals(value, exact ? 2 : 1);
      case SECONDS, MINUTES, HOURS, DAYS, MONTHS, MULTIPLE -> decimals(value, 1);
      case COUNT, MILLISECONDS, WORD, DATE, MOMENT -> decimals(value, 0);
    };
  }

  /** How far at most a printed value may stand from the one it was rounded from: half of its last digit. */
  public static BigDecimal slack(BigDecimal rounded, Unit unit, Label label) {
    if (unit == Unit.MONEY && label != Label.EXACT) {
      BigDecimal bare = rounded.stripTrailingZeros();
      boolean whole = rounded.abs().compareTo(BigDecimal.TEN) < 0 && rounded.abs().compareTo(BigDecimal.ONE) >= 0;
      int first = bare.precision() - bare.scale();
      return rounded.signum() == 0 ? BigDecimal.ZERO : half(whole ? 0 : 2 - first);
    }
    return half(Math.max(0, rounded.scale()));
  }

  private static BigDecimal half(int decimals) {
    return new BigDecimal("0.5").scaleByPowerOfTen(-decimals);
  }

  private static BigDecimal roughMoney(BigDecimal value) {
    BigDecimal rough = value.round(TWO_DIGITS);
    if (rough.signum() != 0 && rough.abs().compareTo(BigDecimal.ONE) < 0) {
      // A cost of 0.012 for one message is not nothing.
      return rough;
    }
    return decimals(rough.abs().compareTo(BigDecimal.TEN) < 0 ? value : rough, 0);
  }

  private static BigDecimal decimals(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
