package boardpack.pipeline.mart;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.mart.MartDefinition.Recipe;
import boardpack.pipeline.mart.MartDefinition.Scope;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the tables of the marts and holds them against what their sidecars promise. */
final class MartTables {
  private final MartDatabase database;
  private final Edition edition;

  MartTables(MartDatabase database, Edition edition) {
    this.database = database;
    this.edition = edition;
  }

  void create(MartDefinition mart, Set<String> connected) throws SQLException {
    Recipe recipe = mart.recipe(connected);
    try {
      database.run("create table " + Quoted.name(mart.name()) + " as " + recipe.sql());
    } catch (SQLException e) {
      throw Fault.setting(recipe.file(), "DuckDB refuses it for " + edition.tenant() + ": " + firstLine(e),
          "one SELECT over inputs.*, edition and the marts it uses");
    }
  }

  /** @throws Fault where somebody has rows of a mart that the sidecar says is not theirs */
  void requireScopes(List<MartDefinition> marts) throws SQLException {
    Scope stranger = edition.tenant().isPlatform() ? Scope.TENANT : Scope.PLATFORM;
    counts(marts.stream().filter(mart -> mart.scope() == stranger).toList(), mart -> Quoted.name(mart.name()))
        .forEach((mart, rows) -> {
          throw Fault.data(mart.file() + " scope", edition.tenant() + " has rows of its own in " + mart.name(),
              "scope: both, or rows in the landing of their owner");
        });
  }

  /** @throws Fault naming mart and key where the same key stands in two rows */
  void requireUniqueKeys(List<MartDefinition> marts) throws SQLException {
    counts(marts, mart -> "(select 1 from " + Quoted.name(mart.name()) + " group by " + Quoted.names(mart.key())
        + " having count(*) > 1)").forEach((mart, twins) -> {
          throw Fault.data(mart.file() + " key",
              edition.tenant() + ": " + twins + " keys of " + mart.name() + " stand in more than one row",
              "a key that tells every row apart: " + mart.grain());
        });
  }

  /** The marts for which {@code relation} has rows, and how many; one query asks for all. */
  private Map<MartDefinition, String> counts(List<MartDefinition> marts, Function<MartDefinition, String> relation)
      throws SQLException {
    Map<MartDefinition, String> counts = new LinkedHashMap<>();
    if (marts.isEmpty()) {
      return counts;
    }
    Map<String, String> found = database.textsByName(marts.stream()
        .map(mart -> "select '%s', cast(count(*) as varchar) from %s".formatted(mart.name(), relation.apply(mart)))
        .collect(Collectors.joining(" union all ")));
    marts.stream().filter(mart -> !found.get(mart.name()).equals("0"))
        .forEach(mart -> counts.put(mart, found.get(mart.name())));
    return counts;
  }

  /** @throws Fault naming mart and measure where something got lost or doubled between an input and the mart */
  void requireReconciled(MartDefinition mart, Set<String> connected) throws SQLException {
    if (!connected.containsAll(mart.inputs())) {
      return;
    }
    for (Reconciliation rule : mart.reconciliations()) {
      if (rule.when().isPresent() && !holds(rule.when().get())) {
        continue;
      }
      BigDecimal expected = database.number(rule.sourceSql()).orElse(BigDecimal.ZERO);
      BigDecimal actual = database
          .number("select " + rule.equals() + " from " + Quoted.name(mart.name())).orElse(BigDecimal.ZERO);
      if (expected.compareTo(actual) != 0) {
        throw Fault.data(mart.file() + " reconciles",
            "%s: %s of %s%s is %s, but %s of %s is %s".formatted(edition.tenant(), rule.measure(), rule.source(),
                rule.where().map(where -> " where " + where).orElse(""), expected.toPlainString(), rule.equals(),
                mart.name(), actual.toPlainString()),
            "the same number on both sides");
      }
    }
  }

  /** For each edition a view in which the pairs have collapsed to the columns that KPIs name. */
  void createViews(List<MartDefinition> marts) throws SQLException {
    Map<String, List<String>> columns = database.pairs("select table_name, column_name from duckdb_columns() "
            + "where schema_name = 'main' order by table_oid, column_index").stream()
        .collect(Collectors.groupingBy(pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList())));
    for (String name : edition.names()) {
      database.run("create schema " + name + "_view");
      for (MartDefinition mart : marts) {
        database.run("create view " + name + "_view." + Quoted.name(mart.name()) + " as select "
            + viewColumns(mart, name, columns.get(mart.name())) + " from main." + Quoted.name(mart.name()));
      }
    }
  }

  private static String viewColumns(MartDefinition mart, String name, List<String> columns) {
    Map<String, String> shown = mart.pairs(name);
    Set<String> hidden = mart.pairs(name.equals("tenant") ? "platform" : "tenant").keySet();
    shown.keySet().stream().filter(column -> !columns.contains(column)).findFirst().ifPresent(missing -> {
      throw Fault.setting(mart.file(),
          "promises the pair '" + shown.get(missing) + "', but the SQL makes no " + missing, "a column " + missing);
    });
    return columns.stream()
        .filter(column -> !hidden.contains(column))
        .map(column -> shown.containsKey(column)
            ? Quoted.name(column) + " as " + Quoted.name(shown.get(column))
            : Quoted.name(column))
        .collect(Collectors.joining(", "));
  }

  private boolean holds(String condition) throws SQLException {
    return database.number("select case when " + condition + " then 1 else 0 end").orElse(BigDecimal.ZERO).signum() > 0;
  }

  private static String firstLine(SQLException e) {
    String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }
}
