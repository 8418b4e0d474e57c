package boardpack.pipeline.landing;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A DuckDB in memory that reads and writes what has landed; what does not fit into memory goes to the temp folder. */
final class LandingDatabase implements AutoCloseable {
  private static final Pattern OF_THE_MACHINE =
      Pattern.compile("IO Error|Out of Memory|No space left|could not allocate", Pattern.CASE_INSENSITIVE);

  private final Connection connection;

  private LandingDatabase(Connection connection) {
    this.connection = connection;
  }

  /** For questions about what has landed. */
  static LandingDatabase open(Path temp, String memory) {
    return open("jdbc:duckdb:", temp, memory);
  }

  /**
   * For a refresh: its tables stand in a file of the temp folder, so that memory does not grow with the rows. Nobody
   * opens it again, so that no statement waits for a log of it on the disk.
   */
  static LandingDatabase onDisk(Path temp, String memory) {
    LandingDatabase database = open("jdbc:duckdb:", temp, memory);
    database.run("attach " + text(temp.resolve("work.duckdb").toString()) + " as work (recovery_mode no_wal_writes)");
    database.run("use work");
    return database;
  }

  private static LandingDatabase open(String url, Path temp, String memory) {
    try {
      OwnerOnly.folder(temp);
      LandingDatabase database = new LandingDatabase(DriverManager.getConnection(url));
      database.run("set memory_limit = " + text(memory));
      database.run("set temp_directory = " + text(temp.toString()));
      database.run("set autoinstall_known_extensions = false");
      database.run("set TimeZone = 'UTC'");
      return database;
    } catch (SQLException | IOException e) {
      throw Fault.machine(temp.toString(), "cannot be worked in: " + e.getMessage(), "a folder its owner can write", e);
    }
  }

  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** @return how many rows the statement took away or changed */
  long change(String sql) {
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(sql);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  <T> List<T> list(String sql, RowReader<T> reader) {
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      List<T> list = new ArrayList<>();
      while (rows.next()) {
        list.add(reader.read(rows));
      }
      return list;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  long number(String sql) {
    return list(sql, row -> row.getLong(1)).get(0);
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("close", e);
    }
  }

  /** {@code value} as a literal of SQL. */
  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** {@code name} as an identifier of SQL. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** {@code files} as a list of SQL. */
  static String files(List<Path> files) {
    return "[" + String.join(", ", files.stream().map(file -> text(file.toString())).toList()) + "]";
  }

  private static RuntimeException failed(String sql, SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (OF_THE_MACHINE.matcher(message).find()) {
      return Fault.machine("home", "cannot take or give what landing needs: " + message.lines().findFirst().orElse(""),
          "a disk with room, folders their owner can write, landing: {memory: 1GB}", e);
    }
    return new IllegalStateException(message + "\n" + sql, e);
  }
}
