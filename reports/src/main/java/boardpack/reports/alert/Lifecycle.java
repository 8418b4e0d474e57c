package boardpack.reports.alert;

import static boardpack.reports.alert.AlertState.ACKNOWLEDGED;
import static boardpack.reports.alert.AlertState.ESCALATED;
import static boardpack.reports.alert.AlertState.NONE;
import static boardpack.reports.alert.AlertState.OPEN;
import static boardpack.reports.alert.AlertState.RESOLVED;

import java.util.List;
import java.util.Optional;

/** Every move that an alert may make. What is not in the table is refused, whoever asks. */
final class Lifecycle {
  private static final List<Move> LEGAL = List.of(
      new Move(NONE, AlertEvent.OPENED, OPEN),

      new Move(OPEN, AlertEvent.REPEATED, OPEN),
      new Move(OPEN, AlertEvent.ESCALATED, ESCALATED),
      new Move(OPEN, AlertEvent.ACKNOWLEDGED, ACKNOWLEDGED),
      new Move(OPEN, AlertEvent.RESOLVED, RESOLVED),

      new Move(ESCALATED, AlertEvent.REPEATED, ESCALATED),
      new Move(ESCALATED, AlertEvent.ESCALATED, ESCALATED),
      new Move(ESCALATED, AlertEvent.ACKNOWLEDGED, ACKNOWLEDGED),
      new Move(ESCALATED, AlertEvent.RESOLVED, RESOLVED),

      // Whoever sees to it is not reminded; what becomes graver is news to them too.
      new Move(ACKNOWLEDGED, AlertEvent.ESCALATED, ESCALATED),
      new Move(ACKNOWLEDGED, AlertEvent.RESOLVED, RESOLVED),

      new Move(RESOLVED, AlertEvent.REOPENED, OPEN));

  record Move(AlertState from, AlertEvent event, AlertState to) {}

  private Lifecycle() {}

  /** Where the event leads; empty where it may not happen. */
  static Optional<AlertState> after(AlertState from, AlertEvent event) {
    return LEGAL.stream().filter(move -> move.from() == from && move.event() == event).map(Move::to).findFirst();
  }

  static boolean allows(AlertState from, AlertEvent event) {
    return after(from, event).isPresent();
  }

  /** The whole table, for those who show it. */
  static List<Move> legal() {
    return LEGAL;
  }
}
