package boardpack.pipeline.source;

import boardpack.pipeline.fault.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Says what a source answered in words that a person can act on; never with a password. */
final class SourceFaults {
  private SourceFaults() {}

  static Fault connecting(Source source, SQLException e) {
    String state = state(e);
    SourceAddress address = source.address();
    if (state.startsWith("28")) {
      return fault(source, "the source lets '" + address.user() + "' in with neither this password nor any other way",
          "a user of that database and its password, e.g. password: ${CRM_PASSWORD}", e);
    }
    if (state.equals("3D000")) {
      return fault(source, "the server has no database of that name", "url: jdbc:postgresql://db.example.com/crm", e);
    }
    if (causedBy(e, UnknownHostException.class)) {
      return fault(source, "no machine has that name", "url: jdbc:postgresql://db.example.com/crm", e);
    }
    return fault(source, "does not answer (" + firstLine(e) + ")", "a PostgreSQL server that runs and is reachable", e);
  }

  static Fault asking(Source source, InputSelect select, String query, Duration longest, SQLException e) {
    String state = state(e);
    if (state.equals("57014")) {
      return Fault.connection(select.shownAs(),
          "took longer than " + seconds(longest) + " seconds, and was stopped",
          longest.equals(source.statementTimeout())
              ? "an index that serves the SELECT, or statement_timeout: 30 minutes at " + source.where()
              : "an index that serves the SELECT: who looks for alerts does not wait longer", e);
    }
    if (state.equals("42501")) {
      return Fault.connection(select.shownAs(), "may not be read: " + firstLine(e),
          "grant select on … to " + source.address().user(), e);
    }
    if (state.startsWith("08") || state.startsWith("57")) {
      return fault(source, "the connection was lost while " + select.shownAs() + " was read (" + firstLine(e) + ")",
          "a server that stays up while it is read", e);
    }
    return Fault.setting(select.shownAs() + line(select, query, e), firstLine(e),
        "one SELECT in PostgreSQL's own words that gives the columns of " + select.contract().name());
  }

  private static Fault fault(Source source, String what, String good, SQLException e) {
    return Fault.connection(source.where() + " (" + source.address().shown() + ")", what, good, e);
  }

  private static String line(InputSelect select, String query, SQLException e) {
    ServerErrorMessage server = e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
    return server == null || server.getPosition() <= 0 ? "" : ":" + select.line(query, server.getPosition());
  }

  private static String seconds(Duration longest) {
    return BigDecimal.valueOf(longest.toMillis(), 3).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  private static String state(SQLException e) {
    return e.getSQLState() == null ? "" : e.getSQLState();
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
  }

  private static boolean causedBy(Throwable e, Class<? extends Throwable> type) {
    return e != null && (type.isInstance(e) || causedBy(e.getCause(), type));
  }
}
