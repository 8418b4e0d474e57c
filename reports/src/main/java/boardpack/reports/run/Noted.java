package boardpack.reports.run;

import boardpack.reports.metadata.MetadataDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code notices}: what each notice says, until all who are told have it. */
final class Noted {
  private final JdbcClient database;

  Noted(MetadataDatabase metadata) {
    this.database = JdbcClient.create(metadata.dataSource());
  }

  /**
   * What a notice says, in no language yet.
   *
   * @param words the name of its texts, {@code notice.failed}
   * @param subject what it is about
   * @param reason what happened
   */
  record Said(String words, String subject, String reason) {}

  /** Keeps what is said first under a key; a notice is said once. */
  void keep(String key, Said said, Instant now) {
    database.sql("""
        insert into notices(notice_key, words, subject, reason, noted_at) values (:key, :words, :subject, :reason, :now)
        on conflict do nothing
        """).param("key", key).param("words", said.words()).param("subject", said.subject()).param("reason", said.reason())
        .param("now", now.atOffset(ZoneOffset.UTC)).update();
  }

  Optional<Said> find(String key) {
    return database.sql("select words, subject, reason from notices where notice_key = :key").param("key", key)
        .query(Noted::said).optional();
  }

  /** Everybody has it: nothing of it is sent again. */
  void forget(String key) {
    database.sql("delete from notices where notice_key = :key").param("key", key).update();
  }

  private static Said said(ResultSet row, int number) throws SQLException {
    return new Said(row.getString("words"), row.getString("subject"), row.getString("reason"));
  }
}
