package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.Person;
import boardpack.reports.access.Role;
import boardpack.reports.alert.Alert;
import boardpack.reports.alert.AlertDesk;
import boardpack.reports.alert.AlertEvent;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.MetadataDatabase;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;

/** What a person does to an alert, if it is any business of theirs; the audit keeps it, refused or not. */
final class AlertMove {
  private AlertMove() {}

  static Alert make(Workspace workspace, long id, AlertEvent event, Person person, String note) {
    Instant now = workspace.clock().instant();
    try (MetadataDatabase metadata = MetadataDatabase.open(workspace)) {
      AlertDesk desk = new AlertDesk(metadata);
      Alert alert = desk.get(id);
      if (!Access.hearsAlerts(person, alert.tenant(), EnumSet.allOf(Role.class))) {
        write(metadata, now, person, event, alert, Audit.Outcome.DENIED, note);
        throw Fault.setting("--by " + person.email(), "has no role that hears of alerts of " + alert.tenant(),
            "a person of access.yml with such a role, e.g. coo, and this tenant");
      }
      Alert moved = desk.byHand(alert, event, person.email().value(), note, now);
      write(metadata, now, person, event, moved, Audit.Outcome.DONE, note);
      return moved;
    }
  }

  private static void write(MetadataDatabase metadata, Instant now, Person person, AlertEvent event, Alert alert,
      Audit.Outcome outcome, String note) {
    new Audit(metadata).write(now, person.email().value(), "alert " + event.word(), "alert " + alert.id(), alert.tenant(),
        outcome, Map.of("rule", alert.rule(), "subject", alert.subject(), "note", note));
  }
}
