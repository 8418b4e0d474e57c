package boardpack.pipeline.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How often a kind of data is looked at; {@code schedules/<class>.yml} says when. */
public enum RefreshClass {
  /** Probes, queues, sign-ins, payments: every 60 seconds. */
  CRITICAL,
  /** Counts of the business, message events: every 5 minutes. */
  BUSINESS,
  /** What comes in batches: every 15 minutes. */
  HISTORY,
  /** Registers that people keep: every hour. */
  COMPLIANCE,
  /** Backups and what is kept: every day. */
  ARCHIVE;

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
