package boardpack.reports.schedule;

import boardpack.reports.metadata.MetadataDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.slf4j.LoggerFactory;

/** One Quartz trigger, kept in the metadata database, that wakes one of the programs every few seconds. */
final class WakingQuartz {
  private static final String POOL = "metadata";
  private static final Duration ENDING = Duration.ofSeconds(1);

  private final MetadataDatabase database;
  private final Scheduler.Lane lane;
  private final Runnable wake;
  private org.quartz.Scheduler scheduler;

  WakingQuartz(MetadataDatabase database, Scheduler.Lane lane, Runnable wake) {
    this.database = database;
    this.lane = lane;
    this.wake = wake;
  }

  void start() throws SchedulerException {
    DBConnectionManager.getInstance().addConnectionProvider(POOL, new Pool(database));
    scheduler = new StdSchedulerFactory(properties()).getScheduler();
    scheduler.setJobFactory((bundle, quartz) -> new WakeUp(wake));
    scheduler.scheduleJob(job(), Set.of(trigger()), true);
    scheduler.start();
  }

  /** No further wake-up. */
  void pause() {
    quietly(() -> scheduler.standby());
  }

  /** @param orderly whether to wait until Quartz has written down that its last wake-up ended */
  void stop(boolean orderly) {
    awaitAll(List.of(ending(orderly)));
  }

  /** Begins to stop, in a thread of its own. */
  Thread ending(boolean orderly) {
    Thread ending = new Thread(() -> quietly(() -> scheduler.shutdown(orderly)), "quartz-ending");
    ending.setDaemon(true);
    ending.start();
    return ending;
  }

  /** Quartz waits for ever for a worker that it stopped between handing it a wake-up and the worker taking it up. */
  static void awaitAll(List<Thread> endings) {
    long last = System.nanoTime() + ENDING.toNanos();
    try {
      for (Thread ending : endings) {
        long left = TimeUnit.NANOSECONDS.toMillis(last - System.nanoTime());
        if (left > 0) {
          ending.join(left);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void quietly(Step step) {
    try {
      if (scheduler != null) {
        step.run();
      }
    } catch (SchedulerException e) {
      LoggerFactory.getLogger(WakingQuartz.class).warn("the scheduler did not stop cleanly: {}", e.getMessage());
    }
  }

  private interface Step {
    void run() throws SchedulerException;
  }

  private static JobDetail job() {
    return JobBuilder.newJob(WakeUp.class).withIdentity("wake").build();
  }

  private Trigger trigger() {
    return TriggerBuilder.newTrigger().withIdentity("wake").forJob("wake").startNow()
        .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(lane.everySeconds())
            .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", lane.quartzName());
    properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.setProperty("org.quartz.threadPool.threadCount", "1");
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    properties.setProperty("org.quartz.jobStore.driverDelegateClass",
        "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    properties.setProperty("org.quartz.jobStore.dataSource", POOL);
    properties.setProperty("org.quartz.jobStore.isClustered", "true");
    properties.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
    properties.setProperty("org.quartz.jobStore.makeThreadsDaemons", "true");
    return properties;
  }

  /** Public for Quartz, which checks the class of a job it stores. */
  @DisallowConcurrentExecution
  public static final class WakeUp implements Job {
    private final Runnable wake;

    WakeUp(Runnable wake) {
      this.wake = wake;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
      try {
        wake.run();
      } catch (RuntimeException e) {
        LoggerFactory.getLogger(WakingQuartz.class).error("a wake-up failed, the next one follows: {}", e.getMessage());
        throw new JobExecutionException(e);
      }
    }
  }

  private record Pool(MetadataDatabase database) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return database.dataSource().getConnection();
    }

    @Override
    public void shutdown() {
      // The pool is the database's own.
    }

    @Override
    public void initialize() {
      // It is open already.
    }
  }
}
