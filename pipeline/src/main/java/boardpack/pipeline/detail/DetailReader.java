package boardpack.pipeline.detail;

import boardpack.pipeline.detail.DetailTable.Value;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.Quotient;
import boardpack.pipeline.period.Period;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows of a detail from one mart file. */
public final class DetailReader {
  private static final Pattern PARAMETER = Pattern.compile("\\$(first_day|last_day|as_of)");

  private DetailReader() {}

  /**
   * All rows; a table never stops early.
   *
   * @param mart a connection to the edition's mart file
   * @param asOf the data cut
   * @throws Fault where the SELECT cannot be run, a number in it is a double, or a row does not add up as it must
   */
  public static DetailTable read(Connection mart, Detail detail, EditionScope edition, Period period, Instant asOf) {
    List<Detail.Column> columns = detail.columns(edition.scope());
    try {
      List<String> missing = missing(mart, detail);
      DetailTable table = new DetailTable(detail, columns,
          missing.isEmpty() ? rows(mart, detail, columns, edition, period, asOf) : List.of(), missing);
      table.requireSums();
      return table;
    } catch (SQLException e) {
      throw Fault.setting(detail.file().replace(".yml", ".sql"), "cannot be read for " + edition.tenant() + ": "
          + e.getMessage(), "select title from $view.alert_states where opened_day <= $last_day");
    }
  }

  private static List<String> missing(Connection mart, Detail detail) throws SQLException {
    Set<String> connected = new HashSet<>();
    try (Statement statement = mart.createStatement();
        ResultSet row = statement.executeQuery("select input from input_state where connected")) {
      while (row.next()) {
        connected.add(row.getString(1));
      }
    }
    return detail.marts().stream()
        .filter(made -> !made.isConnected(connected))
        .flatMap(made -> made.inputs().stream())
        .filter(input -> !connected.contains(input))
        .distinct().sorted().toList();
  }

  private static List<List<Value>> rows(Connection mart, Detail detail, List<Detail.Column> columns,
      EditionScope edition, Period period, Instant asOf) throws SQLException {
    String sql = detail.sql().replace("$view", edition.schema());
    List<List<Value>> rows = new ArrayList<>();
    try (PreparedStatement select = mart.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"))) {
      Matcher parameter = PARAMETER.matcher(sql);
      for (int i = 1; parameter.find(); i++) {
        select.setObject(i, switch (parameter.group(1)) {
          case "first_day" -> period.firstDay();
          case "last_day" -> period.lastDay();
          default -> asOf.atOffset(ZoneOffset.UTC);
        });
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(values(row, detail, columns));
        }
      }
    }
    return rows;
  }

  private static List<Value> values(ResultSet row, Detail detail, List<Detail.Column> columns) throws SQLException {
    List<Value> values = new ArrayList<>();
    for (Detail.Column column : columns) {
      values.add(column.share().isPresent() ? share(row, detail, column, column.share().get()) : value(row, detail, column));
    }
    return values;
  }

  private static Value value(ResultSet row, Detail detail, Detail.Column column) throws SQLException {
    return switch (column.kind()) {
      case TEXT -> Optional.ofNullable(row.getString(column.name())).<Value>map(Value.Text::new)
          .orElse(new Value.Nothing());
      case DATE -> Optional.ofNullable(row.getObject(column.name(), LocalDate.class)).<Value>map(Value.Day::new)
          .orElse(new Value.Nothing());
      case COUNT, MONEY, PERCENT -> number(row, detail, column.name()).<Value>map(Value.Number::new)
          .orElse(column.mayBeNone() ? new Value.Inapplicable() : new Value.Nothing());
    };
  }

  /** Of nothing there is no share. */
  private static Value share(ResultSet row, Detail detail, Detail.Column column, Detail.Share share) throws SQLException {
    Optional<BigDecimal> numerator = number(row, detail, share.numerator());
    Optional<BigDecimal> denominator = number(row, detail, share.denominator());
    boolean none = denominator.filter(whole -> whole.signum() == 0).isPresent()
        || column.mayBeNone() && (numerator.isEmpty() || denominator.isEmpty());
    return numerator.flatMap(part -> denominator.flatMap(whole -> Quotient.of(part, whole)))
        .<Value>map(Value.Number::new)
        .orElse(none ? new Value.Inapplicable() : new Value.Nothing());
  }

  private static Optional<BigDecimal> number(ResultSet row, Detail detail, String column) throws SQLException {
    if (row.getObject(column) instanceof Double) {
      throw Fault.setting(detail.file() + " columns." + column, "gives a double, which is not exact",
          "sums of counts or decimals; share: [delivered, sent] divides them");
    }
    return Optional.ofNullable(row.getBigDecimal(column));
  }
}
