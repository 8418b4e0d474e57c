package boardpack.pipeline.mart;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.label.LabelledColumn;
import boardpack.pipeline.label.LabelledRelation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    run(duckdb, "create schema inputs");
    for (InputContract contract : contracts) {
      run(duckdb, "create table inputs." + Quoted.name(contract.name()) + " (" + contract.columns().stream()
          .map(column -> Quoted.name(column.name()) + " " + column.type().duckdb())
          .collect(Collectors.joining(", ")) + ")");
      tables.add(LabelledRelation.declared("inputs." + contract.name(), contract.columns().stream()
          .map(column -> LabelledColumn.declared(column.name(), column.label()))
          .toList()));
    }
    for (Map.Entry<String, String> own : OWN_TABLES.entrySet()) {
      run(duckdb, "create table " + own.getKey() + " (" + own.getValue() + ")");
      tables.add(LabelledRelation.declared(own.getKey(), List.of(own.getValue().split(", ")).stream()
          .map(column -> LabelledColumn.declared(column.split(" ")[0], Label.EXACT))
          .toList()));
    }
    return tables;
  }

  static void run(Connection duckdb, String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }
}
