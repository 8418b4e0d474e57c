package boardpack.pipeline.kpi;

import boardpack.pipeline.label.Label;
import boardpack.pipeline.mart.MartDefinition;
import boardpack.pipeline.mart.MartDefinitions;
import boardpack.pipeline.settings.Setting;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the measures of a KPI and holds them against the marts they name. */
final class MeasureReader {
  /** Columns that the engine lays beside each row. */
  private static final Set<String> OF_PERIOD =
      Set.of("period_first_day", "period_last_day", "period_days", "period_end_at");
  private static final Set<String> KNOWN = Set.of("mart", "time", "sql", "known", "period");

  private final MartDefinitions marts;
  private final ColumnLabels labels;
  private final SqlColumns parser;

  MeasureReader(MartDefinitions marts, ColumnLabels labels, SqlColumns parser) {
    this.marts = marts;
    this.labels = labels;
    this.parser = parser;
  }

  /** @param declared the label the KPI claims; its columns must bear it */
  Measure read(String name, Setting yml, Label declared) {
    yml.only(KNOWN);
    Setting martName = yml.at("mart", "delivery_daily");
    MartDefinition mart = marts.mart(martName.text("delivery_daily")).orElseThrow(() -> martName.refuse(
        "is no mart", String.join(", ", marts.all().stream().map(MartDefinition::name).sorted().toList())));
    Setting time = yml.at("time", "day");
    if (!mart.times().containsKey(time.text("day"))) {
      throw time.refuse("is no time of " + mart.name(),
          String.join(", ", mart.times().keySet().stream().sorted().toList()));
    }
    Optional<Setting> known = yml.optional("known");
    List<String> columns = columns(yml.at("sql", "sum(sent)"), known, mart, time.text("day"));
    requireLabel(yml, columns, mart, declared);
    return new Measure(name, mart, time.text("day"), yml.at("sql", "sum(sent)").text("sum(sent)"),
        known.map(setting -> setting.text("is_known")), previous(yml), columns);
  }

  private List<String> columns(Setting sql, Optional<Setting> known, MartDefinition mart, String time) {
    Set<String> columns = new LinkedHashSet<>(named(sql, "sum(sent)"));
    known.ifPresent(setting -> columns.addAll(named(setting, "is_known")));
    columns.addAll(Measure.columnsOf(mart.times().get(time)));
    columns.removeAll(OF_PERIOD);
    for (String column : columns) {
      if (labels.of(mart.name(), column).isEmpty()) {
        throw sql.refuse("names '" + column + "', which is not a column of " + mart.name(), "sum(sent)");
      }
    }
    return List.copyOf(columns);
  }

  private List<String> named(Setting sql, String good) {
    return sql.as(text -> {
      try {
        return parser.of(text);
      } catch (IllegalArgumentException e) {
        throw sql.refuse("is no SQL expression: " + e.getMessage(), good);
      }
    }, good);
  }

  private void requireLabel(Setting yml, List<String> columns, MartDefinition mart, Label declared) {
    List<String> weaker = columns.stream()
        .filter(column -> declared.isStrongerThan(labels.of(mart.name(), column).orElseThrow()))
        .map(column -> mart.name() + "." + column + " is " + labels.of(mart.name(), column).orElseThrow().word())
        .toList();
    if (!weaker.isEmpty()) {
      Label bears =
          Label.weakest(columns.stream().map(column -> labels.of(mart.name(), column).orElseThrow()).toList());
      throw yml.refuse("cannot be part of a figure labelled " + declared.word() + ": " + String.join(", ", weaker),
          "label: " + bears.word());
    }
  }

  private static boolean previous(Setting yml) {
    return yml.optional("period").map(period -> {
      if (!period.text("previous").equals("previous")) {
        throw period.refuse("is '" + period.text("previous") + "'", "previous, or nothing for the period itself");
      }
      return true;
    }).orElse(false);
  }
}
