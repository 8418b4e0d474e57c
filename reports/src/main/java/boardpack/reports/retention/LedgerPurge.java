package boardpack.reports.retention;

import boardpack.reports.metadata.MetadataDatabase;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Rows of the ledgers whose time is over. What decides later, the newest row of each schedule and of each kind of job, and
 * what is append-only, the audit and every delivery, is never taken.
 */
final class LedgerPurge {
  private static final String REFRESHES = """
      select job_instance_id from batch_job_instance
      where job_name = 'refresh'
        and job_instance_id < (select max(newest.job_instance_id) from batch_job_instance as newest where newest.job_name = 'refresh')
        and job_instance_id in (select job_instance_id from batch_job_execution)
        and not exists (
          select 1 from batch_job_execution
          where batch_job_execution.job_instance_id = batch_job_instance.job_instance_id
            and (end_time is null or end_time >= :before or (status = 'COMPLETED') <> :completed)
        )
      """;
  private static final String EXECUTIONS = "select job_execution_id from batch_job_execution where job_instance_id in (" + REFRESHES + ")";
  private static final List<String> OF_REFRESHES = List.of(
      "delete from batch_step_execution_context where step_execution_id in"
          + " (select step_execution_id from batch_step_execution where job_execution_id in (" + EXECUTIONS + "))",
      "delete from batch_step_execution where job_execution_id in (" + EXECUTIONS + ")",
      "delete from batch_job_execution_context where job_execution_id in (" + EXECUTIONS + ")",
      "delete from batch_job_execution_params where job_execution_id in (" + EXECUTIONS + ")");
  private static final String DUE = """
      from due_periods
      where period like '%T%Z' and fire_at < :before and (state in ('done', 'skipped')) = :completed
        and state in ('done', 'skipped', 'failed', 'missed')
        and fire_at < (
          select max(newest.fire_at) from due_periods as newest
          where newest.schedule = due_periods.schedule and newest.tenant_id = due_periods.tenant_id
        )
      """;
  private static final String NOTICES = "from alert_notices where settled_at < :before";
  private static final String OWNERS = "from notices where noted_at < :before";
  private static final String LETTERS = """
      from alert_letters
      where decided_at < :before
        and not exists (
          select 1 from alert_notices
          where alert_notices.transition_id = alert_letters.transition_id
            and (settled_at is null or settled_at >= :before)
        )
      """;

  private final JdbcClient sql;

  LedgerPurge(MetadataDatabase metadata) {
    this.sql = JdbcClient.create(metadata.dataSource());
  }

  /** Rows of one kind, and until when they were to be kept. */
  enum Kind {
    LETTERS("which alerts stood in whose mail", Retention.NOTIFICATIONS, true),
    NOTICES("alerts that everybody was told of", Retention.NOTIFICATIONS, true),
    OWNERS("notices to owners of schedules that did not reach everybody", Retention.NOTIFICATIONS, true),
    REFRESHES_DONE("refreshes that went well", Retention.JOBS_DONE, true),
    REFRESHES_FAILED("refreshes that failed", Retention.JOBS_FAILED, false),
    PERIODS_DONE("periods by the clock that were kept", Retention.JOBS_DONE, true),
    PERIODS_FAILED("periods by the clock that failed", Retention.JOBS_FAILED, false);

    private final String words;
    private final Period kept;
    private final boolean completed;

    Kind(String words, Period kept, boolean completed) {
      this.words = words;
      this.kept = kept;
      this.completed = completed;
    }

    String words() {
      return words;
    }

    Instant before(Instant now) {
      return now.atOffset(ZoneOffset.UTC).minus(kept).toInstant();
    }
  }

  /** How many may go. */
  long count(Kind kind, Instant now) {
    return with(kind, now, switch (kind) {
      case LETTERS -> "select count(*) " + LETTERS;
      case NOTICES -> "select count(*) " + NOTICES;
      case OWNERS -> "select count(*) " + OWNERS;
      case REFRESHES_DONE, REFRESHES_FAILED -> "select count(*) from (" + REFRESHES + ") as refreshes";
      case PERIODS_DONE, PERIODS_FAILED -> "select count(*) " + DUE;
    }).query(Long.class).single();
  }

  void take(Kind kind, Instant now) {
    switch (kind) {
      case LETTERS -> with(kind, now, "delete " + LETTERS).update();
      case NOTICES -> with(kind, now, "delete " + NOTICES).update();
      case OWNERS -> with(kind, now, "delete " + OWNERS).update();
      case PERIODS_DONE, PERIODS_FAILED -> with(kind, now, "delete " + DUE).update();
      case REFRESHES_DONE, REFRESHES_FAILED -> {
        List<Long> instances = with(kind, now, REFRESHES).query(Long.class).list();
        OF_REFRESHES.forEach(statement -> with(kind, now, statement).update());
        if (!instances.isEmpty()) {
          sql.sql("delete from batch_job_execution where job_instance_id in (:ids)").param("ids", instances).update();
          sql.sql("delete from batch_job_instance where job_instance_id in (:ids)").param("ids", instances).update();
        }
      }
    }
  }

  /** In the order in which they may be taken. */
  static List<Kind> kinds() {
    return Arrays.asList(Kind.values());
  }

  private StatementSpec with(Kind kind, Instant now, String statement) {
    StatementSpec spec = sql.sql(statement).param("before", kind.before(now).atOffset(ZoneOffset.UTC));
    return statement.contains(":completed") ? spec.param("completed", kind.completed) : spec;
  }
}
