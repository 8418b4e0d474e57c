package boardpack.reports.metadata;

import boardpack.pipeline.settings.PostgresUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach one database.
 *
 * @param url {@code jdbc:postgresql://127.0.0.1:5432/boardpack}, without user or password
 */
public record DatabaseLogin(String url, String user, String password) {
  /** A connection of one's own, outside any pool. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public String toString() {
    return user + " at " + PostgresUrl.shown(url);
  }
}
