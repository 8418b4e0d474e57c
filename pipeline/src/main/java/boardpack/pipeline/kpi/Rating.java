package boardpack.pipeline.kpi;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a value is good, and when it is an alarm. Where lower is better a value <em>at</em> a threshold has crossed it;
 * where higher is better, or in a band, a value below it has.
 *
 * @param thresholds in the value's unit, by severity
 * @param overPlan how far over the plan, as a fraction of it, by severity; the plan is then the target
 * @param raisedBy expressions over measures and components; a severity is raised while its expression is above zero
 * @param minimumDenominator below it there are too few observations to judge
 * @param observations whether numerator and denominator count observations, some out of all
 */
public record Rating(
    Optional<Target> target,
    Map<Verdict, BigDecimal> thresholds,
    Map<Verdict, BigDecimal> overPlan,
    Map<Verdict, Expression> raisedBy,
    Optional<BigDecimal> minimumDenominator,
    boolean observations) {
  /** Where no guard says otherwise: below it a share is read with its interval. */
  private static final BigDecimal ENOUGH = BigDecimal.valueOf(30);

  /** What is held against the rules; {@code comparable} is false where a plan for the whole period would be unfair. */
  record Held(
      BigDecimal value, Optional<BigDecimal> denominator, Optional<Figure.Plan> plan, boolean comparable,
      Values values) {}

  /** How sure the parts' value is; empty where they count no observations. */
  Optional<Sample> sample(Parts parts) {
    return observations
        ? parts.numerator().flatMap(some -> parts.denominator().flatMap(all ->
            Sample.of(some, all, minimumDenominator.orElse(ENOUGH))))
        : Optional.empty();
  }

  /** Whether there are enough observations to judge, and to judge what is made of them. */
  boolean isEnough(Optional<BigDecimal> denominator) {
    return minimumDenominator.isEmpty()
        || denominator.orElse(BigDecimal.ZERO).compareTo(minimumDenominator.get()) >= 0;
  }

  Verdict verdict(Held held, Direction direction) {
    if (!isEnough(held.denominator())) {
      return Verdict.NOT_RATED;
    }
    Verdict alarm = crossed(held, direction).worse(planned(held)).worse(raised(held));
    Verdict aim = target
        .map(target -> target.isMetBy(held.value()) ? Verdict.ON_TARGET : Verdict.OFF_TARGET)
        .orElse(Verdict.NOT_RATED);
    return alarm.worse(aim);
  }

  private Verdict crossed(Held held, Direction direction) {
    return worst(thresholds, threshold -> direction == Direction.LOWER
        ? held.value().compareTo(threshold) >= 0
        : held.value().compareTo(threshold) < 0);
  }

  private Verdict planned(Held held) {
    if (overPlan.isEmpty() || held.plan().isEmpty() || !held.comparable()) {
      return Verdict.NOT_RATED;
    }
    BigDecimal plan = held.plan().get().value();
    Verdict over = worst(overPlan, share -> held.value().compareTo(plan.add(plan.multiply(share))) >= 0);
    return over.worse(held.value().compareTo(plan) <= 0 ? Verdict.ON_TARGET : Verdict.OFF_TARGET);
  }

  private Verdict raised(Held held) {
    return held.comparable()
        ? worst(raisedBy, rule -> rule.value(held.values()).map(BigDecimal::signum).orElse(0) > 0)
        : Verdict.NOT_RATED;
  }

  private static <T> Verdict worst(Map<Verdict, T> rules, Function<T, Boolean> isBroken) {
    return rules.entrySet().stream()
        .filter(rule -> isBroken.apply(rule.getValue()))
        .map(Map.Entry::getKey)
        .reduce(Verdict.NOT_RATED, Verdict::worse);
  }
}
