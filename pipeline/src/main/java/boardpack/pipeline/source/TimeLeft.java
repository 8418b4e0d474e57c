package boardpack.pipeline.source;

import java.time.Duration;

/** How long whoever waits for a source still waits, all its questions together. */
public final class TimeLeft {
  private static final Duration LEAST = Duration.ofMillis(100);

  private final Duration limit;
  private final long end;

  private TimeLeft(Duration limit) {
    this.limit = limit;
    this.end = System.nanoTime() + limit.toNanos();
  }

  /** From now on. */
  public static TimeLeft of(Duration limit) {
    return new TimeLeft(limit);
  }

  /** The same share for each of so many who still have their turn. */
  public TimeLeft shareOf(int turns) {
    return of(left().dividedBy(turns));
  }

  /** What it was at the start. */
  Duration limit() {
    return limit;
  }

  /** Half of it for the next question: one that hangs leaves the others their turn. */
  Duration forTheNext(Duration most) {
    Duration half = left().dividedBy(2);
    return half.compareTo(most) < 0 ? half : most;
  }

  /** Never nothing, which would be for ever. */
  Duration left() {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    return left.compareTo(LEAST) > 0 ? left : LEAST;
  }

  /** In whole seconds, as a driver takes them. */
  int seconds(int most) {
    return (int) Math.min(most, left().plusMillis(999).toSeconds());
  }
}
