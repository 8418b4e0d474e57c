package boardpack.pipeline.kpi;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one KPI's file; whatever nobody reads, or reads differently, is refused. */
final class KpiFile {
  private static final Set<String> KNOWN = Set.of("kpi", "numbers", "group", "title", "question", "formula", "unit",
      "direction", "label", "phrase", "scale", "measures", "numerator", "denominator", "grains", "scopes",
      "source_of_record", "audience", "target", "thresholds", "over_plan", "raised_by", "guard", "expected", "owner",
      "decision", "cases");
  private static final Set<String> LANGUAGES = Set.of("en", "nl");

  private final Setting yml;
  private final Path file;
  private final String shownAs;

  KpiFile(Path file, String shownAs) {
    this.yml = SettingsFile.read(file, shownAs, name -> null).only(KNOWN);
    this.file = file;
    this.shownAs = shownAs;
  }

  Kpi read(MeasureReader measures) {
    String id = yml.at("kpi", "bounce_rate").text("bounce_rate");
    String group = yml.at("group", "deliverability").text("deliverability");
    requirePlace(id, group);
    Unit unit = yml.at("unit", "percent").as(Unit::of, "count, money, percent, score, hours, multiple or word");
    Label label = yml.at("label", "exact").as(Label::of, "exact, directional, approximate or projected");
    Kpi.Formula formula = formula(measures, label);
    return new Kpi(id, shownAs, group, about(), unit,
        yml.at("direction", "lower").as(word -> Direction.valueOf(word.toUpperCase(Locale.ROOT)),
            "higher, lower, band or neutral"),
        label, phrase(label), scale(unit), formula,
        words("grains", "[month]", Grain::of), words("scopes", "[tenant, platform]", Scope::of),
        RatingReader.read(yml, text -> expression(text, formula.measures())), expected(), hash(formula.measures()));
  }

  private void requirePlace(String id, String group) {
    if (!file.endsWith(Path.of(group, id + ".yml"))) {
      throw yml.at("kpi", id).refuse("does not stand in its place", "sql/kpis/" + group + "/" + id + ".yml");
    }
  }

  private Kpi.About about() {
    return new Kpi.About(
        yml.at("numbers", "[31]").texts(),
        inLanguages("title"),
        inLanguages("question"),
        inLanguages("formula"),
        yml.at("source_of_record", "payment provider").text("payment provider"),
        yml.at("audience", "[ceo, cfo]").texts(),
        yml.at("owner", "Head of Deliverability").text("Head of Deliverability"),
        yml.optional("decision").map(decision -> decision.text("8.20: all bounces ÷ sent")).orElse(""));
  }

  private Map<String, String> inLanguages(String name) {
    Setting texts = yml.at(name, "{en: Bounce rate, nl: Bouncepercentage}").only(LANGUAGES);
    return LANGUAGES.stream()
        .collect(Collectors.toUnmodifiableMap(language -> language, language -> texts.at(language, "…").text("…")));
  }

  private Optional<String> phrase(Label label) {
    Optional<String> phrase = yml.optional("phrase").map(key -> key.text("cost"));
    if (phrase.isPresent() == (label == Label.EXACT)) {
      throw yml.at("label", "exact")
          .refuse("needs the words that say so, and only an exact figure has none", "phrase: cost");
    }
    return phrase;
  }

  private List<String> scale(Unit unit) {
    List<String> scale = yml.optional("scale").map(Setting::texts).orElse(List.of());
    if (scale.isEmpty() == (unit == Unit.WORD)) {
      throw yml.at("unit", "word").refuse("and 'scale' belong together", "unit: word, scale: [active, past due]");
    }
    return scale;
  }

  private Kpi.Formula formula(MeasureReader reader, Label label) {
    List<Measure> measures = yml.at("measures", "{sent: {mart: delivery_daily, time: day, sql: sum(sent)}}").entries()
        .entrySet().stream()
        .map(entry -> reader.read(entry.getKey(), entry.getValue(), label))
        .toList();
    return new Kpi.Formula(measures, expression(yml.at("numerator", "sent"), measures),
        yml.optional("denominator").map(denominator -> expression(denominator, measures)));
  }

  private static Expression expression(Setting setting, List<Measure> measures) {
    Expression expression = setting.as(Expression::parse, "revenue - cost, of measures, numbers, + - * and ( )");
    Set<String> names = measures.stream().map(Measure::name).collect(Collectors.toCollection(LinkedHashSet::new));
    names.add(FigureMaker.PERIOD_DAYS);
    for (String name : expression.names()) {
      if (!names.contains(name)) {
        throw setting.refuse("names '" + name + "', which is no measure here", String.join(", ", names));
      }
    }
    return expression;
  }

  private <T> Set<T> words(String name, String good, Function<String, T> reader) {
    return yml.at(name, good).items().stream()
        .map(item -> item.as(reader, good))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Kpi.Expected expected() {
    Optional<Setting> range = yml.optional("expected").map(setting -> setting.only(Set.of("min", "max")));
    return new Kpi.Expected(
        range.flatMap(setting -> setting.optional("min")).map(min -> min.decimal("0")),
        range.flatMap(setting -> setting.optional("max")).map(max -> max.decimal("1")));
  }

  private String hash(List<Measure> measures) {
    Map<String, String> marts = new TreeMap<>();
    measures.forEach(measure -> marts.put(measure.mart().name(), measure.mart().hash()));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(file));
      digest.update(marts.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw Fault.machine(shownAs, "cannot be read", "a file its owner can read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
