package boardpack.pipeline.mart;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.label.LabelledColumn;
import boardpack.pipeline.label.LabelledRelation;
import boardpack.pipeline.mart.MartDefinition.Recipe;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What mart SQL can name beside other marts, without a row in it: enough for DuckDB to understand the SQL. */
final class EmptyTables {
  /** Tables that the build itself makes; what they say of inputs is counted. */
  private static final Map<String, String> OWN_TABLES = Map.of(
      "edition", "tenant_id varchar, is_platform boolean, currency varchar, zone varchar, platform_currency varchar, "
          + "platform_zone varchar",
      "input_state", "input varchar, connected boolean, row_count bigint, put_aside bigint, as_of timestamptz, "
          + "source_of_record varchar, fresh_seconds bigint");

  private EmptyTables() {}

  /** Makes the tables and answers what their columns bear. */
  static List<LabelledRelation> make(Connection duckdb, List<InputContract> contracts)
      throws SQLException {
    List<LabelledRelation> tables = new ArrayList<>();
    StringBuilder sql = new StringBuilder("create schema inputs;");
    for (InputContract contract : contracts) {
      sql.append("create table inputs.").append(Quoted.name(contract.name())).append(contract.columns().stream()
          .map(column -> Quoted.name(column.name()) + " " + column.type().duckdb())
          .collect(Collectors.joining(", ", " (", ");")));
      tables.add(LabelledRelation.declared("inputs." + contract.name(), contract.columns().stream()
          .map(column -> LabelledColumn.declared(column.name(), column.label()))
          .toList()));
    }
    for (Map.Entry<String, String> own : OWN_TABLES.entrySet()) {
      sql.append("create table ").append(own.getKey()).append(" (").append(own.getValue()).append(");");
      tables.add(LabelledRelation.declared(own.getKey(), List.of(own.getValue().split(", ")).stream()
          .map(column -> LabelledColumn.declared(column.split(" ")[0], Label.EXACT))
          .toList()));
    }
    run(duckdb, sql.toString());
    return tables;
  }

  /**
   * Makes the tables of the marts and answers the names of their columns.
   *
   * @throws Fault where DuckDB refuses a mart's SQL
   */
  static Map<String, List<String>> make(Connection duckdb, MartDefinitions marts, Set<String> connected)
      throws SQLException {
    for (MartDefinition mart : marts.all()) {
      Recipe recipe = mart.recipe(connected);
      try {
        run(duckdb, "create table " + Quoted.name(mart.name()) + " as " + recipe.sql());
      } catch (SQLException e) {
        String words = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        throw Fault.setting(
            recipe.file(), "DuckDB refuses it: " + words, "one SELECT over inputs.*, edition and the marts it uses");
      }
    }
    Map<String, List<String>> columns = new HashMap<>();
    try (Statement statement = duckdb.createStatement(); ResultSet row = statement.executeQuery(
        "select table_name, column_name from duckdb_columns() where schema_name = 'main' and not internal "
            + "order by table_name, column_index")) {
      while (row.next()) {
        columns.computeIfAbsent(row.getString(1), table -> new ArrayList<>()).add(row.getString(2));
      }
    }
    return columns;
  }

  static void run(Connection duckdb, String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }
}
