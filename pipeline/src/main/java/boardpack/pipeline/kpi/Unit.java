package boardpack.pipeline.kpi;

import java.util.Locale;

/** What a KPI's value counts. */
public enum Unit {
  /** A number of things. */
  COUNT,
  /** An amount in the currency of the edition. */
  MONEY,
  /** A fraction of one, shown as a percentage. */
  PERCENT,
  /** Points on a scale of 0 to 100. */
  SCORE,
  HOURS,
  /** How many times one thing the other is. */
  MULTIPLE,
  /** The place in a scale of words, 0 the best. */
  WORD;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws IllegalArgumentException for any other word */
  public static Unit of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
