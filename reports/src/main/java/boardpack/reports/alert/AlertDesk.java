package boardpack.reports.alert;

import boardpack.pipeline.alert.AlertRule;
import boardpack.pipeline.alert.AlertRule.Escalation;
import boardpack.pipeline.alert.AlertRule.Resolving;
import boardpack.pipeline.alert.Finding;
import boardpack.pipeline.alert.RuleOutcome;
import boardpack.pipeline.alert.Severity;
import boardpack.pipeline.fault.Fault;
import boardpack.reports.metadata.MetadataDatabase;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides what a finding, the lack of one, the time or a person does to an alert. Every move goes by {@link Lifecycle}.
 */
public final class AlertDesk {
  /** Who moves an alert that moves by itself. */
  static final String RULE = "rule";

  private static final Pattern MESSAGE = Pattern.compile("^alert/(\\d{1,18})/(\\d{1,18})$");

  private final AlertStore store;

  public AlertDesk(MetadataDatabase database) {
    this.store = new AlertStore(database);
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

  /** The alert that a message is about, by what the ledger of deliveries calls it; empty for any other message. */
  public Optional<Alert> ofMessage(String key) {
    return move(key).flatMap(move -> store.find(move.alert()));
  }

  /** Has the next look tell a move once more; those whose message has an end are left alone by the ledger. */
  public void tellAgain(String key) {
    move(key).ifPresent(store::unsettle);
  }

  private Optional<Transition> move(String key) {
    return MESSAGE.matcher(key).results().findFirst().flatMap(found ->
        store.move(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))));
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
    return move(alert, event, person, note, now).orElseThrow(() ->
        Fault.data("alert " + alert.shown(), "has moved meanwhile", "the same command again, after a look at ./boardpack alerts"));
  }

  /** What a rule found, or did not, and what the time since then asks for. */
  void judge(RuleOutcome outcome, Instant now) {
    AlertRule rule = outcome.rule();
    Set<String> found = new HashSet<>();
    if (outcome instanceof RuleOutcome.Answered answered) {
      answered.findings().forEach(finding -> {
        found.add(finding.about());
        meet(rule, finding, now);
      });
    }
    boolean answered = outcome instanceof RuleOutcome.Answered;
    for (Alert alert : store.standing(rule.id())) {
      boolean isThere = found.contains(alert.about());
      if (answered && !isThere && isOver(rule, alert, now)) {
        move(alert, AlertEvent.RESOLVED, RULE, "no longer found", now);
      } else {
        remind(rule, alert, isThere, now);
      }
    }
  }

  private void meet(AlertRule rule, Finding finding, Instant now) {
    Optional<Alert> known = store.about(finding);
    if (known.isEmpty()) {
      store.open(rule, finding, isTold(AlertEvent.OPENED, finding.severity()), now);
      return;
    }
    Alert alert = known.get();
    if (alert.state() == AlertState.RESOLVED) {
      // What was there when it ended is no recurrence.
      if (finding.newest().isAfter(alert.newest())) {
        move(seen(alert, finding, finding.severity(), now), AlertEvent.REOPENED, RULE, "", now);
      }
    } else if (finding.severity().isWorseThan(alert.severity())) {
      move(seen(alert, finding, finding.severity(), now), AlertEvent.ESCALATED, RULE,
          Transition.graverThan(alert.severity()), now);
    } else {
      store.found(seen(alert, finding, alert.severity(), now));
    }
  }

  private void remind(AlertRule rule, Alert alert, boolean isThere, Instant now) {
    Optional<Escalation> late = rule.telling().escalation()
        .filter(escalation -> alert.state() == AlertState.OPEN && alert.severity() == Severity.CRITICAL)
        .filter(escalation -> !now.isBefore(alert.openedAt().plus(escalation.after())));
    boolean stands = isThere || rule.resolving() instanceof Resolving.ByHand;
    if (late.isPresent()) {
      move(alert, AlertEvent.ESCALATED, RULE,
          "not acknowledged within " + late.get().after().toMinutes() + " minutes", now);
    } else if (stands && isTold(AlertEvent.REPEATED, alert.severity()) && Lifecycle.allows(alert.state(), AlertEvent.REPEATED)
        && !now.isBefore(alert.toldAt().plus(rule.telling().repeatsAfter()))) {
      move(alert, AlertEvent.REPEATED, RULE, "", now);
    }
  }

  private Optional<Alert> move(Alert alert, AlertEvent event, String actor, String note, Instant now) {
    AlertState to = Lifecycle.after(alert.state(), event).orElseThrow(() -> Fault.data("alert " + alert.shown(),
        "is " + alert.state().word() + ", and cannot be " + event.word(), "an alert that is " + fitting(event)));
    return store.move(alert, event, to, actor, note, isTold(event, alert.severity()), now);
  }

  private static String fitting(AlertEvent event) {
    return String.join(" or ", Lifecycle.legal().stream().filter(move -> move.event() == event)
        .map(move -> move.from().word()).toList());
  }

  private static Alert seen(Alert alert, Finding finding, Severity severity, Instant now) {
    Instant newest = finding.newest().isAfter(alert.newest()) ? finding.newest() : alert.newest();
    return new Alert(alert.id(), alert.rule(), alert.tenant(), alert.subject(), alert.state(), severity, alert.title(),
        alert.impact(), alert.action(), alert.owner(), finding.value(), finding.since(), newest, alert.openedAt(), now,
        alert.toldAt(), alert.moves());
  }

  private static boolean isOver(AlertRule rule, Alert alert, Instant now) {
    return rule.resolving() instanceof Resolving.WhenGone gone && !now.isBefore(alert.foundAt().plus(gone.quiet()));
  }

  /** Critical and high go out by mail; medium and low stand in the list and in the packs. */
  private static boolean isTold(AlertEvent event, Severity severity) {
    return event.isTold() && severity.isWorseThan(Severity.MEDIUM);
  }
}
