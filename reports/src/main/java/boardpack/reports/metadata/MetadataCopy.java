package boardpack.reports.metadata;

import boardpack.pipeline.fault.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * The ledgers as CSV, one file a table, and back. What is written is one moment of all tables. The timer's own tables
 * are left out: it makes them anew; so is the home's name, for a restored home is another.
 */
public final class MetadataCopy {
  private static final String TABLES = """
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname not in ('flyway_schema_history', 'home_of_ledgers') and relname not like 'qrtz%'
      order by relname
      """;
  private static final String NEEDS = """
      select confrelid::regclass::text from pg_constraint
      where contype = 'f' and conrelid = '%1$s'::regclass and confrelid <> conrelid
      """;
  private static final String SEQUENCES =
      "select sequencename || ' ' || last_value from pg_sequences where schemaname = 'public' and last_value is not null";

  private final MetadataDatabase database;

  public MetadataCopy(MetadataDatabase database) {
    this.database = database;
  }

  /** Takes one table after the other, then the sequences. */
  public interface Taker {
    void take(String name, Content content) throws IOException;
  }

  /** Writes itself, as often as it is asked within one copy. */
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** Gives the content of one table, in the order that it is asked for. */
  public interface Giver {
    InputStream open(String name) throws IOException;
  }

  public void write(Taker taker) throws IOException {
    try (Connection connection = database.owner().connect(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      for (String table : inOrder(statement)) {
        taker.take(table + ".csv", out -> copyOut(connection, table, out));
      }
      String sequences = String.join("\n", texts(statement, SEQUENCES));
      taker.take("sequences.txt", out -> out.write(sequences.getBytes(StandardCharsets.UTF_8)));
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /**
   * Brings everything back in one transaction, or nothing.
   *
   * @param beforeCommit what must have worked too before it counts
   * @throws Fault where the ledgers are not empty
   */
  public void read(List<String> names, Giver giver, Runnable beforeCommit) throws IOException {
    try (Connection connection = database.owner().connect(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String table : inOrder(statement)) {
        if (!texts(statement, "select 'row' from " + table + " limit 1").isEmpty()) {
          throw Fault.setting("metadata", "is not empty: table " + table + " has rows", "a home, and a database, of its own");
        }
        if (names.contains(table + ".csv")) {
          copyIn(connection, table, giver);
        }
      }
      for (String sequence : new String(giver.open("sequences.txt").readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        statement.execute("select setval('%s', %d)".formatted(sequence.split(" ")[0], Long.parseLong(sequence.split(" ")[1])));
      }
      beforeCommit.run();
      connection.commit();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static void copyOut(Connection connection, String table, OutputStream out) throws IOException {
    try {
      connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout (format csv, header)", out);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** By the columns of the file, so that a table that has grown since takes it too. */
  private static void copyIn(Connection connection, String table, Giver giver) throws IOException, SQLException {
    try (BufferedReader csv = new BufferedReader(new InputStreamReader(giver.open(table + ".csv"), StandardCharsets.UTF_8))) {
      String columns = csv.readLine();
      connection.unwrap(PGConnection.class).getCopyAPI()
          .copyIn("copy " + table + " (" + columns + ") from stdin (format csv)", csv);
    }
  }

  /** Referred-to tables first. */
  private static Set<String> inOrder(Statement statement) throws SQLException {
    Set<String> ordered = new LinkedHashSet<>();
    for (String table : texts(statement, TABLES)) {
      add(statement, table, ordered);
    }
    return ordered;
  }

  private static void add(Statement statement, String table, Set<String> ordered) throws SQLException {
    for (String needed : texts(statement, NEEDS.formatted(table))) {
      add(statement, needed, ordered);
    }
    ordered.add(table);
  }

  private static List<String> texts(Statement statement, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static Fault unreachable(SQLException e) {
    return Fault.connection("metadata", "the ledgers cannot be copied: " + e.getMessage(),
        "a metadata database that answers", e);
  }
}
