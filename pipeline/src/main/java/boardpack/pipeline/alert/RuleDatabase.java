package boardpack.pipeline.alert;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.LabelLineage;
import boardpack.pipeline.label.LabelledRelation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A database in memory that holds the newest rows of some inputs for as long as rules look at them. */
final class RuleDatabase implements AutoCloseable {
  private final Connection duckdb;

  private RuleDatabase(Connection duckdb) {
    this.duckdb = duckdb;
  }

  /** @param folder the only one that it may read files of */
  static RuleDatabase open(Collection<InputContract> contracts, Path folder) {
    try {
      RuleDatabase database = new RuleDatabase(DriverManager.getConnection("jdbc:duckdb:"));
      try {
        database.run("set TimeZone = 'UTC'");
        database.run("set threads = 1");
        database.run("set memory_limit = '256MB'");
        database.run("set temp_directory = ''");
        database.run("set allowed_directories = [" + InputTable.text(folder.toString()) + "]");
        database.run("set enable_external_access = false");
        database.run("set lock_configuration = true");
        database.run("create schema inputs");
        for (InputContract contract : contracts) {
          database.run(new InputTable(contract).create());
        }
        return database;
      } catch (SQLException e) {
        database.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Fault.machine("DuckDB", "cannot look at alert rules: " + e.getMessage(), "memory for one more instance", e);
    }
  }

  /**
   * Takes rows from a file that a source wrote.
   *
   * @param sent how many it said it wrote
   * @return how many break the contract and were left out
   */
  long take(InputTable table, Path csv, long sent) throws SQLException {
    run(table.createRaw());
    run(table.readRaw(csv.toString()));
    long arrived = number("select count(*) from raw");
    if (arrived != sent) {
      throw Fault.connection(table.contract().name(), "the source sent " + sent + " rows, and " + arrived + " arrived",
          "a connection and a disk that hold until all rows are over", null);
    }
    run(table.takeRaw());
    return number(table.countRest());
  }

  /** Takes rows of a worked example; columns that it does not name are NULL, {@code {n}} tells rows of a kind apart. */
  long take(InputTable table, List<RuleCase.Row> rows) throws SQLException {
    run(table.createRaw());
    for (RuleCase.Row row : rows) {
      List<String> names = List.copyOf(row.values().keySet());
      String columns = String.join(", ", names.stream().map(InputTable::name).toList());
      String marks = String.join(", ", names.stream().map(name -> "replace(?, '{n}', cast(range as varchar))").toList());
      try (PreparedStatement insert = duckdb.prepareStatement(
          "insert into raw (" + columns + ") select " + marks + " from range(" + row.times() + ")")) {
        for (int place = 1; place <= names.size(); place++) {
          insert.setString(place, row.values().get(names.get(place - 1)).orElse(null));
        }
        insert.execute();
      }
    }
    run(table.takeRaw());
    return number(table.countRest());
  }

  /**
   * The rules with the labels that their values bear.
   *
   * @throws Fault where DuckDB refuses a SELECT, or it gives other columns than a rule must
   */
  List<AlertRule> labelled(List<AlertRule> rules, List<LabelledRelation> tables) {
    try {
      LabelLineage lineage = new LabelLineage(duckdb);
      lineage.parse(rules.stream().map(rule -> new RuleSelect(rule).sql(Instant.EPOCH)).toList());
      return rules.stream().map(rule -> rule.bearing(new RuleSelect(rule).label(duckdb, lineage, tables))).toList();
    } catch (SQLException e) {
      throw Fault.machine("DuckDB", "cannot follow alert rules: " + e.getMessage(), "memory for one more instance", e);
    }
  }

  /** @throws Fault where the SELECT does not work out */
  List<Finding> ask(AlertRule rule, Instant now) {
    return new RuleSelect(rule).ask(duckdb, now);
  }

  @Override
  public void close() {
    try {
      duckdb.close();
    } catch (SQLException e) {
      throw new IllegalStateException("a database in memory cannot be let go", e);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement(); ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
