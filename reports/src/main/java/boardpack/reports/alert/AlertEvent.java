package boardpack.reports.alert;

import java.util.Locale;

/** What can happen to an alert. */
public enum AlertEvent {
  /** Found for the first time. */
  OPENED,
  /** Still there after the time for which it is told once only. */
  REPEATED,
  /** Graver than before, or left alone for too long. */
  ESCALATED,
  /** A person sees to it. */
  ACKNOWLEDGED,
  /** No longer found, or ended by a person. */
  RESOLVED,
  /** Found again after it was over. */
  REOPENED;

  /** {@code opened} … {@code reopened}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AlertEvent of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether people hear of it; what they did themselves, or what is over, stands in the history. */
  boolean isTold() {
    return this != ACKNOWLEDGED && this != RESOLVED;
  }
}
