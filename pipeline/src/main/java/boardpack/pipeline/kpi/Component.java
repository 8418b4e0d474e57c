package boardpack.pipeline.kpi;

import boardpack.pipeline.period.Period;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The figure of another KPI, of the same edition, as part of a formula.
 *
 * @param name as the formula calls it
 * @param optional whether {@code min}, {@code max} and {@code mean} may do without it
 */
record Component(String name, Kpi kpi, At at, Take take, boolean optional) {

  /** Which of its figures: that of the period itself, of one so many periods back, or of the same period a year back. */
  record At(int periodsBack, boolean yearBack) {
    static final At THIS = new At(0, false);
    static final At PREVIOUS = new At(1, false);
    static final At PRIOR_YEAR = new At(0, true);

    /** @throws IllegalArgumentException for any other word */
    static At of(String word) {
      return switch (word) {
        case "this" -> THIS;
        case "previous" -> PREVIOUS;
        case "prior_year" -> PRIOR_YEAR;
        default -> throw new IllegalArgumentException("no time '" + word + "'");
      };
    }

    /** Empty where the table does not reach back so far. */
    Optional<Period> seenFrom(Period period, PeriodTable table) {
      if (yearBack) {
        return table.priorYear(period.id());
      }
      Optional<Period> seen = Optional.of(period);
      for (int back = 0; back < periodsBack; back++) {
        seen = seen.flatMap(later -> table.previous(later.id()));
      }
      return seen;
    }
  }

  /** Which of a figure's numbers. */
  enum Take {
    VALUE,
    NUMERATOR,
    DENOMINATOR,
    /** 0 without an alarm, then 1 low, 2 medium, 3 high, 4 critical. */
    VERDICT;

    Optional<BigDecimal> of(Figure figure) {
      return switch (this) {
        case VALUE -> figure.value();
        case NUMERATOR -> figure.numerator();
        case DENOMINATOR -> figure.denominator();
        case VERDICT -> figure.value().map(judged -> BigDecimal.valueOf(severity(figure.verdict())));
      };
    }

    private static int severity(Verdict verdict) {
      return Math.max(0, verdict.ordinal() - Verdict.OFF_TARGET.ordinal());
    }
  }
}
