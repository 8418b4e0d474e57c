package boardpack.reports.metadata;

import boardpack.pipeline.fault.Fault;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the program's own role may do: read and write the ledgers, and only add to those that are append-only. Which
 * these are, their triggers say; the role owns no table, so it cannot take a trigger away.
 */
final class ProgramRights {
  private static final long TURN = 0x726967687473L;
  private static final String WITHOUT_RIGHTS = """
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and not has_table_privilege('%s', oid, 'select')
      """;
  private static final String APPEND_ONLY =
      "select distinct tgrelid::regclass::text from pg_trigger where tgfoid = 'refuse_change'::regproc";

  private ProgramRights() {}

  /** Gives them where a table is new; one command at a time. */
  static void grant(DatabaseLogin owner, String role, String where) {
    try (Connection connection = owner.connect(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(" + TURN + ")");
      if (!texts(statement, WITHOUT_RIGHTS.formatted(role)).isEmpty()) {
        statement.execute("grant usage on schema public to " + role);
        statement.execute("grant select, insert, update, delete on all tables in schema public to " + role);
        statement.execute("grant usage, select on all sequences in schema public to " + role);
        statement.execute("revoke insert, update, delete on flyway_schema_history from " + role);
        for (String table : texts(statement, APPEND_ONLY)) {
          statement.execute("revoke update, delete, truncate on " + table + " from " + role);
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw Fault.connection(where, "the role " + role + " cannot be given its rights: " + e.getMessage(),
          "owner: the role that owns the tables", e);
    }
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
}
