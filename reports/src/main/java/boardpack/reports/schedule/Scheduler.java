package boardpack.reports.schedule;

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
    /** Looking for alerts, which must not wait for a pack. */
    ALERTS("boardpack-alerts", 5);

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
      return (schedule.task() instanceof Schedule.Task.Watch) == (this == ALERTS);
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(7);
  private static final Duration LAST_SECONDS = Duration.ofSeconds(2);

  private final Duration patience;
  private final DueWork work;
  private final WakingQuartz quartz;
  private final ReentrantLock busy = new ReentrantLock();
  private volatile Thread worker;
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
    this.work = new DueWork(new DuePeriods(database), new Pauses(database),
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

  /** Whether it is at work now. */
  public boolean isBusy() {
    return busy.isLocked();
  }

  /** Takes up nothing new, lets what runs end for some seconds, then interrupts it. It takes 10 seconds at the most. */
  public void stop() {
    work.stop();
    quartz.pause();
    quartz.stop(isIdleWithin(patience) || isIdleAfterInterrupt());
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
      work.wake();
    } finally {
      wokenAt = System.nanoTime();
      busy.unlock();
    }
  }

  private boolean isIdleAfterInterrupt() {
    worker.interrupt();
    return isIdleWithin(LAST_SECONDS);
  }

  private boolean isIdleWithin(Duration time) {
    try {
      boolean idle = busy.tryLock(time.toMillis(), TimeUnit.MILLISECONDS);
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
