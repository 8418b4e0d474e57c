package boardpack.pipeline.mart;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.mart.MartDefinition.Recipe;
import boardpack.pipeline.mart.MartDefinition.Scope;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  void requireScope(MartDefinition mart) throws SQLException {
    Scope stranger = edition.tenant().isPlatform() ? Scope.TENANT : Scope.PLATFORM;
    if (mart.scope() == stranger && database.number("select count(*) from " + Quoted.name(mart.name()))
        .orElseThrow().signum() > 0) {
      throw Fault.data(mart.file() + " scope", edition.tenant() + " has rows of its own in " + mart.name(),
          "scope: both, or rows in the landing of their owner");
    }
  }

  /** @throws Fault naming mart and key where the same key stands in two rows */
  void requireUniqueKeys(MartDefinition mart) throws SQLException {
    BigDecimal twins = database.number("select count(*) from (select 1 from " + Quoted.name(mart.name())
        + " group by " + Quoted.names(mart.key()) + " having count(*) > 1)").orElseThrow();
    if (twins.signum() > 0) {
      throw Fault.data(mart.file() + " key",
          edition.tenant() + ": " + twins + " keys of " + mart.name() + " stand in more than one row",
          "a key that tells every row apart: " + mart.grain());
    }
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
    for (String name : edition.names()) {
      database.run("create schema " + name + "_view");
      for (MartDefinition mart : marts) {
        database.run("create view " + name + "_view." + Quoted.name(mart.name()) + " as select "
            + viewColumns(mart, name) + " from main." + Quoted.name(mart.name()));
      }
    }
  }

  private String viewColumns(MartDefinition mart, String name) throws SQLException {
    Map<String, String> shown = mart.pairs(name);
    Set<String> hidden = mart.pairs(name.equals("tenant") ? "platform" : "tenant").keySet();
    List<String> columns = database.texts("select name from pragma_table_info(" + Quoted.text(mart.name()) + ")");
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
