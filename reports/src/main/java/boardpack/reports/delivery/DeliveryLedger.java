package boardpack.reports.delivery;

import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import boardpack.reports.metadata.MetadataDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code deliveries} and {@code delivery_events}. Each change of a decision writes its event with it. */
final class DeliveryLedger {
  private static final String EVENT = """
      , event as (
        insert into delivery_events(delivery_id, at, state, server_words)
        select delivery_id, changed_at, state, server_words
        from changed
      )
      select * from changed
      """;

  private final JdbcClient database;

  DeliveryLedger(MetadataDatabase database) {
    this.database = JdbcClient.create(database.dataSource());
  }

  /** Decides once: whoever decides a second time changes nothing. */
  void decide(String runKey, Person person, String messageId, Instant now, Instant giveUpAt) {
    database.sql("""
        with changed as (
          insert into deliveries(run_key, recipient, language, message_id, state, decided_at, next_attempt_at,
            give_up_at, changed_at)
          values (:run, :recipient, :language, :messageId, 'pending', :now, :now, :giveUpAt, :now)
          on conflict (run_key, recipient) do nothing
          returning *
        )""" + EVENT)
        .param("run", runKey)
        .param("recipient", person.email().value())
        .param("language", person.language())
        .param("messageId", messageId)
        .param("now", utc(now))
        .param("giveUpAt", utc(giveUpAt))
        .query(DeliveryLedger::line).optional();
  }

  /** Empty where the line no longer stands as it was read: another program was faster. */
  Optional<DeliveryLine> sending(DeliveryLine line, String bytes, Instant now) {
    return database.sql("""
        with changed as (
          update deliveries
          set state = 'sending', attempts = attempts + 1, changed_at = :now, server_words = '', sent = :bytes
          where delivery_id = :id and state = :state and attempts = :attempts
          returning *
        )""" + EVENT)
        .param("id", line.id())
        .param("state", line.state().word())
        .param("attempts", line.attempts())
        .param("bytes", bytes)
        .param("now", utc(now))
        .query(DeliveryLedger::line).optional();
  }

  DeliveryLine change(DeliveryLine line, Outcome outcome, Instant nextAttemptAt, Instant giveUpAt, Instant now) {
    return database.sql("""
        with changed as (
          update deliveries
          set state = :to, changed_at = :now, server_words = :words, next_attempt_at = :next, give_up_at = :giveUpAt
          where delivery_id = :id and state = :from
          returning *
        )""" + EVENT)
        .param("id", line.id())
        .param("from", line.state().word())
        .param("to", outcome.state().word())
        .param("words", outcome.words())
        .param("next", utc(nextAttemptAt))
        .param("giveUpAt", utc(giveUpAt))
        .param("now", utc(now))
        .query(DeliveryLedger::line).single();
  }

  /** Ends a line that still stands as it was read; one that has moved on is left alone. */
  Optional<DeliveryLine> giveUp(DeliveryLine line, Instant now) {
    return find(line.runKey(), line.recipient()).filter(line::equals).map(same -> change(same,
        new Outcome(DeliveryState.REFUSED, "given up: "
            + (same.serverWords().isEmpty() ? "no mail server was there" : same.serverWords())), now, same.giveUpAt(), now));
  }

  List<DeliveryLine> ofRun(String runKey) {
    return database.sql("select * from deliveries where run_key = :run order by delivery_id")
        .param("run", runKey).query(DeliveryLedger::line).list();
  }

  List<DeliveryLine> in(DeliveryState state) {
    return database.sql("select * from deliveries where state = :state order by delivery_id")
        .param("state", state.word()).query(DeliveryLedger::line).list();
  }

  List<DeliveryLine> all() {
    return database.sql("select * from deliveries order by delivery_id").query(DeliveryLedger::line).list();
  }

  long countUnder(String prefix) {
    return database.sql("select count(*) from deliveries where starts_with(run_key, :prefix)").param("prefix", prefix)
        .query(Long.class).single();
  }

  /** Messages, however many recipients each has. */
  long countUnder(String prefix, Instant since) {
    return database.sql("select count(distinct run_key) from deliveries where starts_with(run_key, :prefix) and decided_at >= :since")
        .param("prefix", prefix).param("since", utc(since)).query(Long.class).single();
  }

  Optional<DeliveryLine> find(String runKey, EmailAddress recipient) {
    return database.sql("select * from deliveries where run_key = :run and recipient = :recipient")
        .param("run", runKey).param("recipient", recipient.value()).query(DeliveryLedger::line).optional();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static DeliveryLine line(ResultSet row, int number) throws SQLException {
    return new DeliveryLine(
        row.getLong("delivery_id"),
        row.getString("run_key"),
        new EmailAddress(row.getString("recipient")),
        row.getString("message_id"),
        DeliveryState.of(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "next_attempt_at"),
        instant(row, "give_up_at"),
        instant(row, "changed_at"),
        row.getString("sent"),
        row.getString("server_words"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
