package boardpack.reports.compose;

import boardpack.pipeline.period.Period;
import boardpack.reports.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and periods as the reader of one edition writes them. */
final class Dates {
  private final Words words;
  private final ZoneId zone;

  Dates(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /** "October 2026", "week 44 of 2026", "Q4 2026", "2026", "31 October 2026". */
  String title(Period period) {
    return switch (period.grain()) {
      case MONTH -> form("LLLL uuuu", period.firstDay());
      case DAY -> day(period.firstDay());
      case WEEK -> words.text("period.week", period.id().substring(6), period.id().substring(0, 4));
      case QUARTER -> words.text("period.quarter", period.id().substring(6), period.id().substring(0, 4));
      case YEAR -> period.id();
      case FISCAL_YEAR -> words.text("period.fiscal_year", period.id().substring(2));
    };
  }

  /** "Oct 26", "Q4 2026" and the like, for the axis of a chart. */
  String brief(Period period) {
    return switch (period.grain()) {
      case MONTH -> form("LLL uu", period.firstDay());
      case QUARTER -> title(period);
      default -> period.id();
    };
  }

  /** "October 2026", or "July 2026 – September 2026". */
  String months(YearMonth first, YearMonth last) {
    String one = form("LLLL uuuu", first.atDay(1));
    return first.equals(last) ? one : one + " – " + form("LLLL uuuu", last.atDay(1));
  }

  String day(LocalDate day) {
    return form("d MMMM uuuu", day);
  }

  /** "31 Oct 2026", for tables. */
  String briefDay(LocalDate day) {
    return form("d LLL uuuu", day);
  }

  /** "1 to 31 October 2026", both dates in full where the months differ, or the one day that it is. */
  String range(Period period) {
    LocalDate first = period.firstDay();
    LocalDate last = period.lastDay();
    if (first.equals(last)) {
      return day(first);
    }
    boolean sameMonth = first.getMonth() == last.getMonth() && first.getYear() == last.getYear();
    return words.text("period.range", sameMonth ? form("d", first) : day(first), day(last));
  }

  String moment(Instant moment) {
    return words.text("period.moment", form("d MMMM uuuu", moment.atZone(zone).toLocalDate()),
        DateTimeFormatter.ofPattern("HH:mm", words.locale()).format(moment.atZone(zone)), zone.getId());
  }

  /** "31 Oct 2026, 02:25", in the zone that the page names. */
  String briefMoment(Instant moment) {
    return briefDay(moment.atZone(zone).toLocalDate()) + ", "
        + DateTimeFormatter.ofPattern("HH:mm", words.locale()).format(moment.atZone(zone));
  }

  /** "3 days". */
  String days(String number) {
    return words.text("period.days", number);
  }

  /** "7.2 months". */
  String months(String number) {
    return words.text("period.months", number);
  }

  private String form(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern, words.locale()).format(day);
  }
}
