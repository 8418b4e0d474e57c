package boardpack.reports.schedule;

import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.EmailAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code schedules/*.yml}: the workspace's own over those that ship. */
public final class Schedules {
  private static final Set<String> KNOWN =
      Set.of("does", "pack", "class", "for", "cadence", "zone", "calendar", "shift", "data_cut", "window", "incomplete",
          "approval", "send", "owner");
  private static final Pattern WINDOW = Pattern.compile("([1-9]\\d{0,3}) (minute|hour|day)s?");
  private static final String GOOD_CADENCE = String.join("\n        ", CadenceWords.EXAMPLES);

  private Schedules() {}

  /** @throws boardpack.pipeline.fault.Fault naming file, line and good values */
  public static List<Schedule> read(Workspace workspace) {
    return workspace.files("schedules", ".yml").stream()
        .filter(file -> file.getParent().getFileName().toString().equals("schedules"))
        .map(file -> read(workspace, file))
        .toList();
  }

  private static Schedule read(Workspace workspace, Path file) {
    String name = file.getFileName().toString().replace(".yml", "");
    Setting setting = SettingsFile.read(file, workspace.shownAs(file), variable -> null).only(KNOWN);
    return new Schedule(
        name,
        task(workspace, setting),
        setting.at("for", "[platform, tenants]").items().stream()
            .map(item -> item.as(text -> one(Schedule.Audience.class, text), "platform, tenants"))
            .collect(Collectors.toUnmodifiableSet()),
        setting.at("cadence", CadenceWords.EXAMPLES.get(5)).as(CadenceWords::parse, GOOD_CADENCE),
        zone(setting.at("zone", "America/New_York, or tenant's")),
        setting.optional("calendar").map(calendar -> BusinessCalendar.read(workspace, calendar))
            .orElse(BusinessCalendar.NONE),
        setting.optional("shift").map(s -> s.as(t -> one(Schedule.Shift.class, t), "none, forward, back or skip"))
            .orElse(Schedule.Shift.NONE),
        setting.optional("data_cut").map(cut -> dataCut(cut, setting)).orElse(new DataCut.AsRead()),
        setting.at("window", "3 days").as(Schedules::window, "3 days, 12 hours or 30 minutes"),
        setting.at("incomplete", "hold").as(t -> one(Schedule.Incomplete.class, t), "hold, banner or skip"),
        sending(setting));
  }

  /** A cut of packs, before the hour at which they are made: what comes later nobody can leave out yet. */
  private static DataCut dataCut(Setting setting, Setting schedule) {
    DataCut cut = setting.as(DataCut::of, DataCut.EXAMPLES);
    if (!schedule.at("does", "pack").text("pack").equals("pack")) {
      throw setting.refuse("is told of a schedule that makes no pack", "no such line");
    }
    Cadence cadence = schedule.at("cadence", CadenceWords.EXAMPLES.get(5)).as(CadenceWords::parse, GOOD_CADENCE);
    if (cut instanceof DataCut.TimeOfDay day && cadence instanceof Cadence.OnDays days
        && day.time().isAfter(days.at(LocalDate.EPOCH))) {
      throw setting.refuse("is " + day.time() + ", and the pack is made at " + days.at(LocalDate.EPOCH) + " already",
          "a time before that, e.g. \"" + days.at(LocalDate.EPOCH).minusMinutes(30) + "\"");
    }
    return cut;
  }

  private static Sending sending(Setting setting) {
    return new Sending(
        setting.optional("approval").map(a -> a.as(t -> one(Approval.class, t), "always; without it, only where a gate fails"))
            .isPresent(),
        setting.optional("send").map(s -> s.as(t -> one(Sending.When.class, t), "always, changed or threshold"))
            .orElse(Sending.When.ALWAYS),
        setting.optional("owner").map(o -> o.as(EmailAddress::new, "ana.ruiz@company.example")));
  }

  private enum Approval { ALWAYS }

  private static Schedule.Task task(Workspace workspace, Setting setting) {
    Setting does = setting.at("does", "pack");
    return switch (does.text("pack")) {
      case "watch" -> watch(setting);
      case "pack" -> new Schedule.Task.MakePack(pack(workspace, setting.at("pack", "monthly")));
      case "refresh" -> new Schedule.Task.Refresh(
          setting.optional("class").map(word -> word.as(RefreshClass::of, RefreshClass.words())));
      default -> throw does.refuse("is neither 'pack' nor 'refresh' nor 'watch'", "does: pack");
    };
  }

  /** All tenants are looked at at once, so it is owed once and not to each. */
  private static Schedule.Task watch(Setting setting) {
    if (!setting.at("for", "platform").texts().equals(List.of("platform"))) {
      throw setting.at("for", "platform").refuse("would look at all tenants once for each of them", "platform");
    }
    return new Schedule.Task.Watch(setting.at("class", "critical").as(RefreshClass::of, RefreshClass.words()));
  }

  private static String pack(Workspace workspace, Setting setting) {
    String pack = setting.text("monthly");
    if (workspace.file("templates/packs/" + pack + ".yml").isEmpty()) {
      throw setting.refuse("is a pack without a file in templates/packs: " + pack, "monthly");
    }
    return pack;
  }

  private static Optional<ZoneId> zone(Setting setting) {
    return setting.text("America/New_York").equals("tenant's")
        ? Optional.empty()
        : Optional.of(setting.as(ZoneId::of, "America/New_York, or tenant's"));
  }

  private static Duration window(String text) {
    Matcher words = WINDOW.matcher(text);
    if (!words.matches()) {
      throw new IllegalArgumentException(text);
    }
    long count = Long.parseLong(words.group(1));
    return switch (words.group(2)) {
      case "minute" -> Duration.ofMinutes(count);
      case "hour" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static <E extends Enum<E>> E one(Class<E> words, String text) {
    E value = Enum.valueOf(words, text.toUpperCase(Locale.ROOT));
    if (!text.equals(text.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }
}
