package boardpack.reports.alert;

import boardpack.pipeline.alert.AlertRule;
import boardpack.pipeline.alert.AlertRule.Escalation;
import boardpack.pipeline.alert.AlertRule.Resolving;
import boardpack.pipeline.alert.Finding;
import boardpack.pipeline.alert.RuleOutcome;
import boardpack.pipeline.alert.Severity;
import boardpack.reports.metadata.MetadataDatabase;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Decides what a finding, the lack of one, and the time do to alerts. */
final class AlertJudge {
  private final AlertStore store;
  private final AlertMoves moves;

  AlertJudge(MetadataDatabase database) {
    this.store = new AlertStore(database);
    this.moves = new AlertMoves(store);
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
        moves.move(alert, AlertEvent.RESOLVED, AlertMoves.RULE, "no longer found", now);
      } else {
        remind(rule, alert, isThere, now);
      }
    }
  }

  private void meet(AlertRule rule, Finding finding, Instant now) {
    Optional<Alert> known = store.about(finding);
    if (known.isEmpty()) {
      store.open(rule, finding, AlertMoves.isTold(AlertEvent.OPENED, finding.severity()), now);
      return;
    }
    Alert alert = known.get();
    if (alert.state() == AlertState.RESOLVED) {
      // What was there when it ended is no recurrence.
      if (finding.newest().isAfter(alert.newest())) {
        moves.move(seen(alert, finding, finding.severity(), now), AlertEvent.REOPENED, AlertMoves.RULE, "", now);
      }
    } else if (finding.severity().isWorseThan(alert.severity())) {
      moves.move(seen(alert, finding, finding.severity(), now), AlertEvent.ESCALATED, AlertMoves.RULE,
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
      moves.move(alert, AlertEvent.ESCALATED, AlertMoves.RULE,
          "not acknowledged within " + late.get().after().toMinutes() + " minutes", now);
    } else if (stands && AlertMoves.isTold(AlertEvent.REPEATED, alert.severity())
        && Lifecycle.allows(alert.state(), AlertEvent.REPEATED)
        && !now.isBefore(alert.toldAt().plus(rule.telling().repeatsAfter()))) {
      moves.move(alert, AlertEvent.REPEATED, AlertMoves.RULE, "", now);
    }
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
}
