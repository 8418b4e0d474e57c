package boardpack.pipeline.detail;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.ColumnLabels;
import boardpack.pipeline.kpi.Scope;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.mart.MartDefinition;
import boardpack.pipeline.mart.MartDefinitions;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one detail's sidecar and the SELECT beside it. */
final class DetailFile {
  private static final Set<String> LANGUAGES = Set.of("en", "nl");
  private static final Set<Detail.Kind> AMOUNTS = Set.of(Detail.Kind.MONEY, Detail.Kind.COUNT);

  private final Setting yml;
  private final Path file;
  private final String shownAs;
  private final Workspace workspace;
  private final MartDefinitions marts;
  private final ColumnLabels labels;

  DetailFile(Workspace workspace, Path file, MartDefinitions marts, ColumnLabels labels) {
    this.workspace = workspace;
    this.file = file;
    this.shownAs = workspace.shownAs(file);
    this.yml = SettingsFile.read(file, shownAs, name -> null)
        .only(Set.of("detail", "numbers", "title", "scopes", "marts", "columns", "adds_across", "chart"));
    this.marts = marts;
    this.labels = labels;
  }

  Detail read() {
    String id = yml.at("detail", "open_alerts").text("open_alerts");
    if (!file.endsWith(id + ".yml")) {
      throw yml.at("detail", id).refuse("differs from the name of its file", file.getFileName().toString());
    }
    Set<Scope> scopes = scopes(yml, Set.of());
    List<Detail.Column> columns = yml.at("columns", "{title: {kind: text, label: exact}}").entries().entrySet().stream()
        .map(entry -> column(entry.getKey(), entry.getValue(), scopes)).toList();
    return new Detail(id, shownAs, inLanguages(yml), scopes,
        yml.at("marts", "[alert_states]").items().stream().map(this::mart).toList(), columns,
        sql(id), yml.optional("numbers").map(Setting::texts).orElse(List.of()), across(columns),
        yml.optional("chart").map(chart -> chart(chart, columns)));
  }

  private static Detail.Chart chart(Setting yml, List<Detail.Column> columns) {
    yml.only(Set.of("over", "of", "stacked"));
    List<String> days = names(columns, Set.of(Detail.Kind.DATE));
    List<String> amounts = names(columns, AMOUNTS);
    String over = yml.at("over", "day").text("day");
    List<String> of = yml.at("of", "[new_mrr, churn_mrr]").texts();
    if (!days.contains(over) || !amounts.containsAll(of)) {
      throw yml.refuse("does not draw amounts over days of this table",
          "over " + String.join(", ", days) + " of " + String.join(", ", amounts));
    }
    return new Detail.Chart(over, of, yml.optional("stacked").map(Setting::flag).orElse(false));
  }

  private static List<String> names(List<Detail.Column> columns, Set<Detail.Kind> kinds) {
    return columns.stream().filter(column -> kinds.contains(column.kind())).map(Detail.Column::name).toList();
  }

  private List<Detail.Across> across(List<Detail.Column> columns) {
    return yml.optional("adds_across").stream().flatMap(sums -> sums.entries().entrySet().stream())
        .map(sum -> across(sum.getKey(), sum.getValue(), columns)).toList();
  }

  private static Detail.Across across(String total, Setting parts, List<Detail.Column> columns) {
    List<String> amounts = names(columns, AMOUNTS);
    if (!amounts.contains(total) || !amounts.containsAll(parts.texts())) {
      throw parts.refuse("does not name amounts of this table", String.join(", ", amounts));
    }
    return new Detail.Across(total, parts.texts());
  }

  private Detail.Column column(String name, Setting column, Set<Scope> scopes) {
    column.only(Set.of("title", "kind", "label", "of", "adds_up", "scopes", "share", "may_be_none", "phrase"));
    Label label = column.at("label", "exact").as(Label::of, "exact, directional, approximate or projected");
    column.at("of", "[alert_states.title]").items().forEach(source -> requireLabel(source, label));
    return new Detail.Column(name, inLanguages(column),
        column.at("kind", "text").as(word -> Detail.Kind.valueOf(word.toUpperCase(Locale.ROOT)),
            "text, count, money, percent or date"),
        label, scopes(column, scopes), column.optional("adds_up").map(Setting::flag).orElse(false),
        share(column), column.optional("may_be_none").map(Setting::flag).orElse(false),
        column.optional("phrase").map(phrase -> phrase.text("reputation")));
  }

  private static Optional<Detail.Share> share(Setting column) {
    return column.optional("share").map(share -> {
      List<String> parts = share.texts();
      if (parts.size() != 2) {
        throw share.refuse("is not two columns", "[delivered, sent]");
      }
      return new Detail.Share(parts.get(0), parts.get(1));
    });
  }

  private void requireLabel(Setting source, Label declared) {
    String[] parts = source.text("alert_states.title").split("\\.", 2);
    Label bears = (parts.length == 2 ? labels.of(parts[0], parts[1]) : Optional.<Label>empty())
        .orElseThrow(() -> source.refuse("is no column of a mart", "alert_states.title"));
    if (declared.isStrongerThan(bears)) {
      throw source.refuse("is " + bears.word() + ", and its column claims to be " + declared.word(),
          "label: " + bears.word());
    }
  }

  private MartDefinition mart(Setting name) {
    return marts.mart(name.text("alert_states")).orElseThrow(() -> name.refuse("is no mart", "alert_states"));
  }

  private static Set<Scope> scopes(Setting yml, Set<Scope> otherwise) {
    Optional<Setting> scopes = yml.optional("scopes");
    if (scopes.isEmpty() && !otherwise.isEmpty()) {
      return otherwise;
    }
    return yml.at("scopes", "[tenant, platform]").items().stream()
        .map(item -> item.as(Scope::of, "tenant or platform"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, String> inLanguages(Setting yml) {
    Setting texts = yml.at("title", "{en: Open alerts, nl: Open meldingen}").only(LANGUAGES);
    return LANGUAGES.stream()
        .collect(Collectors.toUnmodifiableMap(language -> language, language -> texts.at(language, "…").text("…")));
  }

  private String sql(String id) {
    String name = "sql/details/" + id + ".sql";
    Path sql = workspace.file(name)
        .orElseThrow(() -> Fault.setting(name, "is missing", "select title from $view.alert_states"));
    try {
      return Files.readString(sql);
    } catch (IOException e) {
      throw Fault.machine(name, "cannot be read", "a file its owner can read", e);
    }
  }
}
