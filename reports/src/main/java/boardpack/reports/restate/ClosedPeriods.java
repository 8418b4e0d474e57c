package boardpack.reports.restate;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.access.Access;
import boardpack.reports.access.Action;
import boardpack.reports.access.Person;
import boardpack.reports.hold.Hold;
import boardpack.reports.hold.Holds;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.MetadataDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Periods that are over for good. The figures of record are those of the newest sealed packs at that moment; what
 * arrives afterwards changes none of them, and is told as a restatement.
 */
public final class ClosedPeriods {
  /** The period first, then its packs, in one statement: a killed program leaves both or none. */
  private static final String CLOSE = """
      with
        newest as (
          select distinct on (pack, cut, language) run_key, tenant_id, period, seal
          from runs
          where tenant_id = :tenant and period = :period and state = 'completed'
          order by pack, cut, language, revision desc
        ),
        closed as (
          insert into closed_periods(tenant_id, period, closed_at, closed_by)
          select :tenant, :period, :now, :by
          where exists (select from newest)
          on conflict do nothing
          returning tenant_id
        )
      insert into closed_packs(run_key, tenant_id, period, seal)
      select run_key, tenant_id, period, seal
      from newest
      where exists (select from closed)
      """;
  private static final String CLOSED = """
      select tenant_id, period, closed_at, closed_by,
        (select count(*) from closed_packs packs
         where packs.tenant_id = periods.tenant_id and packs.period = periods.period) as packs
      from closed_periods periods
      """;

  private final JdbcClient database;
  private final Holds holds;
  private final Audit audit;

  public ClosedPeriods(MetadataDatabase metadata) {
    this.database = JdbcClient.create(metadata.dataSource());
    this.holds = new Holds(metadata);
    this.audit = new Audit(metadata);
  }

  /**
   * Closes a period of one edition.
   *
   * @throws Fault where nothing of it was sealed, where a pack of it waits for a person, where it is closed, or where
   *     {@code by} may not decide about this edition
   */
  public ClosedPeriod close(TenantId tenant, String period, Person by, Instant now) {
    if (!Access.may(by, Action.APPROVE, tenant)) {
      write(tenant, period, by, Audit.Outcome.DENIED, now);
      throw Fault.setting("--by " + by.email(), "has no role that closes periods of " + tenant,
          "a person of access.yml with the role ceo, cfo or operator, and this tenant");
    }
    of(tenant, period).ifPresent(closed -> {
      throw Fault.setting("--period " + period, "of " + tenant + " was closed by " + closed.closedBy() + " at "
          + closed.closedAt(), "a period that is open: ./boardpack closed lists those that are not");
    });
    refuseWhatWaits(tenant, period);
    int packs = database.sql(CLOSE).param("tenant", tenant.value()).param("period", period)
        .param("now", now.atOffset(ZoneOffset.UTC)).param("by", by.email().value()).update();
    if (packs == 0) {
      throw Fault.setting("--period " + period, "has no sealed pack of " + tenant + ", so there are no figures to fix",
          "./boardpack run --pack monthly --period " + period + " first");
    }
    write(tenant, period, by, Audit.Outcome.DONE, now);
    return new ClosedPeriod(tenant, period, now, by.email().value(), packs);
  }

  public Optional<ClosedPeriod> of(TenantId tenant, String period) {
    return database.sql(CLOSED + " where tenant_id = :tenant and period = :period")
        .param("tenant", tenant.value()).param("period", period).query(ClosedPeriods::row).optional();
  }

  /** All of them, the newest period first. */
  public List<ClosedPeriod> all() {
    return database.sql(CLOSED + " order by period desc, tenant_id").query(ClosedPeriods::row).list();
  }

  /** The editions that have a sealed pack of a period. */
  public List<TenantId> editions(String period) {
    return database.sql("select distinct tenant_id from runs where period = :period and state = 'completed' order by 1")
        .param("period", period).query((row, number) -> new TenantId(row.getString(1))).list();
  }

  private void refuseWhatWaits(TenantId tenant, String period) {
    holds.waiting().stream().map(Hold::runKey)
        .filter(run -> run.startsWith(tenant + "/") && run.split("/")[2].equals(period))
        .findFirst().ifPresent(run -> {
          throw Fault.setting("--period " + period, "has a pack that waits for a person: " + run,
              "./boardpack approve " + run + " or ./boardpack reject " + run + " first");
        });
  }

  private void write(TenantId tenant, String period, Person by, Audit.Outcome outcome, Instant now) {
    audit.write(now, by.email().value(), "close", period, tenant, outcome, Map.of());
  }

  private static ClosedPeriod row(ResultSet row, int number) throws SQLException {
    return new ClosedPeriod(new TenantId(row.getString("tenant_id")), row.getString("period"),
        row.getObject("closed_at", OffsetDateTime.class).toInstant(), row.getString("closed_by"), row.getInt("packs"));
  }
}
