package boardpack.pipeline.period;

import java.util.Locale;

/** The lengths of time a figure can be about. Weeks are ISO weeks; fiscal years start where the workspace says. */
public enum Grain {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  FISCAL_YEAR;

  /** {@code day} … {@code fiscal_year}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws IllegalArgumentException for any other word */
  public static Grain of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
