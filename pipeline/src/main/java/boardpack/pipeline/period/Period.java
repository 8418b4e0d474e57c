package boardpack.pipeline.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of whole days in the zone of whoever it is about.
 *
 * @param id {@code 2026-10-31}, {@code 2026-W44}, {@code 2026-10}, {@code 2026-Q4}, {@code 2026} or {@code FY2026} (the
 *     fiscal year that ends in 2026)
 * @param firstDay its first day, included
 * @param lastDay its last day, included
 */
public record Period(Grain grain, String id, LocalDate firstDay, LocalDate lastDay) {
  private static final Pattern FORM =
      Pattern.compile("(?<fy>FY)?(?<year>\\d{4})(-(W(?<week>\\d{2})|Q(?<quarter>[1-4])|(?<month>\\d{2})(-(?<day>\\d{2}))?))?");

  /**
   * @param fiscalStart the month a fiscal year starts in
   * @throws IllegalArgumentException where the text is no period
   */
  public static Period parse(String text, Month fiscalStart) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no period");
    }
    int year = Integer.parseInt(form.group("year"));
    if (form.group("fy") != null) {
      return of(Grain.FISCAL_YEAR, LocalDate.of(fiscalStart == Month.JANUARY ? year : year - 1, fiscalStart, 1), fiscalStart);
    }
    if (form.group("day") != null) {
      return of(Grain.DAY, LocalDate.parse(text), fiscalStart);
    }
    if (form.group("month") != null) {
      return of(Grain.MONTH, YearMonth.parse(text).atDay(1), fiscalStart);
    }
    if (form.group("quarter") != null) {
      return of(Grain.QUARTER, LocalDate.of(year, Integer.parseInt(form.group("quarter")) * 3, 1), fiscalStart);
    }
    if (form.group("week") != null) {
      return week(text);
    }
    return of(Grain.YEAR, LocalDate.of(year, 1, 1), fiscalStart);
  }

  /** The period of {@code grain} in which {@code day} lies. */
  public static Period of(Grain grain, LocalDate day, Month fiscalStart) {
    return switch (grain) {
      case DAY -> new Period(grain, day.toString(), day, day);
      case WEEK -> week(day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8));
      case MONTH -> months(grain, YearMonth.from(day).toString(), YearMonth.from(day), 1);
      case QUARTER -> months(grain, day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR),
          YearMonth.of(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR) * 3 - 2), 3);
      case YEAR -> months(grain, Integer.toString(day.getYear()), YearMonth.of(day.getYear(), 1), 12);
      case FISCAL_YEAR -> fiscalYear(day, fiscalStart);
    };
  }

  public Period previous(Month fiscalStart) {
    return of(grain, firstDay.minusDays(1), fiscalStart);
  }

  /** The same period a year before; for a week, the ISO week of the same number, or the 52nd where there is none. */
  public Period priorYear(Month fiscalStart) {
    return of(grain, grain == Grain.WEEK ? firstDay.minusWeeks(52) : firstDay.minusYears(1), fiscalStart);
  }

  private static Period week(String id) {
    LocalDate monday = LocalDate.parse(id + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    return new Period(Grain.WEEK, id, monday, monday.plusDays(6));
  }

  private static Period fiscalYear(LocalDate day, Month start) {
    YearMonth first = YearMonth.from(day).getMonth().compareTo(start) >= 0
        ? YearMonth.of(day.getYear(), start)
        : YearMonth.of(day.getYear() - 1, start);
    return months(Grain.FISCAL_YEAR, "FY" + first.plusMonths(11).getYear(), first, 12);
  }

  private static Period months(Grain grain, String id, YearMonth first, int count) {
    return new Period(grain, id, first.atDay(1),
        first.plusMonths(count - 1L).atDay(1).with(TemporalAdjusters.lastDayOfMonth()));
  }
}
