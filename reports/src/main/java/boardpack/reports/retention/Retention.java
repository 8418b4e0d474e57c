package boardpack.reports.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/** How long packs are kept: daily ones 400 days, weekly ones 3 years, all others 7 years. */
public final class Retention {
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
