package boardpack.reports.schedule;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.MetadataDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schedules that pause. What comes due meanwhile is written down; it is done on resuming, or missed where too late. */
public final class Pauses {
  private final JdbcClient sql;
  private final Audit audit;

  public Pauses(MetadataDatabase database) {
    this.sql = JdbcClient.create(database.dataSource());
    this.audit = new Audit(database);
  }

  /** @return false where it pauses already */
  public boolean pause(String schedule, String by, String why, Instant now) {
    boolean changed = sql.sql("""
        insert into schedule_pauses(schedule, paused_by, paused_at, reason) values (:schedule, :by, :now, :why)
        on conflict do nothing
        """).param("schedule", schedule).param("by", by).param("now", now.atOffset(ZoneOffset.UTC)).param("why", why)
        .update() == 1;
    return written(changed, "pause", schedule, by, why, now);
  }

  /** @return false where it does not pause */
  public boolean resume(String schedule, String by, Instant now) {
    boolean changed = sql.sql("delete from schedule_pauses where schedule = :schedule").param("schedule", schedule)
        .update() == 1;
    return written(changed, "resume", schedule, by, "", now);
  }

  /** The names of those that pause now. */
  public Set<String> paused() {
    return sql.sql("select schedule from schedule_pauses").query(String.class).list().stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean written(boolean changed, String action, String schedule, String by, String why, Instant now) {
    if (changed) {
      audit.write(now, by, action, "schedule " + schedule, TenantId.PLATFORM, Audit.Outcome.DONE, Map.of("why", why));
    }
    return changed;
  }
}
