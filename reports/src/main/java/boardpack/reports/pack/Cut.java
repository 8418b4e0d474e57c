package boardpack.reports.pack;

import java.util.Arrays;
import java.util.Locale;

/** What the readers of a pack may see of it; the fullest first. */
public enum Cut {
  /** Everything. */
  FULL,
  /** The platform's pack without any tenant's name, for people outside the company. */
  BOARD,
  /** The headline figures alone. */
  SUMMARY;

  /** {@code full}, {@code board}, {@code summary}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws IllegalArgumentException for any other word */
  public static Cut of(String word) {
    return Arrays.stream(values()).filter(cut -> cut.word().equals(word)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no cut '" + word + "'"));
  }
}
