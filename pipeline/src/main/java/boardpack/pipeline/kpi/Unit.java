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
  /** Points on a scale of -100 to 100, such as a net promoter score. */
  POINTS,
  /** The mean of answers on a survey's scale, such as 1 to 5. */
  RATING,
  MILLISECONDS,
  SECONDS,
  MINUTES,
  HOURS,
  DAYS,
  MONTHS,
  /** How many times one thing the other is. */
  MULTIPLE,
  /** The place in a scale of words, 0 the best. */
  WORD,
  /** Whole days since 1970-01-01, shown as a date. */
  DATE,
  /** Whole seconds since 1970-01-01T00:00Z, shown as date and time in the zone of the edition. */
  MOMENT;

  /** True for words, dates and moments: they are read and not measured, so that they have no distance, sum or curve. */
  public boolean isRead() {
    return this == WORD || this == DATE || this == MOMENT;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws IllegalArgumentException for any other word */
  public static Unit of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
