package boardpack.reports.metadata;

import boardpack.pipeline.fault.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The right to work on one run, held by one command at a time over all programs on the metadata database. It lives on a
 * connection of its own: the command gone, killed or cut off, the lock is free.
 */
public final class RunLock implements AutoCloseable {
  private final Connection connection;

  private RunLock(Connection connection) {
    this.connection = connection;
  }

  /** Never waits: empty where another command holds the run {@code key} now. */
  public static Optional<RunLock> tryAcquire(MetadataDatabase database, String key) {
    try {
      Connection connection = database.login().connect();
      if (locked(connection, key)) {
        return Optional.of(new RunLock(connection));
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw Fault.connection("metadata", "the run " + key + " cannot be locked: " + e.getMessage(),
          "a metadata database that answers", e);
    }
  }

  /** False once the connection broke: another command may hold the run by now, and this one must stop. */
  public boolean isHeld() {
    try {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  /** The lock is free when this returns; a server ends a closed connection, and with it the lock, only a little later. */
  @Override
  public void close() {
    try (connection; Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_unlock_all()");
    } catch (SQLException e) {
      // A connection that breaks here is gone, and its lock with it.
    }
  }

  private static boolean locked(Connection connection, String key) throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      ask.setLong(1, hash(key));
      try (ResultSet answer = ask.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    }
  }

  /** The first 64 bits of the key's SHA-256: two keys meet once in a span no company lives through. */
  private static long hash(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
