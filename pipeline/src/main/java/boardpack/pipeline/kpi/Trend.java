package boardpack.pipeline.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether a value improves, as a place in {@link #SCALE}: the mean of its last three periods held against the mean of
 * the older ones.
 *
 * @param newestFirst the names of the values
 * @param better what a rise means: 1 an improvement, -1 a decline
 */
record Trend(List<String> newestFirst, int better) implements Expression {
  /** The words, best first. */
  static final List<String> SCALE = List.of("improving", "stable", "declining");

  private static final int RECENT = 3;
  /** What lies within five percent is no change. */
  private static final BigDecimal NOISE = new BigDecimal("0.05");

  /** Empty where one of the values is missing, or the older ones are nothing: there is no share of nothing. */
  @Override
  public Optional<BigDecimal> value(Values values) {
    List<Optional<BigDecimal>> all = newestFirst.stream().map(values::of).toList();
    if (all.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<BigDecimal> known = all.stream().map(Optional::orElseThrow).toList();
    BigDecimal recent = FunctionCall.mean(known.subList(0, RECENT)).orElseThrow();
    BigDecimal older = FunctionCall.mean(known.subList(RECENT, known.size())).orElseThrow();
    return Quotient.of(recent.subtract(older), older.abs())
        .map(change -> place(change.multiply(BigDecimal.valueOf(better))));
  }

  private static BigDecimal place(BigDecimal improvement) {
    int beyondNoise = improvement.abs().compareTo(NOISE) > 0 ? improvement.signum() : 0;
    return BigDecimal.valueOf(1 - beyondNoise);
  }

  @Override
  public boolean divides() {
    return true;
  }
}
