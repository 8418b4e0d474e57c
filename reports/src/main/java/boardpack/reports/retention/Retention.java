package boardpack.reports.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/**
 * How long things are kept. Packs: daily ones 400 days, weekly ones 3 years, all others 7 years. Audit, deliveries and the
 * figures of packs have no end: their tables refuse it.
 */
public final class Retention {
  /** Who was told of what. */
  static final Period NOTIFICATIONS = Period.ofDays(180);

  static final Period JOBS_DONE = Period.ofMonths(6);
  static final Period JOBS_FAILED = Period.ofYears(1);

  /** What a killed program left half-done holds rows of a source, and is of no use to anybody. */
  static final Period LEFT_BEHIND = Period.ofDays(1);

  private static final Map<String, Period> KEPT = Map.of("daily", Period.ofDays(400), "weekly", Period.ofYears(3));
  private static final Period LONGEST = Period.ofYears(7);

  private Retention() {}

  /**
   * The last day on which a pack is kept.
   *
   * @param pack {@code monthly}
   * @param made the day of its data cut
   */
  public static LocalDate until(String pack, LocalDate made) {
    return made.plus(KEPT.getOrDefault(pack, LONGEST));
  }
}
