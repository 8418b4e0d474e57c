package boardpack.pipeline.alert;

import boardpack.pipeline.alert.AlertRule.Bound;
import boardpack.pipeline.alert.AlertRule.Escalation;
import boardpack.pipeline.alert.AlertRule.Newest;
import boardpack.pipeline.alert.AlertRule.Resolving;
import boardpack.pipeline.alert.AlertRule.Telling;
import boardpack.pipeline.alert.AlertRule.Words;
import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.settings.Span;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one rule and the SELECT beside it. Its label is not written down: the columns that it reads decide. */
final class RuleFile {
  private static final Set<String> KNOWN = Set.of("rule", "category", "class", "title", "impact", "action", "inputs", "unit",
      "severity", "owner", "tells", "escalates", "repeats_after", "resolves", "cases");
  private static final Set<String> CATEGORIES =
      Set.of("revenue_risk", "deliverability", "cost_anomaly", "system_health", "compliance");
  private static final String ALL_IF_ANY = "all where connected";
  private static final String GOOD_TEXTS = "{en: Bounce rate, nl: Bouncepercentage}";
  private static final String GOOD_LIMIT = "at least 0.15 (or: more than, below, at most)";

  private final Workspace workspace;
  private final Path file;
  private final Setting yml;

  RuleFile(Workspace workspace, Path file) {
    this.workspace = workspace;
    this.file = file;
    this.yml = SettingsFile.read(file, workspace.shownAs(file), name -> null).only(KNOWN);
  }

  AlertRule read() {
    String id = yml.at("rule", "bounce_rate").text("bounce_rate");
    if (!file.getFileName().toString().equals(id + ".yml")) {
      throw yml.at("rule", id).refuse("differs from the name of its file", file.getFileName().toString());
    }
    return new AlertRule(id, workspace.shownAs(file),
        yml.at("category", "deliverability").as(RuleFile::category, String.join(", ", CATEGORIES.stream().sorted().toList())),
        yml.at("class", "critical").as(RefreshClass::of, RefreshClass.words()),
        words(),
        mapped(yml.at("inputs", "{events: {newest: 24 hours, by: recorded_at}}"), RuleFile::newest),
        sql(id),
        yml.at("unit", "percent").as(Unit::of, "percent, count, money, seconds or milliseconds"),
        Label.PROJECTED,
        grading(yml.at("severity", "{critical: at least 0.15}")),
        telling(),
        yml.at("resolves", "after 30 minutes, or by hand").as(RuleFile::resolving, "after 30 minutes, or by hand"),
        yml.optional("cases").stream().flatMap(cases -> cases.items().stream()).map(WrittenCase::read).toList());
  }

  private Map<String, Words> words() {
    Map<String, Setting> titles = yml.at("title", GOOD_TEXTS).entries();
    yml.at("title", GOOD_TEXTS).at("en", "Bounce rate");
    return titles.keySet().stream().collect(Collectors.toMap(language -> language, language ->
        new Words(said("title", language), said("impact", language), said("action", language))));
  }

  private String said(String what, String language) {
    return yml.at(what, GOOD_TEXTS).at(language, "a sentence in that language").text("a sentence");
  }

  private Telling telling() {
    return new Telling(yml.at("owner", "director").text("director"), yml.at("tells", "[coo, director]").texts(),
        yml.optional("escalates").map(RuleFile::escalation),
        yml.optional("repeats_after").map(span -> span.as(Span::of, "60 minutes")).orElse(Duration.ofMinutes(60)));
  }

  private String sql(String id) {
    String name = "sql/alerts/" + id + ".sql";
    Path found = workspace.file(name).orElseThrow(() -> yml.refuse("has no SQL beside it", name));
    try {
      return Files.readString(found).strip()
          .replace("$currency", InputTable.text(workspace.company().currency().getCurrencyCode()));
    } catch (IOException e) {
      throw yml.refuse("cannot read " + workspace.shownAs(found), "a text file in UTF-8");
    }
  }

  private static String category(String word) {
    if (!CATEGORIES.contains(word)) {
      throw new IllegalArgumentException(word);
    }
    return word;
  }

  private static Newest newest(Setting setting) {
    if (!setting.isMapping()) {
      return setting.as(word -> {
        if (!word.equals("all") && !word.equals(ALL_IF_ANY)) {
          throw new IllegalArgumentException(word);
        }
        return new Newest(Optional.empty(), word.equals(ALL_IF_ANY));
      }, "all, or all where connected, or {newest: 24 hours, by: recorded_at}");
    }
    setting.only(Set.of("newest", "by"));
    return new Newest(Optional.of(new Bound(setting.at("by", "recorded_at").text("recorded_at"),
        setting.at("newest", "24 hours").as(Span::of, "24 hours"))), false);
  }

  private static Grading grading(Setting setting) {
    if (!setting.isMapping()) {
      return setting.as(word -> {
        if (!word.equals("by row")) {
          throw new IllegalArgumentException(word);
        }
        return new Grading.ByRow();
      }, "{critical: at least 0.15}, or by row");
    }
    Map<Severity, Threshold> thresholds = new EnumMap<>(Severity.class);
    setting.only(Set.of("critical", "high", "medium", "low")).entries()
        .forEach((word, limit) -> thresholds.put(Severity.of(word), limit.as(Threshold::of, GOOD_LIMIT)));
    return new Grading.ByValue(thresholds);
  }

  private static Escalation escalation(Setting setting) {
    setting.only(Set.of("after", "to"));
    return new Escalation(setting.at("after", "10 minutes").as(Span::of, "10 minutes"), setting.at("to", "[ceo]").texts());
  }

  private static Resolving resolving(String words) {
    return words.equals("by hand")
        ? new Resolving.ByHand()
        : new Resolving.WhenGone(Span.of(words.startsWith("after ") ? words.substring("after ".length()) : ""));
  }

  static <T> Map<String, T> mapped(Setting mapping, Function<Setting, T> reader) {
    Map<String, T> values = new LinkedHashMap<>();
    mapping.entries().forEach((name, value) -> values.put(name, reader.apply(value)));
    return values;
  }
}
