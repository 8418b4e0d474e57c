package boardpack.reports.alert;

import boardpack.pipeline.fault.Fault;
import boardpack.reports.metadata.MetadataDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where people see alerts, and act on them and on the mails about them. */
public final class AlertDesk {
  private final AlertStore store;
  private final NoticeStore notices;
  private final AlertMoves moves;

  public AlertDesk(MetadataDatabase database) {
    this.store = new AlertStore(database);
    this.notices = new NoticeStore(database);
    this.moves = new AlertMoves(store);
  }

  /** The gravest first; those that are over too where {@code all}. */
  public List<Alert> list(boolean all) {
    return store.list(all);
  }

  /** @throws Fault where there is no such alert */
  public Alert get(long id) {
    return store.find(id).orElseThrow(() ->
        Fault.setting("ALERT " + id, "is no alert of this workspace", "a number that ./boardpack alerts lists"));
  }

  /** The alerts that a mail tells of, by what the ledger of deliveries calls it; none for any other mail. */
  public List<Alert> ofMessage(String key) {
    return notices.alertsOf(key);
  }

  /** Has the next look tell what stands in a mail once more; those whose message has an end are left alone by the ledger. */
  public void tellAgain(String key) {
    notices.unsettle(key);
  }

  /** The newest so many moves, of one alert or of all, oldest first. */
  public List<Transition> history(Optional<Long> alert, int limit) {
    return store.history(alert, limit);
  }

  /**
   * Moves an alert because a person says so.
   *
   * @param event {@code ACKNOWLEDGED} or {@code RESOLVED}
   * @throws Fault where it may not happen to an alert that stands as this one does, or another was faster
   */
  public Alert byHand(Alert alert, AlertEvent event, String person, String note, Instant now) {
    return moves.move(alert, event, person, note, now).orElseThrow(() ->
        Fault.data("alert " + alert.shown(), "has moved meanwhile", "the same command again, after a look at ./boardpack alerts"));
  }
}
