package boardpack.reports.health;

import boardpack.reports.hold.Hold;
import boardpack.reports.hold.Holds;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.schedule.Pauses;
import boardpack.reports.schedule.ScheduleHistory;
import boardpack.reports.schedule.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the ledgers, each time anew, how the program stands. */
public final class Health {
  private static final Duration LOOKED_BACK = Duration.ofDays(7);
  private static final OffsetDateTime EVER = OffsetDateTime.parse("2000-01-01T00:00:00Z");
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);
  private static final int SHOWN = 50;

  private final MetadataDatabase database;
  private final List<Scheduler> schedulers;
  private final Clock clock;

  /** @param schedulers one a lane, that of the packs first */
  public Health(MetadataDatabase database, List<Scheduler> schedulers, Clock clock) {
    this.database = database;
    this.schedulers = List.copyOf(schedulers);
    this.clock = clock;
  }

  /** How it stands now. */
  public HealthReport report() {
    try {
      OffsetDateTime since = clock.instant().minus(LOOKED_BACK).atOffset(ZoneOffset.UTC);
      List<String> troubles = new ArrayList<>(new ScheduleHistory(database).troubles(since, SHOWN).stream()
          .map(line -> line.schedule() + " " + line.tenant() + " " + line.period() + ": " + line.state()).toList());
      if (schedulers.stream().anyMatch(Scheduler::hasFailed)) {
        troubles.add("a wake-up failed, and nothing was looked for; the log says why");
      }
      List<String> held = new Holds(database).waiting().stream().map(Hold::runKey).limit(SHOWN).toList();
      long unknown = messages("unknown", EVER);
      long refused = messages("refused", since);
      long waiting = waiting();
      boolean calm = troubles.isEmpty() && held.isEmpty() && unknown == 0 && waiting == 0 && refused == 0;
      return new HealthReport(calm ? "ok" : "attention", troubles, held, unknown, waiting, refused,
          new Pauses(database).paused().stream().sorted().toList(), schedulers.get(0).sinceWake().toSeconds(), schedulers.get(0).isBusy(), "");
    } catch (DataAccessException e) {
      return HealthReport.failing("the metadata database does not answer");
    }
  }

  /** Those of the last minute may be on their way. */
  private long waiting() {
    return JdbcClient.create(database.dataSource())
        .sql("select count(*) from deliveries where state = 'deferred' or state = 'pending' and decided_at < :minuteAgo")
        .param("minuteAgo", clock.instant().minus(ON_ITS_WAY).atOffset(ZoneOffset.UTC)).query(Long.class).single();
  }

  private long messages(String state, OffsetDateTime since) {
    return JdbcClient.create(database.dataSource())
        .sql("select count(*) from deliveries where state = :state and changed_at >= :since")
        .param("state", state).param("since", since).query(Long.class).single();
  }
}
