package boardpack.pipeline.check;

import boardpack.pipeline.period.CountedMonths;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Numbers by calendar month, read from a mart file; rows of no month that is told apart have one of their own. */
record MonthNumbers(Map<Optional<YearMonth>, BigDecimal> byMonth) {
  static final MonthNumbers NOTHING = new MonthNumbers(Map.of());

  /** @param sql selects a month as text, or NULL, and a number */
  static MonthNumbers of(Connection mart, String sql) throws SQLException {
    Map<Optional<YearMonth>, BigDecimal> numbers = new HashMap<>();
    try (Statement statement = mart.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        numbers.merge(Optional.ofNullable(rows.getString(1)).flatMap(CountedMonths::of),
            Optional.ofNullable(rows.getBigDecimal(2)).orElse(BigDecimal.ZERO), BigDecimal::add);
      }
    }
    return new MonthNumbers(Map.copyOf(numbers));
  }

  BigDecimal in(Optional<YearMonth> month) {
    return byMonth.getOrDefault(month, BigDecimal.ZERO);
  }

  BigDecimal sum() {
    return byMonth.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
