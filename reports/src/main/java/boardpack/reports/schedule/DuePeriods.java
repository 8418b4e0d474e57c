package boardpack.reports.schedule;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.RunLock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger that decides what is due. However often it is asked, and by however many schedulers, each period of each
 * schedule is owed to each tenant once, is worked on by one at a time, and is never lost: it ends as done, skipped,
 * failed or missed.
 */
public final class DuePeriods {
  private static final Duration CLOCKWORK_KEPT = Duration.ofHours(1);

  private final MetadataDatabase database;
  private final JdbcClient sql;

  public DuePeriods(MetadataDatabase database) {
    this.database = database;
    this.sql = JdbcClient.create(database.dataSource());
  }

  /**
   * Writes down what has come due since the last time: within its window as due, after it as missed. What goes by the
   * clock is owed once, however many moments went by: doing it once makes up for them all.
   */
  public void owe(Schedule schedule, List<ScheduledTenant> tenants, Instant now) {
    tenants.stream().filter(tenant -> schedule.isFor(tenant.id())).forEach(tenant -> owe(schedule, tenant, now));
  }

  /** The same up to {@code next} and without it, which is made by itself: nothing before it may be taken for known. */
  void oweBefore(Fire next, Schedule schedule, ScheduledTenant tenant, Instant now) {
    since(schedule, tenant, now).takeWhile(fire -> fire.fireAt().toInstant().isBefore(next.fireAt().toInstant()))
        .forEach(fire -> write(schedule, fire, now));
  }

  /** What may be begun now, in the order it should be. */
  public List<DuePeriod> due(Instant now) {
    return sql.sql("""
        select * from due_periods
        where state = 'due' and fire_at <= :now and next_attempt_at <= :now
        order by fire_at, turn, schedule, tenant_id
        """).param("now", utc(now)).query(DuePeriods::line).list();
  }

  /** Every line of a schedule, oldest first. */
  public List<DuePeriod> of(String schedule) {
    return sql.sql("select * from due_periods where schedule = :schedule order by fire_at, tenant_id")
        .param("schedule", schedule).query(DuePeriods::line).list();
  }

  /**
   * Takes one of the {@link #due} for oneself. Its lock lives on a connection and its row changes hands under a row
   * lock, so of two schedulers one gets it, and a killed one holds it no longer.
   *
   * @return empty where another scheduler has it, has finished it, or has tried it since {@code due} was read
   */
  Optional<Claim> claim(DuePeriod due, String by, Instant now) {
    return locked(due, () -> one("""
        update due_periods
        set state = 'running', claimed_by = :by, claimed_at = :now, attempts = attempts + 1
        where schedule = :schedule and tenant_id = :tenant and period = :period and state = 'due'
          and attempts = :attempts
        """, due).param("by", by).param("now", utc(now)).param("attempts", due.attempts()).update() == 1);
  }

  /** Whether nobody has done this one, or works on it, or will. */
  boolean mayBackfill(Fire fire) {
    return find(fire).map(due -> !Set.of("done", "running", "due").contains(due.state())).orElse(true);
  }

  Optional<DuePeriod> find(Fire fire) {
    return sql.sql("select * from due_periods where schedule = :schedule and tenant_id = :tenant and period = :period")
        .param("schedule", fire.schedule()).param("tenant", fire.tenant().value()).param("period", fire.period())
        .query(DuePeriods::line).optional();
  }

  /**
   * Takes a period that nobody kept for oneself, so that no scheduler begins it meanwhile.
   *
   * @return empty where another has it, or has done it
   */
  Optional<Claim> claimBackfill(Schedule schedule, Fire fire, String by, Instant now) {
    DuePeriod due = new DuePeriod(fire.schedule(), fire.tenant(), fire.period(), fire.fireAt().toInstant(), "running", 1, now, "");
    return locked(due, () -> one("""
        insert into due_periods(schedule, tenant_id, period, fire_at, turn, state, claimed_by, claimed_at, attempts, give_up_at)
        values (:schedule, :tenant, :period, :fireAt, :turn, 'running', :by, :now, 1, :now)
        on conflict (schedule, tenant_id, period) do update
        set state = 'running', claimed_by = :by, claimed_at = :now, attempts = due_periods.attempts + 1, ended_at = null
        where due_periods.state in ('missed', 'failed', 'skipped')
        """, due).param("fireAt", fire.fireAt()).param("turn", schedule.turn()).param("by", by).param("now", utc(now))
        .update() == 1);
  }

  /** The lock is held only where the row changed hands too; a database that fails between the two leaves neither. */
  private Optional<Claim> locked(DuePeriod due, BooleanSupplier taken) {
    Optional<RunLock> lock = RunLock.tryAcquire(database, due.key());
    boolean mine = false;
    try {
      mine = lock.isPresent() && taken.getAsBoolean();
      return mine ? Optional.of(new Claim(this, due, lock.get())) : Optional.empty();
    } finally {
      if (!mine) {
        lock.ifPresent(RunLock::close);
      }
    }
  }

  /** What was not made in time, for whatever reason: its scheduler was killed, or had too much else to do. */
  void missLate(String schedule, Instant now) {
    miss(schedule, "was not made before its window ended", now);
  }

  /** What a pause has kept waiting for too long. */
  void missWhilePaused(String schedule, Instant now) {
    miss(schedule, "its schedule paused until its window had ended", now);
  }

  private void miss(String schedule, String note, Instant now) {
    sql.sql("""
        update due_periods
        set state = 'missed', note = concat_ws('; ', nullif(note, ''), cast(:note as text)), ended_at = :now
        where schedule = :schedule and state = 'due' and give_up_at < :now
        """).param("schedule", schedule).param("note", note).param("now", utc(now)).update();
  }

  /** What a killed scheduler was working on is due again; what a living one works on is left alone. */
  public void recover() {
    List<DuePeriod> running = sql.sql("select * from due_periods where state = 'running' order by fire_at")
        .query(DuePeriods::line).list();
    for (DuePeriod due : running) {
      RunLock.tryAcquire(database, due.key()).ifPresent(lock -> {
        try (lock) {
          one("""
              update due_periods
              set state = 'due', note = 'its scheduler ended while it ran'
              where schedule = :schedule and tenant_id = :tenant and period = :period and state = 'running'
              """, due).update();
        }
      });
    }
  }

  void end(DuePeriod due, String state, String note, Instant nextAttemptAt, Instant now) {
    one("""
        update due_periods
        set state = :state, note = :note, next_attempt_at = :next,
          ended_at = case when :state = 'due' then null else cast(:now as timestamptz) end
        where schedule = :schedule and tenant_id = :tenant and period = :period and state = 'running'
        """, due)
        .param("state", state).param("note", note).param("next", utc(nextAttemptAt)).param("now", utc(now))
        .update();
  }

  private Stream<Fire> since(Schedule schedule, ScheduledTenant tenant, Instant now) {
    // The last moment itself once more: several days may meet in it, and a killed program have written but some.
    return Fires.from(schedule, tenant, lastKnown(schedule, tenant).orElseGet(() -> countsFrom(schedule, tenant, now)));
  }

  /** Whoever keeps a schedule for the first time owes what is within its window, and from then on everything. */
  private Instant countsFrom(Schedule schedule, ScheduledTenant tenant, Instant now) {
    sql.sql("""
        insert into schedule_starts(schedule, tenant_id, counts_from) values (:schedule, :tenant, :from)
        on conflict do nothing
        """).param("schedule", schedule.name()).param("tenant", tenant.id().value())
        .param("from", utc(now.minus(schedule.window()))).update();
    return sql.sql("select counts_from from schedule_starts where schedule = :schedule and tenant_id = :tenant")
        .param("schedule", schedule.name()).param("tenant", tenant.id().value())
        .query((row, number) -> row.getObject(1, OffsetDateTime.class)).single().toInstant();
  }

  private void owe(Schedule schedule, ScheduledTenant tenant, Instant now) {
    Stream<Fire> fires = since(schedule, tenant, now).takeWhile(fire -> !fire.fireAt().toInstant().isAfter(now));
    if (schedule.cadence() instanceof Cadence.Interval) {
      fires = fires.reduce((earlier, later) -> later).stream();
    }
    if (schedule.task() instanceof Schedule.Task.Watch || schedule.cadence() instanceof Cadence.Interval) {
      forget(schedule, now.minus(CLOCKWORK_KEPT));
    }
    fires.forEach(fire -> write(schedule, fire, now));
  }

  /** What goes by the clock leaves a line a minute, and nobody reads those that went well; the newest tells when it saw last. */
  private void forget(Schedule schedule, Instant before) {
    sql.sql("""
        delete from due_periods
        where schedule = :schedule and state = 'done' and fire_at < :before
          and fire_at < (
            select max(newest.fire_at) from due_periods as newest where newest.schedule = :schedule and newest.state = 'done'
          )
        """).param("schedule", schedule.name()).param("before", utc(before)).update();
  }

  private void write(Schedule schedule, Fire fire, Instant now) {
    boolean late = Duration.between(fire.fireAt().toInstant(), now).compareTo(schedule.window()) > 0;
    sql.sql("""
        insert into due_periods(schedule, tenant_id, period, fire_at, turn, state, note, give_up_at, ended_at)
        values (:schedule, :tenant, :period, :fireAt, :turn, :state, :note, :giveUpAt,
          case when :state = 'missed' then cast(:now as timestamptz) end)
        on conflict do nothing
        """)
        .param("schedule", fire.schedule())
        .param("tenant", fire.tenant().value())
        .param("period", fire.period())
        .param("fireAt", fire.fireAt())
        .param("turn", schedule.turn())
        .param("state", late ? "missed" : "due")
        .param("note", late ? "no scheduler ran within " + schedule.window() : "")
        .param("giveUpAt", utc(fire.fireAt().toInstant().plus(schedule.window())))
        .param("now", utc(now))
        .update();
  }

  private Optional<Instant> lastKnown(Schedule schedule, ScheduledTenant tenant) {
    return sql.sql("select max(fire_at) from due_periods where schedule = :schedule and tenant_id = :tenant")
        .param("schedule", schedule.name()).param("tenant", tenant.id().value())
        .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single().map(OffsetDateTime::toInstant);
  }

  private JdbcClient.StatementSpec one(String update, DuePeriod due) {
    return sql.sql(update).param("schedule", due.schedule()).param("tenant", due.tenant().value())
        .param("period", due.period());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static DuePeriod line(ResultSet row, int number) throws SQLException {
    return new DuePeriod(
        row.getString("schedule"),
        new TenantId(row.getString("tenant_id")),
        row.getString("period"),
        row.getObject("fire_at", OffsetDateTime.class).toInstant(),
        row.getString("state"),
        row.getInt("attempts"),
        row.getObject("give_up_at", OffsetDateTime.class).toInstant(),
        row.getString("note"));
  }
}
