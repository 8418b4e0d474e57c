package boardpack.reports.schedule;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a wake-up does: writes down what has come due, then works it off, one after the other. */
final class DueWork {
  private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);

  private final DuePeriods ledger;
  private final MissedPeriods missed;
  private final Pauses pauses;
  private final Map<String, Schedule> schedules;
  private final Supplier<List<ScheduledTenant>> tenants;
  private final DuePack duePack;
  private final Clock clock;
  private final String name;
  private volatile boolean stopping;

  DueWork(DuePeriods ledger, MissedPeriods missed, Pauses pauses, List<Schedule> schedules, Supplier<List<ScheduledTenant>> tenants, DuePack duePack,
      Clock clock, String name) {
    this.ledger = ledger;
    this.missed = missed;
    this.pauses = pauses;
    this.schedules = schedules.stream().collect(Collectors.toMap(Schedule::name, Function.identity()));
    this.tenants = tenants;
    this.duePack = duePack;
    this.clock = clock;
    this.name = name;
  }

  void wake() {
    // Quartz, told to pause, still fires what it holds in its hand.
    if (stopping) {
      return;
    }
    ledger.recover();
    List<ScheduledTenant> known = known();
    schedules.values().forEach(schedule -> owe(schedule, known));
    pauses.paused().forEach(schedule -> ledger.missWhilePaused(schedule, clock.instant()));
    schedules.keySet().forEach(schedule -> ledger.missLate(schedule, clock.instant()));
    schedules.values().forEach(this::tellMissed);
    for (DuePeriod due : ledger.due(clock.instant())) {
      if (stopping) {
        return;
      }
      // Asked each time: a long run must not keep a pause from being heard.
      if (!pauses.paused().contains(due.schedule()) && schedules.containsKey(due.schedule())) {
        work(schedules.get(due.schedule()), due);
      }
    }
  }

  private List<ScheduledTenant> known() {
    try {
      return tenants.get();
    } catch (RuntimeException e) {
      schedules.values().stream().collect(Collectors.groupingBy(schedule -> schedule.sending().owner())).values()
          .forEach(ofOneOwner -> duePack.asleep(ofOneOwner.get(0), e));
      throw e;
    }
  }

  private void tellMissed(Schedule schedule) {
    List<DuePeriod> periods = schedule.task() instanceof Schedule.Task.MakePack ? missed.untold(schedule.name()) : List.of();
    if (!periods.isEmpty()) {
      duePack.missed(schedule, periods);
      missed.told(periods, clock.instant());
    }
  }

  void stop() {
    stopping = true;
  }

  /** A schedule that cannot be worked out, such as one whose calendar has ended, keeps no other from its turn. */
  private void owe(Schedule schedule, List<ScheduledTenant> known) {
    try {
      ledger.owe(schedule, known, clock.instant());
    } catch (RuntimeException e) {
      LOG.error("schedule {}: {}", schedule.name(), e.getMessage());
    }
  }

  private void work(Schedule schedule, DuePeriod due) {
    Optional<Claim> claimed = ledger.claim(due, name, clock.instant());
    if (claimed.isEmpty()) {
      return;
    }
    try (Claim claim = claimed.get()) {
      try {
        DuePack.Done done = duePack.run(schedule, due);
        if (Thread.interrupted()) {
          throw new InterruptedException("told to stop before all was done");
        }
        claim.finished(done, clock.instant());
      } catch (InterruptedException e) {
        // Told to stop: the period stays as it is, and whoever starts next recovers it.
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        LOG.error("{}: {}", due.key(), e.getMessage());
        // What a stop interrupts fails in many ways, and none of them is a failure: whoever starts next takes it up.
        if (!stopping) {
          duePack.failed(schedule, due, e);
          claim.failed(e, clock.instant());
        }
      }
    }
  }
}
