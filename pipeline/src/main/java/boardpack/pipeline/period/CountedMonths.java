package boardpack.pipeline.period;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The calendar months that are told apart where rows are counted by month. Rows without a time, and those of a time
 * outside of these months, count together, as rows of no month.
 */
public final class CountedMonths {
  public static final YearMonth FIRST = YearMonth.of(2010, 1);
  public static final YearMonth LAST = YearMonth.of(2039, 12);

  private CountedMonths() {}

  /** @param text {@code 2026-10}; empty for whatever is no month, or not one of these */
  public static Optional<YearMonth> of(String text) {
    try {
      return Optional.of(YearMonth.parse(text)).filter(CountedMonths::has);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  public static boolean has(YearMonth month) {
    return !month.isBefore(FIRST) && !month.isAfter(LAST);
  }

  /** The month of the place in {@link #bounds}, from 1; empty where that is before the first or after the last. */
  public static Optional<YearMonth> at(int place) {
    return Optional.of(FIRST.plusMonths(place - 1L)).filter(CountedMonths::has);
  }

  /** The moment that each month begins in a zone, and that the last one ends. */
  public static List<Instant> bounds(ZoneId zone) {
    return Stream.iterate(FIRST, month -> !month.isAfter(LAST.plusMonths(1)), month -> month.plusMonths(1))
        .map(month -> month.atDay(1).atStartOfDay(zone).toInstant()).toList();
  }
}
