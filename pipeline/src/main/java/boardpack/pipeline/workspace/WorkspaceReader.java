package boardpack.pipeline.workspace;

import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads {@code boardpack.yml}. */
public final class WorkspaceReader {
  private static final Set<String> KNOWN =
      Set.of("company", "home", "clock", "metadata", "serve", "sources", "landing", "tenants", "mail", "packs", "operator",
          "restatements", "languages");

  private final Path shipped;
  private final UnaryOperator<String> environment;
  private final Clock machine;

  /**
   * @param shipped the folder of the files that ship
   * @param environment looks up {@code ${NAME}} in settings; null where not set
   * @param machine the clock of the machine, used where the workspace pins none
   */
  public WorkspaceReader(Path shipped, UnaryOperator<String> environment, Clock machine) {
    this.shipped = shipped.toAbsolutePath().normalize();
    this.environment = environment;
    this.machine = machine;
  }

  /** @throws boardpack.pipeline.fault.Fault naming file, line and a good value, where a setting does not fit */
  public Workspace read(Path root) {
    Path folder = root.toAbsolutePath().normalize();
    Setting settings = SettingsFile.read(folder.resolve("boardpack.yml"), "boardpack.yml", environment).only(KNOWN);
    Path home = folder.resolve(settings.optional("home").map(s -> s.text("var")).orElse("var"));
    return new Workspace(folder, shipped, home.normalize(), company(settings.at("company", "{name: Meridian Mail}")),
        sources(settings), settings, clock(settings));
  }

  private static Company company(Setting setting) {
    setting.only(Set.of("name", "currency", "zone", "locale", "fiscal_year_start"));
    return new Company(
        setting.at("name", "Meridian Mail").text("Meridian Mail"),
        setting.at("currency", "USD").as(Currency::getInstance, "USD"),
        setting.at("zone", "America/New_York").as(ZoneId::of, "America/New_York"),
        setting.optional("locale").map(s -> s.as(WorkspaceReader::locale, "en-US")).orElse(Locale.US),
        setting.optional("fiscal_year_start").map(s -> s.as(WorkspaceReader::month, "january")).orElse(Month.JANUARY));
  }

  private static List<SourceSetting> sources(Setting settings) {
    return settings.at("sources", "{crm: {kind: postgresql, url: 'jdbc:postgresql://localhost/crm'}}").entries()
        .entrySet().stream()
        .map(e -> new SourceSetting(e.getKey(), e.getValue().at("kind", "postgresql").text("postgresql"), e.getValue()))
        .toList();
  }

  private Clock clock(Setting settings) {
    return settings.optional("clock")
        .map(s -> s.as(OffsetDateTime::parse, "2026-11-02T09:00:00-05:00"))
        .map(now -> Clock.fixed(now.toInstant(), ZoneOffset.UTC))
        .orElse(machine);
  }

  private static Locale locale(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    if (locale.getLanguage().isEmpty()) {
      throw new IllegalArgumentException(tag);
    }
    return locale;
  }

  private static Month month(String name) {
    return Month.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
