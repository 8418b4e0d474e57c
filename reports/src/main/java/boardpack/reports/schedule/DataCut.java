package boardpack.reports.schedule;

import java.time.DateTimeException;
import java.time.LocalTime;

/** Which rows of the sources count in the packs of a schedule. */
public sealed interface DataCut {
  /** As a schedule's file says it; these are also the good values of messages. */
  String EXAMPLES = "as read, period end, or a time of the day on which it fires: \"06:30\"";

  /** All that the sources had when they were read; without a line in the schedule it is this. */
  record AsRead() implements DataCut {
    @Override
    public String toString() {
      return "as read";
    }
  }

  /** Those that were there when the period ended, in the zone of whom the pack is about. */
  record PeriodEnd() implements DataCut {
    @Override
    public String toString() {
      return "period end";
    }
  }

  /** Those that were there at this time of the day on which the schedule fires, in the zone that it goes by. */
  record TimeOfDay(LocalTime time) implements DataCut {
    @Override
    public String toString() {
      return time.toString();
    }
  }

  /** @throws IllegalArgumentException for other words */
  static DataCut of(String words) {
    try {
      return switch (words) {
        case "as read" -> new AsRead();
        case "period end" -> new PeriodEnd();
        default -> new TimeOfDay(LocalTime.parse(words));
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(words, e);
    }
  }
}
