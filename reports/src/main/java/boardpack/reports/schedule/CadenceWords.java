package boardpack.reports.schedule;

import boardpack.pipeline.period.Grain;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.scheduling.support.CronExpression;

/** Reads a cadence written in words. Whoever writes one wrong is shown all that would do. */
final class CadenceWords {
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
  private static final String TIME = " at (?<time>[0-2]\\d:[0-5]\\d)";
  private static final String NTH = "(?<nth>" + String.join("|", ORDINALS) + ") business day ";
  private static final String UNIT = "(?<unit>month|quarter|year)";

  /** The words that do, each kind with an example. */
  static final List<String> EXAMPLES = List.of(
      "every 5 minutes", "every 2 hours", "every day at 07:00", "every business day at 07:00", "every Monday at 08:00",
      "first business day of the month at 09:00", "third business day after month end at 08:00",
      "third business day after quarter end at 09:00", "tenth business day of the year at 09:00", "every 60 seconds",
      "cron: 0 30 6 * * MON-FRI, daily");

  private static final List<Form> FORMS = List.of(
      new Form("every (?<count>[1-9]\\d{0,3}) (?<unit>second|minute|hour)s?", CadenceWords::interval),
      new Form("every (?<business>business )?day" + TIME,
          words -> new Cadence.Daily(words.group("business") != null, time(words))),
      new Form("every (?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)" + TIME,
          words -> new Cadence.Weekly(DayOfWeek.valueOf(words.group("weekday").toUpperCase(Locale.ROOT)), time(words))),
      new Form(NTH + "of the " + UNIT + TIME, CadenceWords::nth),
      new Form(NTH + "after " + UNIT + " end" + TIME, CadenceWords::nth),
      new Form("cron: (?<cron>[^,]*(,[^,]*)*), (?<grain>daily|weekly|monthly|quarterly|yearly)", CadenceWords::cron));

  private CadenceWords() {}

  /** @throws IllegalArgumentException where the words fit no form */
  static Cadence parse(String words) {
    return FORMS.stream()
        .flatMap(form -> form.read(words.strip()).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + words + "' is no cadence"));
  }

  private static Cadence interval(Matcher words) {
    int count = Integer.parseInt(words.group("count"));
    return new Cadence.Interval(switch (words.group("unit").toLowerCase(Locale.ROOT)) {
      case "second" -> Duration.ofSeconds(count);
      case "minute" -> Duration.ofMinutes(count);
      default -> Duration.ofHours(count);
    });
  }

  private static Cadence nth(Matcher words) {
    int number = ORDINALS.indexOf(words.group("nth").toLowerCase(Locale.ROOT)) + 1;
    return new Cadence.NthBusinessDay(number, Grain.of(words.group("unit")), time(words));
  }

  private static Cadence cron(Matcher words) {
    Grain grain = switch (words.group("grain").toLowerCase(Locale.ROOT)) {
      case "daily" -> Grain.DAY;
      case "weekly" -> Grain.WEEK;
      case "monthly" -> Grain.MONTH;
      case "quarterly" -> Grain.QUARTER;
      default -> Grain.YEAR;
    };
    return new Cadence.Cron(CronExpression.parse(words.group("cron")), grain);
  }

  private static LocalTime time(Matcher words) {
    return LocalTime.parse(words.group("time"));
  }

  private record Form(Pattern pattern, Function<Matcher, Cadence> reader) {
    Form(String pattern, Function<Matcher, Cadence> reader) {
      this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reader);
    }

    Optional<Cadence> read(String words) {
      Matcher matcher = pattern.matcher(words);
      return matcher.matches() ? Optional.of(reader.apply(matcher)) : Optional.empty();
    }
  }
}
