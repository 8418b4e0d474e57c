package boardpack.reports.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a message is tried.
 *
 * @param answer how long the server may take for one answer
 * @param firstPause the pause after the first attempt; each further one is twice as long
 * @param longestPause no pause is longer
 * @param inAll from the decision on; then "later" counts as "no"
 */
public record Patience(Duration answer, Duration firstPause, Duration longestPause, Duration inAll) {
  /** 30 seconds an answer; pauses of 5, 10, 20, 40, 60, 60 … minutes; one day in all. */
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1));

  Instant nextAttempt(Instant now, int attempts) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, 20));
    return now.plus(pause.compareTo(longestPause) > 0 ? longestPause : pause);
  }
}
