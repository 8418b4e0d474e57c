package boardpack.pipeline.mart;

import boardpack.pipeline.label.Label;
import boardpack.pipeline.mart.MartDefinition.DeclaredLabel;
import boardpack.pipeline.mart.MartDefinition.Recipe;
import boardpack.pipeline.mart.MartDefinition.Scope;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads one mart's sidecar and the SQL beside it. */
final class Sidecar {
  private static final Set<String> KNOWN = Set.of("mart", "grain", "key", "scope", "inputs", "optional_inputs", "uses",
      "instead", "days", "money", "flags", "times", "labels", "notes", "reconciles", "figures", "given_expect");
  private static final String GOOD_TIME = "{kind: flow, day: day}";

  private final Workspace workspace;
  private final Path file;
  private final Setting yml;

  Sidecar(Workspace workspace, Path file) {
    this.workspace = workspace;
    this.file = file;
    this.yml = SettingsFile.read(file, workspace.shownAs(file), name -> null).only(KNOWN);
  }

  MartDefinition read() {
    String name = yml.at("mart", "payment_lines").text("payment_lines");
    if (!file.getFileName().toString().equals(name + ".yml")) {
      throw yml.at("mart", name).refuse("differs from the name of its file", file.getFileName().toString());
    }
    Recipe recipe =
        new Recipe(sqlName(name + ".sql"), sql(name + ".sql", yml), texts(yml, "inputs"), texts(yml, "uses"));
    Optional<Recipe> standIn = yml.optional("instead").map(this::standIn);
    Map<String, MartTime> times = mapped(yml, "times", Sidecar::time);
    return new MartDefinition(
        name,
        workspace.shownAs(file),
        yml.at("grain", "one row for each payment").text("one row for each payment"),
        yml.at("key", "[tenant_id, payment_id]").texts(),
        yml.at("scope", "both").as(word -> Scope.valueOf(word.toUpperCase(Locale.ROOT)), "tenant, platform or both"),
        recipe,
        texts(yml, "optional_inputs"),
        standIn,
        texts(yml, "days"),
        texts(yml, "money"),
        texts(yml, "flags"),
        times,
        mapped(yml, "labels", Sidecar::label),
        items(yml, "reconciles").map(rule -> reconciliation(rule, times)).toList(),
        items(yml, "figures").map(rule -> figure(rule, times)).toList(),
        items(yml, "given_expect").map(Sidecar::example).toList(),
        Digest.of(text(file), recipe.sql(), standIn.map(Recipe::sql).orElse("")));
  }

  private Recipe standIn(Setting instead) {
    instead.only(Set.of("sql", "inputs", "uses"));
    String sqlFile = instead.at("sql", "revenue_daily.subscription.sql").text("revenue_daily.subscription.sql");
    return new Recipe(sqlName(sqlFile), sql(sqlFile, instead), texts(instead, "inputs"), texts(instead, "uses"));
  }

  private String sqlName(String sqlFile) {
    return "sql/marts/" + sqlFile;
  }

  private String sql(String sqlFile, Setting blamed) {
    Path found = workspace.file(sqlName(sqlFile))
        .orElseThrow(() -> blamed.refuse("has no SQL beside it", sqlName(sqlFile)));
    return text(found).strip();
  }

  private String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw yml.refuse("cannot read " + workspace.shownAs(path), "a text file in UTF-8");
    }
  }

  private static MartTime time(Setting time) {
    time.only(Set.of("kind", "day", "from", "to"));
    return switch (time.at("kind", "flow").text("flow")) {
      case "flow" -> new MartTime.Flow(time.at("day", "day").text("day"));
      case "stock" -> new MartTime.Stock(
          time.at("from", "from_day").text("from_day"), time.at("to", "to_day").text("to_day"));
      default -> throw time.refuse("is neither flow nor stock", GOOD_TIME);
    };
  }

  private static DeclaredLabel label(Setting label) {
    label.only(Set.of("label", "why"));
    return new DeclaredLabel(
        label.at("label", "directional").as(Label::of, "exact, directional, approximate or projected"),
        label.at("why", "a model estimates it").text("a model estimates it"));
  }

  private static Reconciliation reconciliation(Setting rule, Map<String, MartTime> times) {
    rule.only(Set.of("input", "mart", "where", "measure", "equals", "when", "time"));
    String source = rule.optional("mart").map(mart -> mart.text("payment_lines"))
        .orElseGet(() -> "inputs." + rule.at("input", "payments").text("payments"));
    return new Reconciliation(source, rule.optional("where").map(s -> s.text("is_known")),
        rule.at("measure", "rows").text("rows"), rule.at("equals", "count(*)").text("count(*)"),
        rule.optional("when").map(s -> s.text("true")), rule.optional("time").map(time -> flow(time, times)));
  }

  private static FigureRule figure(Setting rule, Map<String, MartTime> times) {
    rule.only(Set.of("kpi", "input", "equals", "time"));
    return new FigureRule(rule.at("kpi", "net_payments").text("net_payments"),
        rule.at("input", "payments").text("payments"), rule.at("equals", "sum(net_amount)").text("sum(net_amount)"),
        flow(rule.at("time", "day"), times));
  }

  private static String flow(Setting time, Map<String, MartTime> times) {
    String name = time.text("day");
    if (!(times.get(name) instanceof MartTime.Flow)) {
      throw time.refuse("names '" + name + "', which is no flow of the mart", GOOD_TIME + " under times:");
    }
    return name;
  }

  private static GivenExpect example(Setting example) {
    example.only(Set.of("case", "edition", "as_of", "given", "select", "where", "expect"));
    Map<String, String> edition = new LinkedHashMap<>();
    example.at("edition", "{currency: USD, zone: America/New_York}").entries()
        .forEach((name, value) -> edition.put(name, value.text("USD")));
    return new GivenExpect(
        example.at("case", "a failed payment counts nothing").text("a failed payment counts nothing"),
        Map.copyOf(edition),
        example.optional("as_of").map(s -> s.text("2026-11-02 14:00:00+00")).orElse("2026-11-02 14:00:00+00"),
        mapped(example, "given", rows -> rows.items().stream().map(Sidecar::row).toList()),
        example.optional("select").map(s -> s.text("count(*) as days")),
        example.optional("where").map(s -> s.text("is_known")),
        items(example, "expect").map(Sidecar::row).toList());
  }

  private static Map<String, Optional<String>> row(Setting row) {
    Map<String, Optional<String>> values = new LinkedHashMap<>();
    row.entries().keySet().forEach(column -> values.put(column, row.optional(column).map(s -> s.text("a value"))));
    return values;
  }

  private static List<String> texts(Setting yml, String name) {
    return yml.optional(name).map(Setting::texts).orElse(List.of());
  }

  private static Stream<Setting> items(Setting yml, String name) {
    return yml.optional(name).stream().flatMap(list -> list.items().stream());
  }

  private static <T> Map<String, T> mapped(Setting yml, String name, Function<Setting, T> reader) {
    Map<String, T> values = new LinkedHashMap<>();
    yml.optional(name).ifPresent(map -> map.entries().forEach((key, value) -> values.put(key, reader.apply(value))));
    return values;
  }
}
