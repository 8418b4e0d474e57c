package boardpack.reports.alert;

import java.util.Locale;

/** Where an alert stands. */
public enum AlertState {
  /** It was never seen. */
  NONE,
  /** Found, and nobody has said that they see to it. */
  OPEN,
  /** It became graver, or was left alone for too long. */
  ESCALATED,
  /** Somebody sees to it. It is not over, and is never called resolved. */
  ACKNOWLEDGED,
  /** Over: no longer found, or ended by a person. */
  RESOLVED;

  /** {@code open} … {@code resolved}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AlertState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
