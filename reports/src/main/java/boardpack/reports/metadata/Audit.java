package boardpack.reports.metadata;

import boardpack.pipeline.tenant.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The append-only record of who did what. */
public final class Audit {
  /** How an act ended. */
  public enum Outcome { DONE, DENIED, FAILED }

  private final JdbcClient database;

  public Audit(MetadataDatabase database) {
    this.database = JdbcClient.create(database.dataSource());
  }

  /**
   * @param actor a person's address, or {@code schedule}, {@code command}
   * @param action {@code make}, {@code send}, {@code approve}, {@code reject}, {@code configuration}, {@code purge}, …
   * @param subject what it was done to: a run key, a delivery
   */
  public void write(Instant at, String actor, String action, String subject, TenantId tenant, Outcome outcome,
      Map<String, String> detail) {
    database.sql("""
        insert into audit(at, actor, action, subject, tenant_id, outcome, detail)
        values (:at, :actor, :action, :subject, :tenant, :outcome, cast(:detail as jsonb))
        """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("actor", actor)
        .param("action", action)
        .param("subject", subject)
        .param("tenant", tenant.value())
        .param("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .param("detail", JsonMapper.shared().writeValueAsString(detail))
        .update();
  }

  /**
   * What was done since {@code since}, oldest first.
   *
   * @param action empty for every action
   * @param tenant empty for every tenant
   * @param limit the newest so many
   */
  public List<AuditLine> read(Instant since, String action, String tenant, int limit) {
    return database.sql("""
        with newest as (
          select *
          from audit
          where at >= :since and :action in ('', action) and :tenant in ('', tenant_id)
          order by audit_id desc
          limit :limit
        )
        select * from newest order by audit_id
        """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("action", action)
        .param("tenant", tenant)
        .param("limit", limit)
        .query((row, number) -> new AuditLine(row.getLong("audit_id"),
            row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"), row.getString("action"),
            row.getString("subject"), row.getString("tenant_id"), row.getString("outcome"), row.getString("detail")))
        .list();
  }
}
