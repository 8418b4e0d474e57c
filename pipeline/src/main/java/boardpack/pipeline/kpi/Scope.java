package boardpack.pipeline.kpi;

import java.util.Locale;

/** Whom a figure may be about. */
public enum Scope {
  TENANT,
  PLATFORM;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws IllegalArgumentException for any other word */
  public static Scope of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
