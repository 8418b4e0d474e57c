package boardpack.reports.alert;

import boardpack.pipeline.alert.AlertRule;
import boardpack.pipeline.alert.Finding;
import boardpack.pipeline.alert.Severity;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.MetadataDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The tables {@code alerts}, {@code alert_transitions} and {@code alert_notices}. A move, its history and the notice of it
 * are one statement: none of the three is ever there without the others.
 */
final class AlertStore {
  private static final String HISTORY = """
      , written as (
        insert into alert_transitions(alert_id, at, actor, event, from_state, to_state, severity, alert_value, note)
        select alert_id, :now, :actor, :event, :from, state, severity, alert_value, :note
        from moved
        returning transition_id
      ),
      noticed as (
        insert into alert_notices(transition_id) select transition_id from written where :told
      )
      select * from moved
      """;

  private final JdbcClient database;

  AlertStore(MetadataDatabase database) {
    this.database = JdbcClient.create(database.dataSource());
  }

  Optional<Alert> find(long id) {
    return database.sql("select * from alerts where alert_id = :id").param("id", id).query(AlertStore::alert).optional();
  }

  Optional<Alert> about(Finding finding) {
    return database.sql("select * from alerts where rule = :rule and tenant_id = :tenant and subject = :subject")
        .param("rule", finding.rule()).param("tenant", finding.tenant().value()).param("subject", finding.subject())
        .query(AlertStore::alert).optional();
  }

  /** Those of a rule that are not over. */
  List<Alert> standing(String rule) {
    return database.sql("select * from alerts where rule = :rule and state <> 'resolved' order by alert_id")
        .param("rule", rule).query(AlertStore::alert).list();
  }

  /** The gravest first; those that are over too where {@code all}. */
  List<Alert> list(boolean all) {
    return database.sql("""
        select * from alerts
        where :all or state <> 'resolved'
        order by array_position(array['critical', 'high', 'medium', 'low'], severity), opened_at, alert_id
        """).param("all", all).query(AlertStore::alert).list();
  }

  /** Empty where another program has written it down meanwhile. */
  Optional<Alert> open(AlertRule rule, Finding finding, boolean told, Instant now) {
    AlertRule.Words words = rule.in("en");
    return database.sql("""
        with moved as (
          insert into alerts(rule, tenant_id, subject, state, severity, category, title, impact, action, owner_role,
            alert_value, since, newest, opened_at, found_at, told_at)
          values (:rule, :tenant, :subject, 'open', :severity, :category, :title, :impact, :action, :owner,
            :value, :since, :newest, :now, :now, :now)
          on conflict do nothing
          returning *
        )""" + HISTORY)
        .param("rule", rule.id()).param("tenant", finding.tenant().value()).param("subject", finding.subject())
        .param("severity", finding.severity().word()).param("category", rule.category())
        .param("title", words.title()).param("impact", words.impact()).param("action", words.action())
        .param("owner", rule.telling().owner()).param("value", finding.value()).param("since", utc(finding.since()))
        .param("newest", utc(finding.newest())).param("now", utc(now)).param("actor", AlertDesk.RULE)
        .param("event", AlertEvent.OPENED.word()).param("from", AlertState.NONE.word()).param("note", "").param("told", told)
        .query(AlertStore::alert).optional();
  }

  /**
   * Moves an alert that still stands as it was read, with the severity and the findings of {@code seen}.
   *
   * @return empty where another program was faster
   */
  Optional<Alert> move(Alert seen, AlertEvent event, AlertState to, String actor, String note, boolean told, Instant now) {
    StatementSpec statement = database.sql("""
        with moved as (
          update alerts
          set state = :to, severity = :severity, alert_value = :value, since = :since, newest = :newest, moves = moves + 1,
            found_at = :foundAt,
            opened_at = case when :event = 'reopened' then :now else opened_at end,
            told_at = case when :told then :now else told_at end,
            first_action_at = case when :event = 'reopened' then null
              when :event in ('acknowledged', 'resolved') and :actor <> 'rule' then coalesce(first_action_at, :now)
              else first_action_at end,
            resolved_at = case when :to = 'resolved' then :now end
          where alert_id = :id and state = :from and moves = :moves
          returning *
        )""" + HISTORY);
    return as(seen, statement)
        .param("event", event.word()).param("from", seen.state().word()).param("to", to.word())
        .param("moves", seen.moves()).param("actor", actor).param("note", note).param("told", told).param("now", utc(now))
        .query(AlertStore::alert).optional();
  }

  /** Writes down that it was found again and how it looks; that is no move. */
  void found(Alert seen) {
    as(seen, database.sql("""
        update alerts
        set alert_value = :value, since = :since, newest = :newest, found_at = :foundAt
        where alert_id = :id and moves = :moves and :severity = severity
        """)).param("moves", seen.moves()).update();
  }

  /** The newest so many, of one alert or of all, oldest first. */
  List<Transition> history(Optional<Long> alert, int limit) {
    return database.sql("""
        with newest as (
          select * from alert_transitions
          where :alert = 0 or alert_id = :alert
          order by transition_id desc limit :limit
        )
        select * from newest order by transition_id
        """).param("alert", alert.orElse(0L)).param("limit", limit).query(AlertStore::transition).list();
  }

  /** What people are still to be told of, oldest first. */
  List<Transition> untold() {
    return database.sql("""
        select alert_transitions.*
        from alert_notices
        join alert_transitions using (transition_id)
        where settled_at is null
        order by transition_id
        """).query(AlertStore::transition).list();
  }

  Optional<Transition> move(long alert, long id) {
    return database.sql("select * from alert_transitions where alert_id = :alert and transition_id = :id")
        .param("alert", alert).param("id", id).query(AlertStore::transition).optional();
  }

  /** People are to be told of it after all. */
  void unsettle(Transition transition) {
    database.sql("update alert_notices set settled_at = null where transition_id = :id").param("id", transition.id()).update();
  }

  void settle(Transition transition, Instant now) {
    database.sql("update alert_notices set settled_at = :now where transition_id = :id and settled_at is null")
        .param("now", utc(now)).param("id", transition.id()).update();
  }

  private static StatementSpec as(Alert seen, StatementSpec statement) {
    return statement.param("id", seen.id()).param("severity", seen.severity().word()).param("value", seen.value())
        .param("since", utc(seen.since())).param("newest", utc(seen.newest())).param("foundAt", utc(seen.foundAt()));
  }

  private static Alert alert(ResultSet row, int number) throws SQLException {
    return new Alert(row.getLong("alert_id"), row.getString("rule"), new TenantId(row.getString("tenant_id")),
        row.getString("subject"), AlertState.of(row.getString("state")), Severity.of(row.getString("severity")),
        row.getString("title"), row.getString("impact"), row.getString("action"), row.getString("owner_role"),
        row.getBigDecimal("alert_value"), instant(row, "since"), instant(row, "newest"), instant(row, "opened_at"),
        instant(row, "found_at"), instant(row, "told_at"), row.getInt("moves"));
  }

  private static Transition transition(ResultSet row, int number) throws SQLException {
    return new Transition(row.getLong("transition_id"), row.getLong("alert_id"), instant(row, "at"), row.getString("actor"),
        AlertEvent.of(row.getString("event")), AlertState.of(row.getString("from_state")),
        AlertState.of(row.getString("to_state")), Severity.of(row.getString("severity")), row.getBigDecimal("alert_value"),
        row.getString("note"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
