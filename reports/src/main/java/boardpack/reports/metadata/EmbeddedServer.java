package boardpack.reports.metadata;

import boardpack.pipeline.fault.Fault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The PostgreSQL under {@code home}, shared by all commands of that home. Whoever uses it holds an advisory lock for as
 * long as it does; the last one out stops the server. A killed command's lock goes with its connection, so a server
 * left behind by kill -9 is found by the next command and stopped by it.
 */
final class EmbeddedServer implements AutoCloseable {
  private static final long PRESENCE = 0x626f617264L;

  private final Path lockFile;
  private final Postmaster postmaster;
  private final ServerFile file;
  private final Connection presence;

  private EmbeddedServer(Path lockFile, Postmaster postmaster, ServerFile file, Connection presence) {
    this.lockFile = lockFile;
    this.postmaster = postmaster;
    this.file = file;
    this.presence = presence;
  }

  /** Finds the server of this home, or starts it. */
  static EmbeddedServer enter(Path home) {
    OwnerOnly.folder(home);
    Path lockFile = home.resolve("metadata.lock");
    Postmaster postmaster = new Postmaster(home);
    return HomeLock.holding(lockFile, () -> {
      ServerFile file = postmaster.findOrStart();
      try {
        Connection presence = file.superuser().connect();
        run(presence, "select pg_advisory_lock_shared(" + PRESENCE + ")");
        return new EmbeddedServer(lockFile, postmaster, file, presence);
      } catch (SQLException e) {
        throw Fault.machine("home/metadata", "the embedded PostgreSQL closed the door: " + e.getMessage(),
            "home/metadata/server.log says why", e);
      }
    });
  }

  /** The login of a role that owns the database of its own name and nothing else; both are made where missing. */
  DatabaseLogin database(String name) {
    DatabaseLogin login = file.login(name);
    return HomeLock.holding(lockFile, () -> {
      try {
        if (!answers("select 1 from pg_roles where rolname = '" + name + "'")) {
          run(presence, "create role " + name + " login password '" + login.password() + "'");
        }
        if (!answers("select 1 from pg_database where datname = '" + name + "'")) {
          run(presence, "create database " + name + " owner " + name);
          run(presence, "revoke all on database " + name + " from public");
        }
        return login;
      } catch (SQLException e) {
        throw Fault.machine("home/metadata", "the database '" + name + "' cannot be made: " + e.getMessage(),
            "home/metadata/server.log says why", e);
      }
    });
  }

  /** The login of a lesser role beside the owner of {@code database}; made where missing. Its rights are given later. */
  DatabaseLogin program(String database) {
    String role = database + "_program";
    DatabaseLogin login = file.login(database, role);
    return HomeLock.holding(lockFile, () -> {
      try {
        if (!answers("select 1 from pg_roles where rolname = '" + role + "'")) {
          run(presence, "create role " + role + " login password '" + login.password() + "'");
        }
        run(presence, "grant connect on database " + database + " to " + role);
        return login;
      } catch (SQLException e) {
        throw Fault.machine("home/metadata", "the role '" + role + "' cannot be made: " + e.getMessage(),
            "home/metadata/server.log says why", e);
      }
    });
  }

  /** Leaves; stops the server where nobody else uses it. */
  @Override
  public void close() {
    HomeLock.holding(lockFile, () -> {
      boolean last = leave();
      if (last) {
        postmaster.stop();
      }
      return last;
    });
  }

  private boolean leave() {
    try (presence) {
      run(presence, "select pg_advisory_unlock_shared(" + PRESENCE + ")");
      boolean last = answers("select 1 where pg_try_advisory_lock(" + PRESENCE + ")");
      if (last) {
        run(presence, "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
      }
      return last;
    } catch (SQLException e) {
      // The server is gone already: there is nothing to stop.
      return false;
    }
  }

  private boolean answers(String query) throws SQLException {
    try (Statement statement = presence.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
