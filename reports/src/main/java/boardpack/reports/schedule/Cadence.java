package boardpack.reports.schedule;

import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import org.springframework.scheduling.support.CronExpression;

/** When a schedule fires, before its zone and its shift are looked at. */
public sealed interface Cadence {
  /** Fires by the clock, not by the calendar. */
  record Interval(Duration every) implements Cadence {}

  /** Fires on certain days, once a period of its grain, and reports on the period before. */
  sealed interface OnDays extends Cadence {
    Grain grain();

    boolean fallsOn(LocalDate day, BusinessCalendar calendar);

    LocalTime at(LocalDate day);
  }

  record Daily(boolean businessDaysOnly, LocalTime time) implements OnDays {
    @Override
    public Grain grain() {
      return Grain.DAY;
    }

    @Override
    public boolean fallsOn(LocalDate day, BusinessCalendar calendar) {
      return !businessDaysOnly || calendar.isBusinessDay(day);
    }

    @Override
    public LocalTime at(LocalDate day) {
      return time;
    }
  }

  record Weekly(DayOfWeek weekday, LocalTime time) implements OnDays {
    @Override
    public Grain grain() {
      return Grain.WEEK;
    }

    @Override
    public boolean fallsOn(LocalDate day, BusinessCalendar calendar) {
      return day.getDayOfWeek() == weekday;
    }

    @Override
    public LocalTime at(LocalDate day) {
      return time;
    }
  }

  /** @param number from 1: which business day of each month, quarter or year */
  record NthBusinessDay(int number, Grain grain, LocalTime time) implements OnDays {
    @Override
    public boolean fallsOn(LocalDate day, BusinessCalendar calendar) {
      LocalDate first = Period.of(grain, day, Month.JANUARY).firstDay();
      return calendar.isBusinessDay(day)
          && first.datesUntil(day.plusDays(1)).filter(calendar::isBusinessDay).limit(number + 1L).count() == number;
    }

    @Override
    public LocalTime at(LocalDate day) {
      return time;
    }
  }

  /** @param grain how long the periods are; in each, the first moment that fits counts */
  record Cron(CronExpression expression, Grain grain) implements OnDays {
    @Override
    public boolean fallsOn(LocalDate day, BusinessCalendar calendar) {
      LocalDate first = Period.of(grain, day, Month.JANUARY).firstDay();
      var match = expression.next(first.atStartOfDay().minusNanos(1));
      return match != null && match.toLocalDate().equals(day);
    }

    @Override
    public LocalTime at(LocalDate day) {
      return expression.next(day.atStartOfDay().minusNanos(1)).toLocalTime();
    }
  }
}
