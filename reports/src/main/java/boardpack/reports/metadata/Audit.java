package boardpack.reports.metadata;

import boardpack.pipeline.tenant.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
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
   * @param action {@code send again}, {@code open}, {@code make}
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
}
