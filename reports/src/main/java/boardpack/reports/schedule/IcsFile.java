package boardpack.reports.schedule;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Holidays of an iCalendar file (RFC 5545): its events that last whole days, of the years that it holds any of. */
final class IcsFile {
  private static final String GOOD = "DTSTART;VALUE=DATE:20261225";

  private final String shownAs;
  private final Set<LocalDate> holidays = new HashSet<>();

  private IcsFile(String shownAs) {
    this.shownAs = shownAs;
  }

  /** @throws Fault naming the line where an event is no whole day, or comes round by a rule */
  static BusinessCalendar read(Path file, String shownAs) {
    IcsFile ics = new IcsFile(shownAs);
    Map<String, Line> event = new HashMap<>();
    for (Line line : ics.lines(file)) {
      if (line.name().equals("BEGIN") && line.value().equals("VEVENT")) {
        event.clear();
      } else if (line.name().equals("END") && line.value().equals("VEVENT")) {
        ics.take(event, line);
      } else {
        event.put(line.name(), line);
      }
    }
    if (ics.holidays.isEmpty()) {
      throw Fault.setting(shownAs, "has no event that lasts a day", "BEGIN:VEVENT … " + GOOD + " … END:VEVENT");
    }
    return new BusinessCalendar(file.getFileName().toString(), ics.holidays.stream().mapToInt(LocalDate::getYear).min().orElseThrow(),
        ics.holidays.stream().mapToInt(LocalDate::getYear).max().orElseThrow(), Set.copyOf(ics.holidays));
  }

  private record Line(int number, String name, String value) {}

  /** Long lines are folded: what goes on begins with a blank. */
  private List<Line> lines(Path file) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    try {
      for (String text : Files.readAllLines(file)) {
        number++;
        if ((text.startsWith(" ") || text.startsWith("\t")) && !lines.isEmpty()) {
          Line last = lines.remove(lines.size() - 1);
          lines.add(new Line(last.number(), last.name(), last.value() + text.substring(1)));
        } else if (text.contains(":")) {
          String[] parts = text.split(":", 2);
          lines.add(new Line(number, parts[0].split(";")[0].toUpperCase(Locale.ROOT), parts[1].strip()));
        }
      }
      return lines;
    } catch (IOException e) {
      throw Fault.setting(shownAs, "cannot be read: " + e.getMessage(), "a text file in UTF-8");
    }
  }

  private void take(Map<String, Line> event, Line end) {
    if (event.containsKey("STATUS") && event.get("STATUS").value().equals("CANCELLED")) {
      return;
    }
    if (event.containsKey("RRULE") || event.containsKey("RDATE")) {
      Line rule = event.getOrDefault("RRULE", event.get("RDATE"));
      throw refuse(rule, "comes round by a rule, and a holiday moves", "an event of its own for each year: " + GOOD);
    }
    if (!event.containsKey("DTSTART")) {
      throw refuse(end, "ends an event that has no DTSTART", GOOD);
    }
    LocalDate first = day(event.get("DTSTART"));
    LocalDate last = event.containsKey("DTEND") ? day(event.get("DTEND")).minusDays(1) : first;
    if (last.isBefore(first)) {
      throw refuse(event.get("DTEND"), "is no day after DTSTART", "the day after the last one");
    }
    first.datesUntil(last.plusDays(1)).forEach(holidays::add);
  }

  private LocalDate day(Line line) {
    try {
      return LocalDate.parse(line.value(), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException e) {
      throw refuse(line, "is no whole day: " + line.value(), GOOD);
    }
  }

  private Fault refuse(Line line, String what, String good) {
    return Fault.setting(shownAs + ":" + line.number() + " " + line.name(), what, good);
  }
}
