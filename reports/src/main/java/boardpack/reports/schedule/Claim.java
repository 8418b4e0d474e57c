package boardpack.reports.schedule;

import boardpack.reports.metadata.RunLock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The right to work on one due period, until closed. Closed without an ending, the period is recovered later. */
record Claim(DuePeriods ledger, DuePeriod due, RunLock lock) implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  void finished(DuePack.Done done, Instant now) {
    if (done.ending() == DuePack.Ending.HELD) {
      later("missed", done.note(), now);
    } else {
      ledger.end(due, done.ending().name().toLowerCase(Locale.ROOT), done.note(), now, now);
    }
  }

  void failed(Exception e, Instant now) {
    later("failed", String.valueOf(e.getMessage()), now);
  }

  @Override
  public void close() {
    lock.close();
  }

  /** Once more after a pause, where the window still allows it. */
  private void later(String otherwise, String note, Instant now) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(due.attempts(), 10));
    Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    ledger.end(due, next.isAfter(due.giveUpAt()) ? otherwise : "due", note, next, now);
  }
}
