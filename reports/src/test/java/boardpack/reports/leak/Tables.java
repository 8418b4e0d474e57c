package boardpack.reports.leak;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Every value of every table of a DuckDB or Parquet file. */
final class Tables {
  private Tables() {}

  static Output of(String name, Path file) {
    String path = file.toString().replace("'", "''");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
      StringBuilder text = new StringBuilder();
      if (name.endsWith(".parquet")) {
        append(statement, "select * from read_parquet('" + path + "')", text);
      } else {
        statement.execute("attach '" + path + "' as scanned (read_only)");
        for (String table : tables(statement)) {
          append(statement, "select * from scanned." + table, text.append(table).append('\n'));
        }
      }
      return Output.figures(name, text.toString());
    } catch (SQLException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("select '\"' || schema_name || '\".\"' || table_name || '\"'"
        + " from duckdb_tables() where database_name = 'scanned' order by 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static void append(Statement statement, String query, StringBuilder text) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          text.append(rows.getString(column)).append('\t');
        }
        text.append('\n');
      }
    }
  }
}
