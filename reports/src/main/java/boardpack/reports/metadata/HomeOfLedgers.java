package boardpack.reports.metadata;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;

/**
 * Keeps a second home away from ledgers that are another's: what they call made lies in that one's archive, and its people
 * have other tokens. As many programs as one likes may work on one home.
 */
final class HomeOfLedgers {
  private static final String FILE = "home.id";

  private HomeOfLedgers() {}

  /** @throws Fault where the ledgers belong to another home */
  static void require(DatabaseLogin owner, Path home, Instant now, String where) {
    String mine = HomeLock.holding(OwnerOnly.folder(home).resolve("metadata.lock"), () -> id(home.resolve(FILE)));
    try (Connection connection = owner.connect()) {
      claim(connection, mine, home, now);
      try (ResultSet row = connection.createStatement().executeQuery("select home_id, folder from home_of_ledgers")) {
        row.next();
        if (!row.getString(1).equals(mine)) {
          throw Fault.setting(where, "keeps the ledgers of another home, which began as " + row.getString(2)
              + "; this one is " + home, "home: that folder, with its file " + FILE + "; or a metadata database of its own."
              + " Where that home is gone for good: delete from home_of_ledgers");
        }
      }
    } catch (SQLException e) {
      throw Fault.connection(where, "does not say whose ledgers it keeps: " + e.getMessage(), "a metadata database that answers", e);
    }
  }

  private static void claim(Connection connection, String mine, Path home, Instant now) throws SQLException {
    try (PreparedStatement first = connection.prepareStatement(
        "insert into home_of_ledgers(home_id, folder, since) values (?, ?, ?) on conflict do nothing")) {
      first.setString(1, mine);
      first.setString(2, home.toAbsolutePath().normalize().toString());
      first.setObject(3, now.atOffset(ZoneOffset.UTC));
      first.executeUpdate();
    }
  }

  private static String id(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        OwnerOnly.write(file, HexFormat.of().formatHex(bytes));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
