package boardpack.pipeline.alert;

import java.util.Locale;

/** How grave a finding is, the gravest first: the one vocabulary for every source's own words. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW;

  /** {@code critical} … {@code low}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isWorseThan(Severity other) {
    return compareTo(other) < 0;
  }

  /** @throws IllegalArgumentException for any other word */
  public static Severity of(String word) {
    for (Severity severity : values()) {
      if (severity.word().equals(word)) {
        return severity;
      }
    }
    throw new IllegalArgumentException("no severity '" + word + "'");
  }
}
