package boardpack.reports.schedule;

import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.fault.Fault;
import boardpack.reports.metadata.MetadataDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.quartz.SchedulerException;

/**
 * Keeps the schedules while a program runs. Quartz only wakes it, on one of the programs that share the metadata
 * database; what is due stands in {@link DuePeriods}. Killed, it loses nothing; started twice, it doubles nothing.
 */
public final class Scheduler implements AutoCloseable {
  /** What waits for what: work of one lane never keeps that of the other from its turn. */
  public enum Lane {
    /** Packs and refreshes, which may take minutes. */
    PACKS("boardpack", 10),
    /** Looking for critical alerts, which must wait for nothing. */
    CRITICAL("boardpack-alerts", 5),
    /** Looking for all other alerts, whose sources may be slow. */
    WATCHES("boardpack-watches", 10);

    private final String quartzName;
    private final int everySeconds;

    Lane(String quartzName, int everySeconds) {
      this.quartzName = quartzName;
      this.everySeconds = everySeconds;
    }

    String quartzName() {
      return quartzName;
    }

    int everySeconds() {
      return everySeconds;
    }

    boolean takes(Schedule schedule) {
      if (schedule.task() instanceof Schedule.Task.Watch watch) {
        return (watch.refreshClass() == RefreshClass.CRITICAL) == (this == CRITICAL) && this != PACKS;
      }
      return this == PACKS;
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration LAST_SECONDS = Duration.ofSeconds(2);

  private final Duration patience;
  private final DueWork work;
  private final WakingQuartz quartz;
  private final ReentrantLock busy = new ReentrantLock();
  private volatile Thread worker;
  private volatile boolean stopped;
  private volatile boolean failed;
  private volatile long wokenAt = System.nanoTime();

  /**
   * @param schedules all of them; those of its lane are kept
   * @param tenants asked at each wake-up, so that a new tenant needs no restart
   * @param name of this program, for people who read the ledger
   */
  public Scheduler(MetadataDatabase database, Lane lane, List<Schedule> schedules, Supplier<List<ScheduledTenant>> tenants,
      DuePack duePack, Clock clock, String name) {
    this(database, lane, schedules, tenants, duePack, clock, name, PATIENCE);
  }

  Scheduler(MetadataDatabase database, Lane lane, List<Schedule> schedules, Supplier<List<ScheduledTenant>> tenants,
      DuePack duePack, Clock clock, String name, Duration patience) {
    this.patience = patience;
    this.work = new DueWork(new DuePeriods(database), new MissedPeriods(database), new Pauses(database),
        schedules.stream().filter(lane::takes).toList(), tenants, duePack, clock, name);
    this.quartz = new WakingQuartz(database, lane, this::wake);
  }

  public void start() {
    try {
      quartz.start();
    } catch (SchedulerException e) {
      throw Fault.connection("metadata", "the scheduler cannot start: " + e.getMessage(),
          "a metadata database that answers", e);
    }
  }

  /** How long ago this program was woken last, or ended what it was woken for; another may do the work meanwhile. */
  public Duration sinceWake() {
    return Duration.ofNanos(System.nanoTime() - wokenAt);
  }

  /** Whether the last wake-up that ended failed as a whole, so that nothing of its lane was done. */
  public boolean hasFailed() {
    return failed;
  }

  /** Whether it is at work now. */
  public boolean isBusy() {
    return busy.isLocked();
  }

  /** Stops this one alone. */
  public void stop() {
    stopAll(List.of(this));
  }

  /**
   * They take up nothing new, let what runs end for some seconds, then interrupt it. All together, so that they take 8
   * seconds at the most however many hang, and their program 10 with what it has to close.
   */
  public static void stopAll(List<Scheduler> schedulers) {
    List<Scheduler> running = schedulers.stream().filter(scheduler -> !scheduler.stopped).toList();
    running.forEach(Scheduler::takeUpNothing);
    long patient = System.nanoTime() + running.stream().mapToLong(one -> one.patience.toNanos()).max().orElse(0);
    List<Scheduler> busy = running.stream().filter(scheduler -> !scheduler.isIdleBy(patient)).toList();
    busy.forEach(scheduler -> scheduler.worker.interrupt());
    long last = System.nanoTime() + LAST_SECONDS.toNanos();
    WakingQuartz.awaitAll(running.stream().map(scheduler -> scheduler.quartz.ending(scheduler.isIdleBy(last))).toList());
  }

  @Override
  public void close() {
    stop();
  }

  private void wake() {
    busy.lock();
    try {
      worker = Thread.currentThread();
      wokenAt = System.nanoTime();
      boolean ended = false;
      try {
        work.wake();
        ended = true;
      } finally {
        failed = !ended;
      }
    } finally {
      wokenAt = System.nanoTime();
      busy.unlock();
    }
  }

  private void takeUpNothing() {
    stopped = true;
    work.stop();
    quartz.pause();
  }

  private boolean isIdleBy(long nanos) {
    try {
      boolean idle = busy.tryLock(Math.max(0, nanos - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (idle) {
        busy.unlock();
      }
      return idle;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
