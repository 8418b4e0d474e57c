package boardpack.reports.hold;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.MetadataDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The append-only table {@code pack_holds}: the last act on the same bytes is where they stand. */
final class HoldLedger {
  private static final String STANDING = """
      select h.run_key, h.tenant_id, h.content_hash, h.asked_by, h.reason, last.act, last.actor, last.at,
        last.reason as words
      from pack_holds h
      join lateral (
        select * from pack_holds l
        where l.run_key = h.run_key and l.content_hash = h.content_hash
        order by l.hold_id desc limit 1
      ) last on true
      where h.act = 'held'
      """;

  private final JdbcClient database;

  HoldLedger(MetadataDatabase database) {
    this.database = JdbcClient.create(database.dataSource());
  }

  /** Held once, however often it is found to need it. @return false where it was held before */
  boolean hold(String runKey, TenantId tenant, String contentHash, String askedBy, String reason, Instant now) {
    return write(runKey, tenant, contentHash, "held", askedBy, askedBy, reason, now);
  }

  /** @return false where somebody decided before */
  boolean decide(Hold hold, Hold.State decision, String actor, String why, Instant now) {
    return write(hold.runKey(), hold.tenant(), hold.contentHash(), decision.name().toLowerCase(Locale.ROOT),
        hold.askedBy(), actor, why, now);
  }

  List<Hold> of(String runKey) {
    return database.sql(STANDING + " and h.run_key = :run order by h.hold_id").param("run", runKey)
        .query(HoldLedger::line).list();
  }

  List<Hold> all() {
    return database.sql(STANDING + " order by h.hold_id").query(HoldLedger::line).list();
  }

  private boolean write(String runKey, TenantId tenant, String contentHash, String act, String askedBy, String actor,
      String reason, Instant now) {
    return database.sql("""
        insert into pack_holds(run_key, tenant_id, content_hash, act, asked_by, actor, at, reason)
        values (:run, :tenant, :hash, :act, :askedBy, :actor, :now, :reason)
        on conflict do nothing
        """)
        .param("run", runKey).param("tenant", tenant.value()).param("hash", contentHash).param("act", act)
        .param("askedBy", askedBy).param("actor", actor).param("now", now.atOffset(ZoneOffset.UTC))
        .param("reason", reason)
        .update() == 1;
  }

  private static Hold line(ResultSet row, int number) throws SQLException {
    return new Hold(
        row.getString("run_key"),
        new TenantId(row.getString("tenant_id")),
        row.getString("content_hash"),
        row.getString("asked_by"),
        row.getString("reason"),
        Hold.State.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
        row.getString("actor"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("words"));
  }
}
