package boardpack.reports.metadata;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.settings.PostgresUrl;
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
  private static final String URL = "jdbc:postgresql://db.example:5432/boardpack";
  private static final Pattern SAFE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");

  private final DatabaseLogin login;
  private final DatabaseLogin owner;
  private final HikariDataSource pool;
  private final Optional<EmbeddedServer> embedded;

  private MetadataDatabase(
      DatabaseLogin login, DatabaseLogin owner, HikariDataSource pool, Optional<EmbeddedServer> embedded) {
    this.login = login;
    this.owner = owner;
    this.pool = pool;
    this.embedded = embedded;
  }

  /** @throws Fault where the database does not answer, its tables cannot be made, or it keeps another home's ledgers */
  public static MetadataDatabase open(Workspace workspace) {
    Optional<Setting> setting = workspace.settings().optional("metadata");
    if (setting.isPresent()) {
      DatabaseLogin program = login(setting.get());
      return open(workspace, program, owner(setting.get(), program), setting.get().where(), Optional.empty());
    }
    EmbeddedServer server = EmbeddedServer.enter(workspace.home());
    try {
      DatabaseLogin owner = server.database("boardpack");
      return open(workspace, server.program("boardpack"), owner, "home/metadata", Optional.of(server));
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Pooled connections, at most ten at once. */
  public DataSource dataSource() {
    return pool;
  }

  /** The program's own role: it may add to the append-only tables, and neither change nor take away there. */
  public DatabaseLogin login() {
    return login;
  }

  /** The role that owns the tables; used to make them, and to bring a backup back. */
  DatabaseLogin owner() {
    return owner;
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
      Workspace workspace, DatabaseLogin login, DatabaseLogin owner, String where, Optional<EmbeddedServer> embedded) {
    try (Connection connection = login.connect()) {
      connection.isValid(5);
    } catch (SQLException e) {
      throw Fault.connection(where, "the metadata database does not answer: " + e.getMessage(), "metadata: " + GOOD, e);
    }
    Migrations.apply(owner, workspace.shipped(), where);
    if (!owner.user().equals(login.user())) {
      ProgramRights.grant(owner, login.user(), where);
    }
    if (embedded.isEmpty()) {
      HomeOfLedgers.require(owner, workspace.home(), workspace.clock().instant(), where);
    }
    return new MetadataDatabase(login, owner, new HikariDataSource(pooled(login)), embedded);
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
    setting.only(Set.of("url", "user", "password", "owner"));
    String url = PostgresUrl.of(setting.at("url", URL), URL);
    return new DatabaseLogin(url, setting.at("user", "boardpack").text("boardpack"),
        setting.at("password", "${BOARDPACK_METADATA_PASSWORD}").text("${BOARDPACK_METADATA_PASSWORD}"));
  }

  /** A server of one's own may know two roles: one that makes the tables, and the lesser one that the program uses. */
  private static DatabaseLogin owner(Setting setting, DatabaseLogin program) {
    return setting.optional("owner").map(owner -> owner.only(Set.of("user", "password")))
        .map(owner -> new DatabaseLogin(program.url(), owner.at("user", "boardpack_owner").text("boardpack_owner"),
            owner.at("password", "${BOARDPACK_OWNER_PASSWORD}").text("${BOARDPACK_OWNER_PASSWORD}")))
        .orElse(program);
  }
}
