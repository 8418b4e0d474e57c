package boardpack.reports.demo;

import boardpack.pipeline.fault.Fault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Meridian Mail's own database: invented, the same for the same seed on any machine. Beside a generated mass it holds
 * the planted facts of {@code sql/sample/truth.yml}.
 */
public final class SampleCompany {
  private SampleCompany() {}

  /**
   * Fills an empty database, or leaves it alone where it holds this very sample already. A sample of another seed,
   * scale or age of the scripts is replaced; anything else is never touched. All of it is one transaction.
   *
   * @param admin a connection that may create schemas; comes back as it was handed in
   * @param sqlSample the folder {@code sql/sample}
   * @param scale 1 for about 600,000 events over fifteen months, n for n times as many
   * @throws Fault where the database holds tables that are not the sample's, or a script fails
   */
  public static void fill(Connection admin, Path sqlSample, long seed, int scale) {
    if (scale < 1) {
      throw Fault.setting("scale", "is " + scale + ", which makes no company", "1");
    }
    SampleScripts scripts = SampleScripts.read(sqlSample);
    try {
      boolean autoCommit = admin.getAutoCommit();
      admin.setAutoCommit(false);
      try {
        fill(admin, scripts, seed, scale);
        admin.commit();
      } finally {
        admin.rollback();
        admin.setAutoCommit(autoCommit);
      }
    } catch (SQLException e) {
      throw Fault.connection("sample database", e.getMessage(), "an empty PostgreSQL database of its own", e);
    }
  }

  private static void fill(Connection admin, SampleScripts scripts, long seed, int scale) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("select pg_advisory_xact_lock(hashtext('boardpack sample company'))");
      if (holds(admin, scripts, seed, scale)) {
        return;
      }
      makeRoom(statement);
      set(admin, "boardpack.seed", Long.toString(seed));
      set(admin, "boardpack.scale", Integer.toString(scale));
      for (SampleScripts.Script script : scripts.inOrder()) {
        run(statement, script);
      }
      mark(admin, scripts, seed, scale);
    }
  }

  private static boolean holds(Connection admin, SampleScripts scripts, long seed, int scale) throws SQLException {
    if (!exists(admin, "select to_regclass('sample.filled') is not null")) {
      return false;
    }
    try (PreparedStatement query = admin.prepareStatement(
        "select from sample.filled where seed = ? and scale = ? and scripts_sha256 = ?")) {
      query.setLong(1, seed);
      query.setInt(2, scale);
      query.setString(3, scripts.sha256());
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private static void makeRoom(Statement statement) throws SQLException {
    if (exists(statement.getConnection(), "select to_regclass('sample.filled') is not null")) {
      statement.execute("drop schema sample cascade");
      statement.execute("drop schema public cascade");
      statement.execute("create schema public");
    } else if (exists(statement.getConnection(),
        "select exists (select from pg_tables where schemaname not in ('pg_catalog', 'information_schema'))")) {
      throw Fault.setting("sample database", "holds tables that are not the sample's", "an empty PostgreSQL database");
    }
  }

  private static boolean exists(Connection admin, String question) throws SQLException {
    try (Statement statement = admin.createStatement(); ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private static void set(Connection admin, String name, String value) throws SQLException {
    try (PreparedStatement setting = admin.prepareStatement("select set_config(?, ?, true)")) {
      setting.setString(1, name);
      setting.setString(2, value);
      setting.execute();
    }
  }

  private static void run(Statement statement, SampleScripts.Script script) throws SQLException {
    try {
      statement.execute(script.text());
    } catch (SQLException e) {
      throw new SQLException(script.name() + ": " + e.getMessage(), e.getSQLState(), e);
    }
  }

  private static void mark(Connection admin, SampleScripts scripts, long seed, int scale) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute("create table sample.filled (seed bigint, scale int, scripts_sha256 text)");
    }
    try (PreparedStatement insert = admin.prepareStatement("insert into sample.filled values (?, ?, ?)")) {
      insert.setLong(1, seed);
      insert.setInt(2, scale);
      insert.setString(3, scripts.sha256());
      insert.executeUpdate();
    }
  }
}
