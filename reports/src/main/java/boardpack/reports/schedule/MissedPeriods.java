package boardpack.reports.schedule;

import boardpack.reports.metadata.MetadataDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was missed and whose owner has not heard of it; it stands in the ledger, so that no kill forgets it. */
final class MissedPeriods {
  private final JdbcClient sql;

  MissedPeriods(MetadataDatabase database) {
    this.sql = JdbcClient.create(database.dataSource());
  }

  /** Oldest first. */
  List<DuePeriod> untold(String schedule) {
    return sql.sql("""
        select * from due_periods
        where schedule = :schedule and state = 'missed' and told_at is null
        order by fire_at, tenant_id
        """).param("schedule", schedule).query(DuePeriods::line).list();
  }

  void told(List<DuePeriod> periods, Instant now) {
    for (DuePeriod due : periods) {
      sql.sql("""
          update due_periods set told_at = :now
          where schedule = :schedule and tenant_id = :tenant and period = :period
          """).param("now", now.atOffset(ZoneOffset.UTC)).param("schedule", due.schedule())
          .param("tenant", due.tenant().value()).param("period", due.period()).update();
    }
  }
}
