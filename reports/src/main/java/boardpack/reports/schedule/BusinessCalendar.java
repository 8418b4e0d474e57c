package boardpack.reports.schedule;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days are worked: Monday to Friday but for the holidays.
 *
 * @param name of its file in {@code schedules/calendars}; {@code none} knows no holidays
 * @param firstYear the first year whose holidays are listed
 * @param lastYear the last one
 */
public record BusinessCalendar(String name, int firstYear, int lastYear, Set<LocalDate> holidays) {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Monday to Friday, in every year. */
  public static final BusinessCalendar NONE =
      new BusinessCalendar("none", Integer.MIN_VALUE, Integer.MAX_VALUE, Set.of());

  /** @throws Fault where there is no such file, or it does not fit */
  static BusinessCalendar read(Workspace workspace, Setting setting) {
    String name = setting.text("us-federal");
    Path file = workspace.file("schedules/calendars/" + name + ".yml")
        .filter(f -> name.matches("[a-z0-9-]+"))
        .orElseThrow(() -> setting.refuse("'" + name + "' is no file in schedules/calendars", "us-federal"));
    Setting calendar = SettingsFile.read(file, workspace.shownAs(file), variable -> null)
        .only(Set.of("calendar", "covers", "holidays"));
    List<Integer> covers = calendar.at("covers", "[2025, 2028]").items().stream().map(y -> y.integer("2025")).toList();
    Set<LocalDate> holidays = calendar.at("holidays", "{2026-12-25: Christmas Day}").entries().entrySet().stream()
        .map(day -> day.getValue().as(text -> LocalDate.parse(day.getKey()), "2026-12-25: Christmas Day"))
        .collect(Collectors.toUnmodifiableSet());
    return new BusinessCalendar(name, covers.get(0), covers.get(covers.size() - 1), holidays);
  }

  /** @throws Fault for a year whose holidays nobody has listed yet */
  public boolean isBusinessDay(LocalDate day) {
    if (day.getYear() < firstYear || day.getYear() > lastYear) {
      throw Fault.setting("schedules/calendars/" + name + ".yml covers",
          "ends with " + lastYear + " (and begins with " + firstYear + "); " + day + " is asked for",
          "the holidays of " + day.getYear() + ", and covers: [" + firstYear + ", " + day.getYear() + "]");
    }
    return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }
}
