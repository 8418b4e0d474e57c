package boardpack.pipeline.mart;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** One locked-down DuckDB connection: it opens files of the folders it was given and nothing else, for good. */
final class MartDatabase implements AutoCloseable {
  private final Connection connection;

  private MartDatabase(Connection connection) {
    this.connection = connection;
  }

  /** Opens the file that a build writes; it may read {@code folders} besides. */
  static MartDatabase forBuilding(Path file, List<Path> folders, Limits limits) throws SQLException {
    MartDatabase database = new MartDatabase(DriverManager.getConnection("jdbc:duckdb:" + file));
    try {
      database.run("set temp_directory = " + Quoted.text(file.resolveSibling("spill")));
      database.limit(limits);
      database.lock(folders);
      return database;
    } catch (SQLException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Opens a finished file to read it, in an engine of its own: several may, also while the next file is being built.
   * Figures are read from tables by the day, so nothing is ever spilled.
   */
  static Connection forReading(Path file, Limits limits) throws SQLException {
    MartDatabase database = new MartDatabase(DriverManager.getConnection("jdbc:duckdb:"));
    try {
      database.run("set temp_directory = ''");
      database.limit(limits);
      database.run("attach " + Quoted.text(file) + " as mart (read_only)");
      database.run("use mart");
      database.lock(List.of());
      return database.connection;
    } catch (SQLException e) {
      database.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** @return how many rows the statement made, took away or changed */
  long change(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(sql);
    }
  }

  /** The one row of numbers that {@code sql} selects; empty for NULL. */
  List<Optional<BigDecimal>> numbers(String sql) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      List<Optional<BigDecimal>> numbers = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        numbers.add(Optional.ofNullable(rows.getBigDecimal(i)));
      }
      return numbers;
    }
  }

  /** The first column of what {@code sql} selects. */
  List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  /** The first two columns of what {@code sql} selects. */
  List<String[]> pairs(String sql) throws SQLException {
    List<String[]> pairs = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        pairs.add(new String[] {rows.getString(1), rows.getString(2)});
      }
    }
    return pairs;
  }

  /** The second column of what {@code sql} selects, by the first. */
  Map<String, String> textsByName(String sql) throws SQLException {
    return pairs(sql).stream().collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  /** Adds rows of texts, days and whole numbers, which may be many. */
  void append(String table, List<Object[]> rows) throws SQLException {
    try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender(table)) {
      for (Object[] row : rows) {
        appender.beginRow();
        for (Object value : row) {
          if (value instanceof LocalDate day) {
            appender.append(day);
          } else if (value instanceof Integer number) {
            appender.append(number);
          } else {
            appender.append((String) value);
          }
        }
        appender.endRow();
      }
    }
  }

  /** Inserts a few rows of any values in one statement: a batch would run one by one. */
  void insert(String table, List<Object[]> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String marks = "(" + String.join(", ", Collections.nCopies(rows.get(0).length, "?")) + ")";
    String values = String.join(", ", Collections.nCopies(rows.size(), marks));
    try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " values " + values)) {
      int place = 1;
      for (Object[] row : rows) {
        for (Object value : row) {
          insert.setObject(place++, value);
        }
      }
      insert.execute();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private void limit(Limits limits) throws SQLException {
    run("set TimeZone = 'UTC'");
    run("set threads = " + limits.threads());
    run("set memory_limit = '" + limits.memoryMegabytes() + "MB'");
  }

  /** The order matters: each step takes away what the next one would need. */
  private void lock(List<Path> folders) throws SQLException {
    run("set allowed_directories = " + Quoted.texts(folders));
    run("set enable_external_access = false");
    run("set lock_configuration = true");
  }
}
