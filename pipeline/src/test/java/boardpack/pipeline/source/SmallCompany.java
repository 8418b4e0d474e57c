package boardpack.pipeline.source;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.mart.ShippedMarts;
import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A company of a few rows: a real PostgreSQL with a database of its own, and a workspace whose SELECTs read it. */
public final class SmallCompany {
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("create role reader login password 'right'");
          var hba = statement.executeQuery("show hba_file");
          hba.next();
          Path file = Path.of(hba.getString(1));
          Files.writeString(file, "host all reader all scram-sha-256\n" + Files.readString(file));
          statement.execute("select pg_reload_conf()");
        }
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final Path root;
  private final String database;

  private SmallCompany(Path root, String database) {
    this.root = root;
    this.database = database;
  }

  /** @param root an empty folder; a database of its name is made */
  public static SmallCompany in(Path root) {
    String database = "company_" + Integer.toUnsignedString(root.toString().hashCode());
    execute("postgres", "drop database if exists " + database);
    execute("postgres", "create database " + database);
    SmallCompany company = new SmallCompany(root, database);
    company.settings("crm", "");
    return company;
  }

  /** Writes {@code boardpack.yml} with one source; {@code more} are further lines of its settings. */
  public SmallCompany settings(String source, String more) {
    return write("boardpack.yml", """
        company: {name: Small, currency: USD, zone: America/New_York}
        home: var
        clock: 2026-04-03T12:00:00Z
        sources:
          %s:
            kind: postgresql
            url: %s
            user: reader
            password: ${PASSWORD}
        %s""".formatted(source, url(database), more));
  }

  public SmallCompany write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SmallCompany remove(String file) {
    try {
      Files.delete(root.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the table and the SELECT of one input; {@code columns} are those of a {@code create table}. */
  public SmallCompany fills(String input, String columns) {
    sql("create table " + input + " (" + columns + ")", "grant select on " + input + " to reader");
    return select(input, "select * from " + input + ";\n");
  }

  public SmallCompany select(String input, String select) {
    return write("sql/sources/crm/" + input + ".sql", select);
  }

  public SmallCompany sql(String... statements) {
    for (String statement : statements) {
      execute(database, statement);
    }
    return this;
  }

  /** A session of the source's owner, for what must stay open while others read; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(database), "postgres", "");
  }

  public Workspace workspace() {
    return workspace("right");
  }

  public Workspace workspace(String password) {
    return new WorkspaceReader(Path.of(System.getProperty("boardpack.root")),
        name -> name.equals("PASSWORD") ? password : null, Clock.systemUTC()).read(root);
  }

  public List<InputContract> contracts() {
    return ShippedMarts.contracts();
  }

  public List<Source> sources() {
    return Source.all(workspace(), contracts(), Map.of());
  }

  public Path home() {
    return root.resolve("var");
  }

  static String url(String database) {
    return Server.POSTGRES.getJdbcUrl("postgres", database).replaceFirst("\\?.*", "");
  }

  private static void execute(String database, String sql) {
    try (Connection connection = DriverManager.getConnection(url(database), "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
