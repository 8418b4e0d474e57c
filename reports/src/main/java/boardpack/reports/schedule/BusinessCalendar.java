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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days are worked: Monday to Friday but for the holidays.
 *
 * @param file of {@code schedules/calendars}; {@code none} knows no holidays
 * @param firstYear the first year whose holidays are listed
 * @param lastYear the last one
 */
public record BusinessCalendar(String file, int firstYear, int lastYear, Set<LocalDate> holidays) {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Monday to Friday, in every year. */
  public static final BusinessCalendar NONE =
      new BusinessCalendar("none", Integer.MIN_VALUE, Integer.MAX_VALUE, Set.of());

  /** @throws Fault where there is no such file, or it does not fit */
  static BusinessCalendar read(Workspace workspace, Setting setting) {
    String name = setting.text("us-federal");
    String path = "schedules/calendars/" + name;
    Optional<Path> listed = named(workspace, name, path + ".yml");
    Optional<Path> ics = named(workspace, name, path + ".ics");
    if (listed.isPresent() == ics.isPresent()) {
      throw setting.refuse("'" + name + "' is " + (ics.isPresent() ? "two files" : "no file") + " in schedules/calendars: "
          + name + ".yml, " + name + ".ics", "us-federal");
    }
    return ics.map(found -> IcsFile.read(found, workspace.shownAs(found)))
        .orElseGet(() -> listed(workspace, listed.get()));
  }

  private static Optional<Path> named(Workspace workspace, String name, String path) {
    return name.matches("[a-z0-9-]+") ? workspace.file(path) : Optional.empty();
  }

  private static BusinessCalendar listed(Workspace workspace, Path file) {
    Setting calendar = SettingsFile.read(file, workspace.shownAs(file), variable -> null)
        .only(Set.of("calendar", "covers", "holidays"));
    List<Integer> covers = calendar.at("covers", "[2025, 2028]").items().stream().map(y -> y.integer("2025")).toList();
    Set<LocalDate> holidays = calendar.at("holidays", "{2026-12-25: Christmas Day}").entries().entrySet().stream()
        .map(day -> day.getValue().as(text -> LocalDate.parse(day.getKey()), "2026-12-25: Christmas Day"))
        .collect(Collectors.toUnmodifiableSet());
    return new BusinessCalendar(file.getFileName().toString(), covers.get(0), covers.get(covers.size() - 1), holidays);
  }

  /** @throws Fault for a year whose holidays nobody has listed yet */
  public boolean isBusinessDay(LocalDate day) {
    if (day.getYear() < firstYear || day.getYear() > lastYear) {
      throw Fault.setting("schedules/calendars/" + file + " covers",
          "ends with " + lastYear + " (and begins with " + firstYear + "); " + day + " is asked for",
          "the holidays of " + day.getYear() + ", and covers: [" + firstYear + ", " + day.getYear() + "]");
    }
    return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }
}
