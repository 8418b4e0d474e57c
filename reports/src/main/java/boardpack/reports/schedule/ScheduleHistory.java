package boardpack.reports.schedule;

import boardpack.reports.metadata.MetadataDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of what was due, for people and for the health endpoint. */
public final class ScheduleHistory {
  private final JdbcClient sql;

  public ScheduleHistory(MetadataDatabase database) {
    this.sql = JdbcClient.create(database.dataSource());
  }

  /** One line of it, all in words. */
  public record Line(
      String schedule, String tenant, String period, String fireAt, String state, int attempts, String endedAt, String note) {}

  /**
   * @param schedule empty for every schedule
   * @param limit the newest so many, oldest of them first
   */
  public List<Line> newest(String schedule, int limit) {
    return lines("""
        select * from (
          select * from due_periods where :schedule in ('', schedule) order by fire_at desc, tenant_id limit :limit
        ) newest
        order by fire_at, schedule, tenant_id
        """, schedule, limit);
  }

  /** What failed or was missed, or waits after a failed attempt, since {@code since}. */
  public List<Line> troubles(OffsetDateTime since, int limit) {
    return sql.sql("""
        select * from due_periods
        where fire_at >= :since and (state in ('failed', 'missed') or state = 'due' and attempts > 0)
        order by fire_at desc limit :limit
        """).param("since", since).param("limit", limit).query(ScheduleHistory::line).list();
  }

  /** When the newest period that was done came due; empty where none of this schedule ever was. */
  public Optional<Instant> lastDone(String schedule) {
    return sql.sql("select max(fire_at) from due_periods where schedule = :schedule and state = 'done'")
        .param("schedule", schedule)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant))
        .single();
  }

  private List<Line> lines(String query, String schedule, int limit) {
    return sql.sql(query).param("schedule", schedule).param("limit", limit).query(ScheduleHistory::line).list();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Line(row.getString("schedule"), row.getString("tenant_id"), row.getString("period"),
        row.getObject("fire_at", OffsetDateTime.class).toInstant().toString(), row.getString("state"),
        row.getInt("attempts"), ended == null ? "" : ended.toInstant().toString(), row.getString("note"));
  }
}
