package boardpack.reports.alert;

import boardpack.pipeline.alert.AlertRule;
import boardpack.pipeline.alert.Finding;
import boardpack.reports.metadata.MetadataDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The tables {@code alerts} and {@code alert_transitions}. A move, its history and the notice of it, which {@link NoticeStore}
 * keeps, are one statement: none of the three is ever there without the others.
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
    return database.sql("select * from alerts where alert_id = :id").param("id", id).query(AlertRows::alert).optional();
  }

  Optional<Alert> about(Finding finding) {
    return database.sql("select * from alerts where rule = :rule and tenant_id = :tenant and subject = :subject")
        .param("rule", finding.rule()).param("tenant", finding.tenant().value()).param("subject", finding.subject())
        .query(AlertRows::alert).optional();
  }

  /** Those of a rule that are not over. */
  List<Alert> standing(String rule) {
    return database.sql("select * from alerts where rule = :rule and state <> 'resolved' order by alert_id")
        .param("rule", rule).query(AlertRows::alert).list();
  }

  /** The gravest first; those that are over too where {@code all}. */
  List<Alert> list(boolean all) {
    return database.sql("""
        select * from alerts
        where :all or state <> 'resolved'
        order by array_position(array['critical', 'high', 'medium', 'low'], severity), opened_at, alert_id
        """).param("all", all).query(AlertRows::alert).list();
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
        .param("owner", rule.telling().owner()).param("value", finding.value()).param("since", AlertRows.utc(finding.since()))
        .param("newest", AlertRows.utc(finding.newest())).param("now", AlertRows.utc(now)).param("actor", AlertMoves.RULE)
        .param("event", AlertEvent.OPENED.word()).param("from", AlertState.NONE.word()).param("note", "").param("told", told)
        .query(AlertRows::alert).optional();
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
        .param("moves", seen.moves()).param("actor", actor).param("note", note).param("told", told).param("now", AlertRows.utc(now))
        .query(AlertRows::alert).optional();
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
        """).param("alert", alert.orElse(0L)).param("limit", limit).query(AlertRows::transition).list();
  }

  private static StatementSpec as(Alert seen, StatementSpec statement) {
    return statement.param("id", seen.id()).param("severity", seen.severity().word()).param("value", seen.value())
        .param("since", AlertRows.utc(seen.since())).param("newest", AlertRows.utc(seen.newest())).param("foundAt", AlertRows.utc(seen.foundAt()));
  }
}
