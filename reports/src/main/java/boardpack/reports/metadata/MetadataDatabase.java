package boardpack.reports.metadata;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.workspace.Workspace;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The database of the ledgers (runs, sealed figures, deliveries, audit, due periods), of Spring Batch and of Quartz,
 * its tables up to date. It is the PostgreSQL that {@code metadata} of {@code boardpack.yml} names, else one under
 * {@code home}, started by the first command that needs it, used by all beside it, and stopped by the last one out.
 */
public final class MetadataDatabase implements AutoCloseable {
  private static final String GOOD = "{url: 'jdbc:postgresql://db.example:5432/boardpack', user: boardpack,"
      + " password: '${BOARDPACK_METADATA_PASSWORD}'}";
  private static final Pattern SAFE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");

  private final DatabaseLogin login;
  private final HikariDataSource pool;
  private final Optional<EmbeddedServer> embedded;

  private MetadataDatabase(DatabaseLogin login, HikariDataSource pool, Optional<EmbeddedServer> embedded) {
    this.login = login;
    this.pool = pool;
    this.embedded = embedded;
  }

  /** @throws Fault where the database does not answer, or its tables cannot be made */
  public static MetadataDatabase open(Workspace workspace) {
    Optional<Setting> setting = workspace.settings().optional("metadata");
    if (setting.isPresent()) {
      return open(workspace, login(setting.get()), setting.get().where(), Optional.empty());
    }
    EmbeddedServer server = EmbeddedServer.enter(workspace.home());
    try {
      return open(workspace, server.database("boardpack"), "home/metadata", Optional.of(server));
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Pooled connections, at most ten at once. */
  public DataSource dataSource() {
    return pool;
  }

  public DatabaseLogin login() {
    return login;
  }

  public boolean isEmbedded() {
    return embedded.isPresent();
  }

  /**
   * A database beside this one on the embedded server, owned by a role of its own; the sample company lives in one.
   *
   * @param name small letters, digits and {@code _}
   * @throws Fault where the metadata database is not the embedded one: nothing is made on other people's servers
   */
  public DatabaseLogin createDatabaseIfMissing(String name) {
    if (!SAFE_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name for a database: '" + name + "'");
    }
    return embedded
        .orElseThrow(() -> Fault.setting("boardpack.yml metadata", "names a server of your own, on which no database '"
            + name + "' is made", "no metadata setting, to have the embedded server"))
        .database(name);
  }

  @Override
  public void close() {
    pool.close();
    embedded.ifPresent(EmbeddedServer::close);
  }

  private static MetadataDatabase open(
      Workspace workspace, DatabaseLogin login, String where, Optional<EmbeddedServer> embedded) {
    try (Connection connection = login.connect()) {
      connection.isValid(5);
    } catch (SQLException e) {
      throw Fault.connection(where, "the metadata database does not answer: " + e.getMessage(), "metadata: " + GOOD, e);
    }
    HikariDataSource pool = new HikariDataSource(pooled(login));
    try {
      Migrations.apply(pool, workspace.shipped(), where);
      return new MetadataDatabase(login, pool, embedded);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariConfig pooled(DatabaseLogin login) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("metadata");
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(10);
    config.setMinimumIdle(0);
    return config;
  }

  private static DatabaseLogin login(Setting setting) {
    setting.only(Set.of("url", "user", "password"));
    Setting url = setting.at("url", "jdbc:postgresql://db.example:5432/boardpack");
    String text = url.text("jdbc:postgresql://db.example:5432/boardpack");
    if (!text.startsWith("jdbc:postgresql:")) {
      throw url.refuse("is '" + text + "', which is not PostgreSQL", "jdbc:postgresql://db.example:5432/boardpack");
    }
    return new DatabaseLogin(text, setting.at("user", "boardpack").text("boardpack"),
        setting.at("password", "${BOARDPACK_METADATA_PASSWORD}").text("${BOARDPACK_METADATA_PASSWORD}"));
  }
}
