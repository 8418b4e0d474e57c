package boardpack.bench;

import java.util.Locale;
import java.util.Optional;

/** What a measurement must reach. */
sealed interface Bar {
  /** @return empty where the bar is about a ratio and there is none */
  Optional<Boolean> met(double value, Optional<Double> ratio);

  /** Product divided by reference. */
  record RatioAtLeast(double limit) implements Bar {
    @Override
    public Optional<Boolean> met(double value, Optional<Double> ratio) {
      return ratio.map(r -> r >= limit);
    }

    @Override
    public String toString() {
      return "ratio >= " + number(limit);
    }
  }

  /** Product divided by reference. */
  record RatioAtMost(double limit) implements Bar {
    @Override
    public Optional<Boolean> met(double value, Optional<Double> ratio) {
      return ratio.map(r -> r <= limit);
    }

    @Override
    public String toString() {
      return "ratio <= " + number(limit);
    }
  }

  record AtMost(double limit) implements Bar {
    @Override
    public Optional<Boolean> met(double value, Optional<Double> ratio) {
      return Optional.of(value <= limit);
    }

    @Override
    public String toString() {
      return "<= " + number(limit);
    }
  }

  /** Printed beside the others, held against nothing. */
  record None() implements Bar {
    @Override
    public Optional<Boolean> met(double value, Optional<Double> ratio) {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "";
    }
  }

  private static String number(double limit) {
    return limit == Math.rint(limit) ? String.format(Locale.ROOT, "%.0f", limit) : Double.toString(limit);
  }
}
