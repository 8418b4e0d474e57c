package boardpack.reports.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** An embedded server with as many databases as a test wants, gone when the test is over. */
public final class SampleServer implements AutoCloseable {
  /** The repository's root. */
  public static final Path ROOT = Path.of(System.getProperty("boardpack.root"));

  public static final Path SCRIPTS = ROOT.resolve("sql/sample");

  private static final String A_MONTH = "messages_a_month / 30.4";

  private final EmbeddedPostgres postgres;

  private SampleServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  public static SampleServer start() throws IOException {
    return new SampleServer(EmbeddedPostgres.builder().setServerConfig("fsync", "off").start());
  }

  /** A connection to a new, empty database; the zone is that of its session. */
  public Connection create(String database, String zone) throws SQLException {
    try (Connection admin = postgres.getPostgresDatabase().getConnection();
        Statement statement = admin.createStatement()) {
      statement.execute("create database " + database);
    }
    Connection connection = postgres.getDatabase("postgres", database).getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set timezone = '" + zone + "'");
    }
    return connection;
  }

  /** The first column of the first row, as text. */
  public static String ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  /** A copy of the scripts that makes a hundredth of the mass: all planted facts, in a second. */
  public static Path thinScripts(Path folder) throws IOException {
    try (Stream<Path> scripts = Files.walk(SCRIPTS)) {
      for (Path script : scripts.filter(file -> file.toString().endsWith(".sql")).toList()) {
        Files.writeString(folder.resolve(script.getFileName()),
            Files.readString(script).replace(A_MONTH, A_MONTH + " / 100"));
      }
    }
    return folder;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
