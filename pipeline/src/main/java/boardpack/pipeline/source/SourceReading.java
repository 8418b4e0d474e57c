package boardpack.pipeline.source;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract.Load;
import boardpack.pipeline.fault.Fault;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * One read-only snapshot of a source: whatever is read through it is of the same moment, however long it takes. Times
 * are handed over in UTC.
 */
public final class SourceReading implements AutoCloseable {
  private static final int MEBIBYTE = 1 << 20;

  private final Source source;
  private final Connection connection;
  private final Optional<TimeLeft> time;

  private SourceReading(Source source, Connection connection, Optional<TimeLeft> time) {
    this.source = source;
    this.connection = connection;
    this.time = time;
  }

  static SourceReading open(Source source, Optional<TimeLeft> time) {
    Properties properties = new Properties();
    properties.setProperty("user", source.address().user());
    properties.setProperty("password", source.address().password());
    properties.setProperty("ApplicationName", "boardpack");
    properties.setProperty("connectTimeout", Integer.toString(time.map(left -> left.seconds(10)).orElse(10)));
    properties.setProperty("loginTimeout", Integer.toString(time.map(left -> left.seconds(20)).orElse(20)));
    // A server that hangs does not keep its own statement_timeout.
    time.ifPresent(left -> properties.setProperty("socketTimeout", Integer.toString(left.seconds(Integer.MAX_VALUE))));
    try {
      Connection connection = DriverManager.getConnection(source.address().url(), properties);
      try {
        begin(connection, source);
        return new SourceReading(source, connection, time);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw SourceFaults.connecting(source, e);
    }
  }

  private static void begin(Connection connection, Source source) throws SQLException {
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local statement_timeout = " + source.statementTimeout().toMillis());
      statement.execute("set local timezone = 'UTC'");
      statement.execute("set local datestyle = 'ISO, YMD'");
    }
  }

  /**
   * Holds the SELECT's columns against its contract, without reading a row.
   *
   * @throws Fault naming the SELECT's file, the column, what was found and a good spelling
   */
  public void check(InputSelect select) {
    String query = "select * from " + select.bracketed() + " limit 0";
    ask(select, query, rows -> {
      ColumnCheck.check(select, rows.getMetaData());
      return rows.next();
    });
  }

  /**
   * What the source counts: rows and control sums for each tenant id, or in all where rows have none, by month where the
   * contract names a column to tell it by. Deliveries of the same key of an incremental input count once, with their
   * newest version.
   */
  public List<SourceTally> tally(InputSelect select, Calendars calendars) {
    TallyQuery query = new TallyQuery(select, calendars);
    return ask(select, query.sql(), rows -> {
      List<SourceTally> tallies = new ArrayList<>();
      while (rows.next()) {
        tallies.add(query.tally(rows));
      }
      return List.copyOf(tallies);
    });
  }

  /**
   * Writes the rows to {@code file} as CSV in UTF-8: no heading, every value quoted, NULL as nothing at all, columns in
   * the contract's order.
   *
   * @param since leaves out rows whose watermark is older; rows without a watermark always come
   * @return how many rows the source says it sent
   */
  public long copy(InputSelect select, Optional<Instant> since, Path file) {
    return copy(select, select.columns(), since, file);
  }

  /**
   * Writes some columns of the rows that are new enough, as {@link #copy} writes rows.
   *
   * @param newer which are; all rows, where empty
   */
  public long copyNewest(InputSelect select, List<String> columns, Optional<Newer> newer, Path file) {
    return write(select, columns.stream().map(InputSelect::quoted).collect(Collectors.joining(", ")),
        newer.map(SourceReading::condition).orElse(""), file);
  }

  /** @param column a time; rows that have none there count as new */
  public record Newer(String column, Instant since) {}

  private long copy(InputSelect select, String columns, Optional<Instant> since, Path file) {
    return write(select, columns, newerThan(select, since), file);
  }

  private long write(InputSelect select, String columns, String condition, Path file) {
    Duration longest = within(select);
    String query = "copy (select " + columns + " from " + select.bracketed() + condition
        + ") to stdout (format csv, force_quote *)";
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), MEBIBYTE)) {
      return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, out);
    } catch (SQLException e) {
      throw SourceFaults.asking(source, select, query, longest, e);
    } catch (IOException e) {
      throw Fault.machine(file.getParent().toString(), "cannot take the rows of " + select.contract().name() + ": "
          + e.getMessage(), "a disk with room for all rows of the source", e);
    }
  }

  /**
   * Writes the keys of the rows whose watermark is {@code from} or later, or missing, as {@link #copy} writes rows.
   *
   * @return how many the source says it sent
   */
  public long copyKeys(InputSelect select, Instant from, Path file) {
    String keys = select.contract().key().stream().map(InputSelect::quoted).collect(Collectors.joining(", "));
    return copy(select, keys, Optional.of(from), file);
  }

  /** The rows of a SELECT whose columns are texts, by column; what is NULL is left out. */
  List<Map<String, String>> texts(InputSelect select) {
    return ask(select, "select " + select.columns() + " from " + select.bracketed(), rows -> {
      List<Map<String, String>> texts = new ArrayList<>();
      while (rows.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : select.contract().columns()) {
          Optional.ofNullable(rows.getString(column.name())).ifPresent(text -> row.put(column.name(), text));
        }
        texts.add(row);
      }
      return List.copyOf(texts);
    });
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw SourceFaults.connecting(source, e);
    }
  }

  private static String newerThan(InputSelect select, Optional<Instant> since) {
    if (since.isEmpty() || !(select.contract().load() instanceof Load.Incremental load)) {
      return "";
    }
    return condition(new Newer(load.watermark(), since.get()));
  }

  private static String condition(Newer newer) {
    String column = InputSelect.quoted(newer.column());
    return " where " + column + " >= timestamptz '" + newer.since() + "' or " + column + " is null";
  }

  /** How long the next statement may take; the source is told where that is not what it was told at first. */
  private Duration within(InputSelect select) {
    if (time.isEmpty()) {
      return source.statementTimeout();
    }
    Duration longest = time.get().forTheNext(source.statementTimeout());
    String query = "set local statement_timeout = " + longest.toMillis();
    try (Statement statement = connection.createStatement()) {
      statement.execute(query);
      return longest;
    } catch (SQLException e) {
      throw SourceFaults.asking(source, select, query, longest, e);
    }
  }

  private <T> T ask(InputSelect select, String query, Answer<T> answer) {
    Duration longest = within(select);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows = statement.executeQuery(query)) {
        return answer.read(rows);
      }
    } catch (SQLException e) {
      throw SourceFaults.asking(source, select, query, longest, e);
    }
  }

  private interface Answer<T> {
    T read(ResultSet rows) throws SQLException;
  }
}
