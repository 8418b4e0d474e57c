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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one KPI's file; whatever nobody reads, or reads differently, is refused. */
final class KpiFile {
  private static final Set<String> KNOWN = Set.of("kpi", "numbers", "group", "title", "question", "formula", "unit",
      "direction", "label", "phrase", "scale", "measures", "of", "trend", "numerator", "denominator", "grains", "scopes",
      "source_of_record", "audience", "target", "thresholds", "over_plan", "raised_by", "guard", "observations",
      "expected", "owner", "decision", "cases");
  private static final Set<String> LANGUAGES = Set.of("en", "nl");

  private final Setting yml;
  private final Path file;
  private final String shownAs;

  KpiFile(Path file, String shownAs) {
    this.yml = SettingsFile.read(file, shownAs, name -> null).only(KNOWN);
    this.file = file;
    this.shownAs = shownAs;
  }

  /** The SQL of its measures; what does not fit is told when the file is read. */
  Stream<String> expressions() {
    return yml.optional("measures").filter(Setting::isMapping).stream()
        .flatMap(measures -> measures.entries().values().stream())
        .filter(Setting::isMapping)
        .flatMap(measure -> Stream.of(measure.optional("sql"), measure.optional("known")).flatMap(Optional::stream))
        .filter(sql -> !sql.isMapping() && !sql.isList())
        .map(sql -> sql.text("sum(sent)"));
  }

  /** @param others the KPI that a setting names */
  Kpi read(MeasureReader measures, Function<Setting, Kpi> others) {
    String id = yml.at("kpi", "bounce_rate").text("bounce_rate");
    String group = yml.at("group", "deliverability").text("deliverability");
    requirePlace(id, group);
    Unit unit = yml.at("unit", "percent").as(Unit::of,
        "count, money, percent, score, points, rating, milliseconds … months, multiple, word, date or moment");
    Label label = yml.at("label", "exact").as(Label::of, "exact, directional, approximate or projected");
    Set<Grain> grains = words("grains", "[month]", Grain::of);
    Set<Scope> scopes = words("scopes", "[tenant, platform]", Scope::of);
    Kpi.Formula formula = new FormulaReader(
        measures, new ComponentReader(others, new ComponentReader.Claims(label, scopes, grains))).read(yml, label);
    return new Kpi(id, shownAs, group, about(), unit,
        yml.at("direction", "lower").as(word -> Direction.valueOf(word.toUpperCase(Locale.ROOT)),
            "higher, lower, band or neutral"),
        label, phrase(label), scale(unit, formula), formula, grains, scopes,
        RatingReader.read(yml, unit, text -> FormulaReader.expression(text, formula)), expected(), hash(formula));
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

  private List<String> scale(Unit unit, Kpi.Formula formula) {
    boolean isTrend = formula.numerator() instanceof Trend;
    List<String> scale = yml.optional("scale").map(Setting::texts).orElse(isTrend ? Trend.SCALE : List.of());
    if (scale.isEmpty() == (unit == Unit.WORD) || isTrend && !scale.equals(Trend.SCALE)) {
      throw yml.at("unit", "word").refuse("and 'scale' belong together, and a trend brings its own",
          "unit: word, scale: [active, past due]");
    }
    return scale;
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

  private String hash(Kpi.Formula formula) {
    Map<String, String> parts = new TreeMap<>();
    formula.measures().forEach(measure -> parts.put(measure.mart().name(), measure.mart().hash()));
    formula.components().forEach(component -> parts.put("kpi " + component.kpi().id(), component.kpi().definitionHash()));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(file));
      digest.update(parts.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw Fault.machine(shownAs, "cannot be read", "a file its owner can read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
