package boardpack.reports.layout;

import boardpack.pipeline.detail.Detail;
import boardpack.pipeline.detail.Details;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.kpi.Scope;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.settings.Setting;
import boardpack.reports.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one section of a pack's layout. */
final class SectionFile {
  private static final Set<String> KNOWN = Set.of("section", "title", "headlines", "attention", "groups", "leads", "figures",
      "most_figures", "lines", "trends", "bars", "tables", "notes", "drivers");
  private static final Set<String> DRIVER = Set.of("table", "by", "part", "of");
  private static final Set<String> TABLE = Set.of("table", "as", "title", "rows", "columns");

  private final Catalogue catalogue;
  private final Details details;
  private final Words words;
  private final Grain grain;

  SectionFile(Catalogue catalogue, Details details, Words words, Grain grain) {
    this.catalogue = catalogue;
    this.details = details;
    this.words = words;
    this.grain = grain;
  }

  SectionLayout read(Setting setting) {
    setting.only(KNOWN);
    return new SectionLayout(
        id(setting.at("section", "deliverability")),
        title(setting),
        List.copyOf(setting.entries().keySet()),
        list(setting, "headlines").stream().map(this::group).toList(),
        setting.optional("attention").map(Setting::flag).orElse(false),
        list(setting, "groups").stream().map(this::group).toList(),
        list(setting, "leads").stream().map(this::kpi).toList(),
        list(setting, "figures").stream().map(this::kpi).toList(),
        setting.optional("most_figures").map(most -> most.integer("8")),
        list(setting, "lines").stream().map(this::kpi).toList(),
        list(setting, "trends").stream().map(this::kpi).toList(),
        list(setting, "bars").stream().map(bars -> detail(bars).id()).toList(),
        list(setting, "tables").stream().map(this::table).toList(),
        list(setting, "notes").stream().map(this::note).toList(),
        setting.optional("drivers").map(Setting::entries).orElse(Map.of()).entrySet().stream()
            .map(driver -> driver(driver.getKey(), driver.getValue())).toList());
  }

  /** @throws Fault where a language of the words that ship is missing */
  static Map<String, String> title(Setting setting) {
    Setting title = setting.at("title", "{en: Deliverability, nl: Aflevering}");
    return Map.of("en", title.at("en", "Deliverability").text("Deliverability"),
        "nl", title.at("nl", "Aflevering").text("Aflevering"));
  }

  private static List<Setting> list(Setting setting, String name) {
    return setting.optional(name).map(Setting::items).orElse(List.of());
  }

  private static String id(Setting setting) {
    String id = setting.text("deliverability");
    if (!id.matches("[a-z][a-z0-9_]*")) {
      throw setting.refuse("is no section's name", "deliverability");
    }
    return id;
  }

  private String group(Setting setting) {
    String group = setting.text("deliverability");
    if (words.find("group." + group).isEmpty()) {
      throw setting.refuse("is a group without a name in templates/messages_*.properties", "group." + group + "=…, there");
    }
    return group;
  }

  private String kpi(Setting setting) {
    return kpi(setting.text("delivery_rate"), setting);
  }

  private String kpi(String id, Setting setting) {
    Kpi kpi = catalogue.all().stream().filter(one -> one.id().equals(id)).findFirst()
        .orElseThrow(() -> setting.refuse("is not in the catalogue: " + id, "an id that './boardpack kpi list' shows"));
    if (!kpi.grains().contains(grain)) {
      throw setting.refuse(id + " has no figures by " + grain.word(), "a KPI whose grains hold " + grain.word());
    }
    return id;
  }

  private String note(Setting setting) {
    String note = setting.text("cost.notice");
    if (words.find(note + ".title").isEmpty() || words.find(note + ".1").isEmpty()) {
      throw setting.refuse("has no words in templates/messages_*.properties", note + ".title=… and " + note + ".1=…, there");
    }
    return note;
  }

  private TablePart table(Setting setting) {
    if (!setting.isMapping()) {
      String id = detail(setting).id();
      return new TablePart(id, id, Optional.empty(), Map.of(), List.of());
    }
    setting.only(TABLE);
    Detail detail = detail(setting.at("table", "open_alerts"));
    Map<String, List<String>> rows = new LinkedHashMap<>();
    setting.optional("rows").map(Setting::entries).orElse(Map.of())
        .forEach((column, values) -> rows.put(column(detail, column, values), values.texts()));
    return new TablePart(
        setting.optional("as").map(SectionFile::id).orElse(detail.id()),
        detail.id(),
        setting.optional("title").map(title -> title(setting)),
        rows,
        list(setting, "columns").stream().map(column -> column(detail, column)).toList());
  }

  private Driver driver(String id, Setting setting) {
    setting.only(DRIVER);
    Detail detail = detail(setting.at("table", "delivery_by_domain"));
    return new Driver(kpi(id, setting), detail.id(),
        column(detail, setting.at("by", "domain_name")),
        column(detail, setting.at("part", "delivered")),
        setting.optional("of").map(of -> column(detail, of)));
  }

  private Detail detail(Setting setting) {
    String id = setting.text("open_alerts");
    List<Detail> all = Stream.of(Scope.values()).flatMap(scope -> details.of(scope).stream()).distinct().toList();
    return all.stream().filter(detail -> detail.id().equals(id)).findFirst()
        .orElseThrow(() -> setting.refuse("is no table of sql/details: " + id,
            String.join(", ", all.stream().map(Detail::id).sorted().toList())));
  }

  private static String column(Detail detail, Setting setting) {
    return column(detail, setting.text("title"), setting);
  }

  private static String column(Detail detail, String name, Setting setting) {
    if (detail.columns().stream().noneMatch(column -> column.name().equals(name))) {
      throw setting.refuse("is no column of " + detail.id() + ": " + name,
          String.join(", ", detail.columns().stream().map(Detail.Column::name).toList()));
    }
    return name;
  }
}
