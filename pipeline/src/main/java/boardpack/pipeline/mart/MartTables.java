package boardpack.pipeline.mart;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.mart.MartDefinition.Recipe;
import boardpack.pipeline.mart.MartDefinition.Scope;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the tables of the marts and holds them against what their sidecars promise. */
final class MartTables {
  private final MartDatabase database;
  private final Edition edition;
  private final RowCounts rows;

  /** @param rows counts what is made */
  MartTables(MartDatabase database, Edition edition, RowCounts rows) {
    this.database = database;
    this.edition = edition;
    this.rows = rows;
  }

  void create(MartDefinition mart, Set<String> connected) throws SQLException {
    Recipe recipe = mart.recipe(connected);
    try {
      rows.add(mart, database.change("create table " + Quoted.name(mart.name()) + " as " + recipe.sql()));
    } catch (SQLException e) {
      throw Fault.setting(recipe.file(), "DuckDB refuses it for " + edition.tenant() + ": " + firstLine(e),
          "one SELECT over inputs.*, edition and the marts it uses");
    }
  }

  /** @throws Fault where somebody has rows of a mart that the sidecar says is not theirs */
  void requireScopes(List<MartDefinition> marts) {
    Scope stranger = edition.tenant().isPlatform() ? Scope.TENANT : Scope.PLATFORM;
    rows.withAtLeast(1, marts).stream().filter(mart -> mart.scope() == stranger).findFirst().ifPresent(mart -> {
      throw Fault.data(mart.file() + " scope", edition.tenant() + " has rows of its own in " + mart.name(),
          "scope: both, or rows in the landing of their owner");
    });
  }

  /** @throws Fault naming mart and key where the same key stands in two rows */
  void requireUniqueKeys(List<MartDefinition> marts) throws SQLException {
    List<MartDefinition> filled = rows.withAtLeast(2, marts);
    if (filled.isEmpty()) {
      return;
    }
    Map<String, String> twins = database.textsByName(filled.stream()
        .map(mart -> "select '%1$s', cast(count(*) as varchar) from (select 1 from %2$s group by %3$s having count(*) > 1)"
            .formatted(mart.name(), Quoted.name(mart.name()), Quoted.names(mart.key())))
        .collect(Collectors.joining(" union all ")));
    filled.stream().filter(mart -> !twins.get(mart.name()).equals("0")).findFirst().ifPresent(mart -> {
      throw Fault.data(mart.file() + " key", edition.tenant() + ": " + twins.get(mart.name()) + " keys of "
          + mart.name() + " stand in more than one row", "a key that tells every row apart: " + mart.grain());
    });
  }

  /** For each edition a view in which the pairs have collapsed to the columns that KPIs name. */
  void createViews(List<MartDefinition> marts) throws SQLException {
    Map<String, List<String>> columns = database.pairs("select table_name, column_name from duckdb_columns() "
            + "where schema_name = 'main' order by table_oid, column_index").stream()
        .collect(Collectors.groupingBy(pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList())));
    StringBuilder sql = new StringBuilder();
    for (String name : edition.names()) {
      sql.append("create schema ").append(name).append("_view;");
      for (MartDefinition mart : marts) {
        sql.append("create view ").append(name).append("_view.").append(Quoted.name(mart.name())).append(" as select ")
            .append(viewColumns(mart, name, columns.get(mart.name()))).append(" from main.")
            .append(Quoted.name(mart.name())).append(';');
      }
    }
    database.run(sql.toString());
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

  private static String firstLine(SQLException e) {
    String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }
}
