package boardpack.reports.schedule;

import boardpack.pipeline.fault.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes up for the periods that a schedule owed between two days and did not keep; oldest first, each once. */
public final class Backfill {
  private final DuePeriods ledger;
  private final DuePack duePack;
  private final String name;

  /** @param name of who works, for people who read the ledger */
  public Backfill(DuePeriods ledger, DuePack duePack, String name) {
    this.ledger = ledger;
    this.duePack = duePack;
    this.name = name;
  }

  /**
   * Those that came due from {@code from} to {@code to}, both included, and are not done. What came due before them
   * and no scheduler has seen yet is written down as well, so that it is not lost behind them.
   *
   * @throws Fault where the schedule goes by the clock or makes no packs: data are looked at now, never as they would
   *     have been
   */
  public List<Fire> owed(Schedule schedule, List<ScheduledTenant> tenants, LocalDate from, LocalDate to, Instant now) {
    if (schedule.cadence() instanceof Cadence.Interval || !(schedule.task() instanceof Schedule.Task.MakePack)) {
      throw Fault.setting("SCHEDULE " + schedule.name(), "goes by the clock and has no periods to make up for",
          "a schedule of packs, e.g. monthly");
    }
    List<Fire> owed = new ArrayList<>();
    for (ScheduledTenant tenant : tenants.stream().filter(one -> schedule.isFor(one.id())).toList()) {
      ZoneId zone = schedule.zone().orElse(tenant.zone());
      Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
      List<Fire> fires = Fires.from(schedule, tenant, from.atStartOfDay(zone).toInstant())
          .takeWhile(fire -> fire.fireAt().toInstant().isBefore(end) && !fire.fireAt().toInstant().isAfter(now))
          .filter(fire -> ledger.mayBackfill(fire))
          .toList();
      fires.stream().findFirst().ifPresent(first -> ledger.oweBefore(first, schedule, tenant, now));
      owed.addAll(fires);
    }
    owed.sort((one, other) -> one.fireAt().toInstant().compareTo(other.fireAt().toInstant()));
    return List.copyOf(owed);
  }

  /** @return how it ended; empty where a scheduler has it, or has done it meanwhile */
  public Optional<DuePeriod> make(Schedule schedule, Fire fire, Instant now) throws InterruptedException {
    Optional<Claim> claimed = ledger.claimBackfill(schedule, fire, name, now);
    if (claimed.isEmpty()) {
      return Optional.empty();
    }
    try (Claim claim = claimed.get()) {
      try {
        DuePack.Done done = duePack.run(schedule, claim.due());
        ledger.end(claim.due(), done.ending() == DuePack.Ending.HELD ? "missed" : "done", "backfill: " + done.note(), now, now);
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        ledger.end(claim.due(), "failed", "backfill: " + e.getMessage(), now, now);
      }
    }
    return ledger.find(fire);
  }
}
