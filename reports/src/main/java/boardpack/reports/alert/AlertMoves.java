package boardpack.reports.alert;

import boardpack.pipeline.alert.Severity;
import boardpack.pipeline.fault.Fault;
import java.time.Instant;
import java.util.Optional;

/** Moves alerts, by {@link Lifecycle} alone, and says which moves people hear of. */
final class AlertMoves {
  /** Who moves an alert that moves by itself. */
  static final String RULE = "rule";

  private final AlertStore store;

  AlertMoves(AlertStore store) {
    this.store = store;
  }

  /**
   * @return empty where another was faster
   * @throws Fault where it may not happen to an alert that stands as this one does
   */
  Optional<Alert> move(Alert alert, AlertEvent event, String actor, String note, Instant now) {
    AlertState to = Lifecycle.after(alert.state(), event).orElseThrow(() -> Fault.data("alert " + alert.shown(),
        "is " + alert.state().word() + ", and cannot be " + event.word(), "an alert that is " + fitting(event)));
    return store.move(alert, event, to, actor, note, isTold(event, alert.severity()), now);
  }

  /** Critical and high go out by mail; medium and low stand in the list and in the packs. */
  static boolean isTold(AlertEvent event, Severity severity) {
    return event.isTold() && severity.isWorseThan(Severity.MEDIUM);
  }

  private static String fitting(AlertEvent event) {
    return String.join(" or ", Lifecycle.legal().stream().filter(move -> move.event() == event)
        .map(move -> move.from().word()).toList());
  }
}
