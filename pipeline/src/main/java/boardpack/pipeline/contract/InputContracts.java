package boardpack.pipeline.contract;

import boardpack.pipeline.contract.InputContract.Load;
import boardpack.pipeline.contract.InputContract.Rows;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.settings.Span;
import boardpack.pipeline.workspace.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the contracts of all inputs. */
public final class InputContracts {
  private static final Set<String> KNOWN = Set.of("input", "version", "grain", "rows", "platform_rows", "key", "load",
      "watermark", "overlap", "deletes", "columns", "control", "period", "tolerances", "source_of_record", "freshness", "class",
      "cut_by", "cases");
  private static final Set<String> KNOWN_OF_COLUMN =
      Set.of("type", "label", "required", "personal", "one_of", "min", "unit", "says");
  private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d{1,2}),(\\d{1,2})\\)");
  private static final Map<String, Column.Type> TYPES = Map.of(
      "text", new Column.Type("VARCHAR", "any text"),
      "integer", new Column.Type("BIGINT", "42"),
      "boolean", new Column.Type("BOOLEAN", "true"),
      "date", new Column.Type("DATE", "2026-10-31"),
      "timestamp", new Column.Type("TIMESTAMPTZ", "2026-10-31 23:59:59+00"));

  private InputContracts() {}

  /** Every contract of the workspace, by the name of its file. */
  public static List<InputContract> read(Workspace workspace) {
    return read(workspace, "sql/inputs");
  }

  /** The contracts of the inputs that no source fills, because allocation works them out: {@code allocated_costs}. */
  public static List<InputContract> derived(Workspace workspace) {
    return List.of(derived(workspace, "allocation", "allocated_costs"));
  }

  private static List<InputContract> read(Workspace workspace, String folder) {
    List<InputContract> contracts = new ArrayList<>();
    for (Path file : workspace.files(folder, ".yml")) {
      contracts.add(contract(SettingsFile.read(file, workspace.shownAs(file), name -> null), file));
    }
    return List.copyOf(contracts);
  }

  /**
   * The contract of an input that no source fills, because a station derives it: {@code allocated_costs}. Its sidecar
   * {@code sql/<station>/<name>.yml} stands beside the SQL that makes it and may hold {@code cases}.
   */
  public static InputContract derived(Workspace workspace, String station, String name) {
    String relative = "sql/" + station + "/" + name + ".yml";
    Path file = workspace.file(relative)
        .orElseThrow(() -> Fault.setting(relative, "is missing", "the file that ships under that name"));
    return contract(SettingsFile.read(file, workspace.shownAs(file), variable -> null), file);
  }

  private static InputContract contract(Setting yml, Path file) {
    yml.only(KNOWN);
    String name = yml.at("input", "payments").text("payments");
    if (!file.getFileName().toString().equals(name + ".yml")) {
      throw yml.at("input", name).refuse("differs from the name of its file", file.getFileName().toString());
    }
    List<Column> columns = yml.at("columns", "{payment_id: {type: text, label: exact}}").entries().entrySet().stream()
        .map(entry -> column(entry.getKey(), entry.getValue()))
        .toList();
    InputContract contract = new InputContract(
        name,
        yml.at("version", "1").integer("1"),
        yml.at("grain", "one row for each payment").text("one row for each payment"),
        yml.at("rows", "tenant").as(text -> Rows.valueOf(text.toUpperCase(java.util.Locale.ROOT)), "tenant, platform or shared"),
        yml.optional("platform_rows").map(Setting::flag).orElse(false),
        yml.at("key", "[payment_id]").texts(),
        load(yml),
        columns,
        yml.optional("control").map(Setting::texts).orElse(List.of()),
        yml.optional("period").map(period -> period.text("occurred_at")),
        yml.optional("tolerances").map(InputContracts::tolerances).orElse(Map.of()),
        yml.at("source_of_record", "payment provider").text("payment provider"),
        yml.at("freshness", "24 hours").as(Span::of, "24 hours"),
        yml.optional("class").map(word -> word.as(RefreshClass::of, RefreshClass.words())).orElse(RefreshClass.BUSINESS),
        yml.optional("cut_by").map(column -> column.text("recorded_at")));
    requireColumns(yml.at("key", "[payment_id]"), contract.key(), contract);
    yml.optional("control").ifPresent(control -> requireColumns(control, contract.control(), contract));
    yml.optional("watermark").ifPresent(watermark -> requireColumns(watermark, watermark.texts(), contract));
    yml.optional("period").ifPresent(period -> requireTime(period, contract));
    yml.optional("tolerances").ifPresent(tolerances -> requireMeasures(tolerances, contract));
    yml.optional("cut_by").ifPresent(column -> requireMoment(column, contract));
    return contract;
  }

  private static void requireMoment(Setting setting, InputContract contract) {
    requireColumns(setting, contract.cutBy().stream().toList(), contract);
    contract.cutBy().flatMap(contract::column).filter(column -> !column.type().isMoment()).ifPresent(column -> {
      throw setting.refuse("names '" + column.name() + "', which says of no row when it came to be",
          "a column of type timestamp or date");
    });
  }

  private static Load load(Setting yml) {
    String word = yml.at("load", "snapshot").text("snapshot");
    return switch (word) {
      case "snapshot" -> snapshot(yml);
      case "incremental" -> new Load.Incremental(
          yml.at("watermark", "recorded_at").text("recorded_at"),
          yml.at("overlap", "2 days").as(Span::of, "2 days"),
          yml.optional("deletes").map(deletes -> deletes.as(InputContracts::window, "window 35 days")));
      default -> throw yml.at("load", "snapshot").refuse("is '" + word + "'", "snapshot or incremental");
    };
  }

  private static Load snapshot(Setting yml) {
    yml.optional("deletes").ifPresent(deletes -> {
      throw deletes.refuse("is told of an input that comes whole each time and so sees every delete", "no such line");
    });
    return new Load.Snapshot();
  }

  private static Duration window(String words) {
    if (!words.startsWith("window ")) {
      throw new IllegalArgumentException(words);
    }
    return Span.of(words.substring("window ".length()));
  }

  private static Column column(String name, Setting yml) {
    yml.only(KNOWN_OF_COLUMN);
    return new Column(
        name,
        yml.at("type", "text").as(InputContracts::type, "text, integer, decimal(18,2), boolean, date or timestamp"),
        yml.at("label", "exact").as(Label::of, "exact, directional, approximate or projected"),
        yml.optional("required").map(Setting::flag).orElse(true),
        yml.optional("personal").map(Setting::flag).orElse(false),
        yml.optional("one_of").map(Setting::texts).orElse(List.of()),
        yml.optional("min").map(min -> min.decimal("0")),
        yml.optional("unit").map(unit -> unit.text("currency")).orElse(""),
        yml.optional("says").map(says -> says.text("when the money moved")).orElse(""));
  }

  private static Column.Type type(String word) {
    Matcher decimal = DECIMAL.matcher(word);
    if (decimal.matches()) {
      return new Column.Type("DECIMAL(" + decimal.group(1) + "," + decimal.group(2) + ")", "12.50");
    }
    Column.Type type = TYPES.get(word);
    if (type == null) {
      throw new IllegalArgumentException(word);
    }
    return type;
  }

  private static Map<String, BigDecimal> tolerances(Setting yml) {
    Map<String, BigDecimal> tolerances = new LinkedHashMap<>();
    yml.entries().forEach((measure, setting) -> {
      BigDecimal tolerance = setting.decimal("0.05");
      if (tolerance.signum() < 0) {
        throw setting.refuse("is below zero", "0.05");
      }
      tolerances.put(measure, tolerance);
    });
    return Map.copyOf(tolerances);
  }

  private static void requireTime(Setting period, InputContract contract) {
    requireColumns(period, contract.period().stream().toList(), contract);
    Column column = contract.period().flatMap(contract::column).orElseThrow();
    if (!List.of("DATE", "TIMESTAMPTZ").contains(column.type().duckdb())) {
      throw period.refuse("names '" + column.name() + "', which is no time", "a column of type date or timestamp");
    }
  }

  private static void requireMeasures(Setting tolerances, InputContract contract) {
    for (String measure : contract.tolerances().keySet()) {
      if (!measure.equals(InputContract.FIGURES) && !contract.measures().contains(measure)) {
        throw tolerances.refuse("names '" + measure + "', which is not carried from source to figure",
            String.join(", ", contract.measures()) + " or " + InputContract.FIGURES);
      }
    }
  }

  private static void requireColumns(Setting setting, List<String> names, InputContract contract) {
    for (String name : names) {
      if (contract.column(name).isEmpty()) {
        throw setting.refuse("names '" + name + "', which is not a column of " + contract.name(),
            contract.columns().get(0).name());
      }
    }
  }
}
