package boardpack.reports.alert;

import boardpack.pipeline.alert.Severity;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.metadata.MetadataDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code alert_notices} and {@code alert_letters}: which moves are still to be told, and in which mail to whom. */
final class NoticeStore {
  private final JdbcClient database;

  NoticeStore(MetadataDatabase database) {
    this.database = JdbcClient.create(database.dataSource());
  }

  /** What people are still to be told of, oldest first. */
  List<Transition> untold() {
    return database.sql("""
        select alert_transitions.*
        from alert_notices
        join alert_transitions using (transition_id)
        where settled_at is null
        order by transition_id
        """).query(AlertRows::transition).list();
  }

  /** In which mail somebody hears of a move. */
  record Decided(long move, EmailAddress recipient, String letter) {}

  /** The mails of all that is still to be told, oldest move first. */
  List<Decided> decided() {
    return database.sql("""
        select alert_letters.*
        from alert_notices
        join alert_letters using (transition_id)
        where settled_at is null
        order by transition_id, recipient
        """).query((row, number) -> new Decided(row.getLong("transition_id"), new EmailAddress(row.getString("recipient")),
        row.getString("letter_key"))).list();
  }

  /** Decides once: what another program has put into a mail stays there. */
  void decide(Collection<Transition> moves, EmailAddress recipient, String letter, Instant now) {
    database.sql("""
        insert into alert_letters(transition_id, recipient, letter_key, decided_at)
        select transition_id, :recipient, :letter, :now from alert_transitions where transition_id in (:moves)
        on conflict do nothing
        """).param("recipient", recipient.value()).param("letter", letter).param("now", AlertRows.utc(now))
        .param("moves", moves.stream().map(Transition::id).toList()).update();
  }

  /**
   * What somebody has heard of an alert lately.
   *
   * @param mails how many
   * @param gravest of what they told
   */
  record Heard(long alert, EmailAddress recipient, int mails, Severity gravest) {}

  List<Heard> heardSince(Instant since) {
    return database.sql("""
        select alert_id, recipient, count(distinct letter_key) as mails,
          (array_agg(severity order by array_position(array['critical', 'high', 'medium', 'low'], severity)))[1] as gravest
        from alert_letters
        join alert_transitions using (transition_id)
        where decided_at > :since
        group by alert_id, recipient
        """).param("since", AlertRows.utc(since)).query((row, number) -> new Heard(row.getLong("alert_id"),
        new EmailAddress(row.getString("recipient")), row.getInt("mails"), Severity.of(row.getString("gravest")))).list();
  }

  /** The alerts that a mail tells of; none for a mail that is about no alert. */
  List<Alert> alertsOf(String letter) {
    return database.sql("""
        select * from alerts
        where alert_id in (
          select alert_id from alert_letters join alert_transitions using (transition_id) where letter_key = :letter
        )
        order by alert_id
        """).param("letter", letter).query(AlertRows::alert).list();
  }

  /** People are to be told of what stands in a mail after all. */
  void unsettle(String letter) {
    database.sql("""
        update alert_notices set settled_at = null
        where transition_id in (select transition_id from alert_letters where letter_key = :letter)
        """).param("letter", letter).update();
  }

  void settle(Transition move, Instant now) {
    database.sql("update alert_notices set settled_at = :now where transition_id = :id and settled_at is null")
        .param("now", AlertRows.utc(now)).param("id", move.id()).update();
  }
}
