package boardpack.reports.alert;

import boardpack.pipeline.alert.Severity;
import boardpack.pipeline.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Rows of the tables of alerts as the program's own records. */
final class AlertRows {
  private AlertRows() {}

  static Alert alert(ResultSet row, int number) throws SQLException {
    return new Alert(row.getLong("alert_id"), row.getString("rule"), new TenantId(row.getString("tenant_id")),
        row.getString("subject"), AlertState.of(row.getString("state")), Severity.of(row.getString("severity")),
        row.getString("title"), row.getString("impact"), row.getString("action"), row.getString("owner_role"),
        row.getBigDecimal("alert_value"), instant(row, "since"), instant(row, "newest"), instant(row, "opened_at"),
        instant(row, "found_at"), instant(row, "told_at"), row.getInt("moves"));
  }

  static Transition transition(ResultSet row, int number) throws SQLException {
    return new Transition(row.getLong("transition_id"), row.getLong("alert_id"), instant(row, "at"), row.getString("actor"),
        AlertEvent.of(row.getString("event")), AlertState.of(row.getString("from_state")),
        AlertState.of(row.getString("to_state")), Severity.of(row.getString("severity")), row.getBigDecimal("alert_value"),
        row.getString("note"));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
