package boardpack.pipeline.contract;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How fresh a kind of data is kept. The schedules say when: {@code <class>.yml} looks for alerts in it, and
 * {@code refresh-<class>.yml} lands what is new of it.
 */
public enum RefreshClass {
  /** Probes, queues, sign-ins, payments: every 60 seconds. */
  CRITICAL(Duration.ofSeconds(20)),
  /** Counts of the business, message events: every 5 minutes. */
  BUSINESS(Duration.ofSeconds(150)),
  /** What comes in batches: every 15 minutes. */
  HISTORY(Duration.ofSeconds(450)),
  /** Registers that people keep: every hour. */
  COMPLIANCE(Duration.ofMinutes(10)),
  /** Backups and what is kept: every day. */
  ARCHIVE(Duration.ofMinutes(10));

  private final Duration limit;

  RefreshClass(Duration limit) {
    this.limit = limit;
  }

  /** How long a look waits for its sources, all together: half its cadence at the most, so that it never meets the next. */
  public Duration limit() {
    return limit;
  }

  /** {@code critical} … {@code archive}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws IllegalArgumentException for any other word */
  public static RefreshClass of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no class '" + word + "'"));
  }

  /** All of them, for messages. */
  public static String words() {
    return Arrays.stream(values()).map(RefreshClass::word).collect(Collectors.joining(", "));
  }
}
