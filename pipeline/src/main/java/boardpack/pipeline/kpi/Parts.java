package boardpack.pipeline.kpi;

import java.math.BigDecimal;
import java.util.Optional;

/** The numbers of a figure. */
record Parts(Optional<BigDecimal> numerator, Optional<BigDecimal> denominator, Optional<BigDecimal> value) {
  static final Parts NONE = new Parts(Optional.empty(), Optional.empty(), Optional.empty());

  static Parts of(Kpi.Formula formula, Values values) {
    Optional<BigDecimal> numerator = formula.numerator().value(values);
    if (formula.denominator().isEmpty()) {
      return new Parts(numerator, Optional.empty(), numerator.flatMap(whole -> Quotient.of(whole, BigDecimal.ONE)));
    }
    Optional<BigDecimal> denominator = formula.denominator().get().value(values);
    return new Parts(numerator, denominator,
        denominator.flatMap(divisor -> numerator.flatMap(dividend -> Quotient.of(dividend, divisor))));
  }
}
