package boardpack.pipeline.kpi;

import java.util.Locale;

/** Whether a figure can be read, and how. A missing value is never a zero. */
public enum FigureStatus {
  OK,
  /** An input is older than its contract allows; the value is the last one known. */
  STALE,
  /** Part of what it is made of is missing or was put aside. */
  PARTIAL,
  /** No source fills one of its inputs. */
  NOT_CONNECTED,
  /** All inputs are there, and there is nothing to compute from: an empty denominator, an unknown cost. */
  NO_DATA;

  /** Whether a figure of this status has a value. */
  public boolean hasValue() {
    return this != NOT_CONNECTED && this != NO_DATA;
  }

  /** {@code ok}, {@code stale}, {@code partial}, {@code not connected}, {@code no data}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
