package boardpack.reports.chart;

import java.math.BigDecimal;
import java.util.Collection;

/** A straight scale from values to places between {@code from} and {@code to}. */
record Axis(double low, double high, double from, double to) {

  /** From zero (or below, where there are negative values) to the largest value: lengths can be compared. */
  static Axis fromZero(Collection<BigDecimal> values, double from, double to) {
    double low = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    return new Axis(Math.min(0, low), low == high && low == 0 ? 1 : Math.max(0, high), from, to);
  }

  /** From the smallest to the largest value: shapes can be compared, lengths cannot. */
  static Axis cut(Collection<BigDecimal> values, double from, double to) {
    double low = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    return low == high ? new Axis(low - 1, high + 1, from, to) : new Axis(low, high, from, to);
  }

  double place(BigDecimal value) {
    return place(value.doubleValue());
  }

  double zero() {
    return place(Math.max(low, Math.min(0, high)));
  }

  private double place(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }
}
