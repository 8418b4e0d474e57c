package boardpack.reports.alert;

import boardpack.pipeline.alert.Severity;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One move of an alert, as the history keeps it for good.
 *
 * @param actor a person's address, or {@code rule} where it moved by itself
 * @param severity and value: as they were then
 * @param note why, in words; empty where the event says all
 */
public record Transition(
    long id, long alert, Instant at, String actor, AlertEvent event, AlertState from, AlertState to, Severity severity,
    BigDecimal value, String note) {
  private static final String GRAVER = "was ";

  /** What the history says of an alert that became graver. */
  static String graverThan(Severity before) {
    return GRAVER + before.word();
  }

  /** Whether it escalated because it became graver, and not because nobody acknowledged it. */
  boolean isGraver() {
    return note.startsWith(GRAVER);
  }
}
