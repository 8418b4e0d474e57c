package boardpack.reports.run;

import java.time.Duration;

/** Measures how long something takes, for the log of stations; never what time it is. */
final class Stopwatch {
  private final long startedNanos;

  private Stopwatch(long startedNanos) {
    this.startedNanos = startedNanos;
  }

  static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }
}
