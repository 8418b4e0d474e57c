package boardpack.reports.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again and again, while a program serves, what waits in the ledger of deliveries, beside whatever else it makes. A
 * server that is not there is asked less and less often. Two programs send nothing twice: each message has its lock.
 */
public final class MailRounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);
  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration LAST = Duration.ofSeconds(1);

  private final Dispatch dispatch;
  private final Duration usual;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread one = new Thread(work, "mail-rounds");
    one.setDaemon(true);
    return one;
  });
  private volatile boolean stopped;

  private MailRounds(Dispatch dispatch, Duration usual) {
    this.dispatch = dispatch;
    this.usual = usual;
  }

  public static MailRounds start(Dispatch dispatch) {
    return start(dispatch, PAUSE);
  }

  /** @param usual the pause between two rounds while the mail server is there */
  static MailRounds start(Dispatch dispatch, Duration usual) {
    MailRounds rounds = new MailRounds(dispatch, usual);
    rounds.next(usual);
    return rounds;
  }

  /** No further round begins. */
  public void pause() {
    stopped = true;
    thread.shutdown();
  }

  /** A round in the middle is interrupted, so that it ends between two messages. */
  @Override
  public void close() {
    pause();
    thread.shutdownNow();
    try {
      thread.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(Duration pause) {
    if (!stopped) {
      thread.schedule(() -> round(pause), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void round(Duration before) {
    Duration longer = before.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : before.multipliedBy(2);
    Duration pause = longer;
    try {
      pause = dispatch.sendWaiting().fault().isPresent() ? longer : usual;
    } catch (RuntimeException e) {
      LOG.error("what waits to be sent could not be looked for: {}", e.getMessage());
    }
    next(pause);
  }
}
