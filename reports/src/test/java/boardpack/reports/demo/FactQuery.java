package boardpack.reports.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Asks the source for a fact and holds the answer against what is expected. */
final class FactQuery {
  private FactQuery() {}

  static List<String> row(Connection source, Fact fact, String query) throws SQLException {
    ZoneId zone = ZoneId.of(fact.tenant().isPlatform()
        ? "America/New_York"
        : SampleServer.ask(source, "select ui_timezone from tenant_config where tenant_id = '" + fact.tenant() + "'"));
    String sql = query
        .replace(":tenant", fact.tenant().isPlatform() ? "null::text" : "'" + fact.tenant() + "'")
        .replace(":first", "date '" + fact.period().firstDay() + "'")
        .replace(":last", "date '" + fact.period().lastDay() + "'")
        .replace(":from", midnight(fact.period().firstDay(), zone))
        .replace(":to", midnight(fact.period().lastDay().plusDays(1), zone));
    try (Statement statement = source.createStatement(); ResultSet answer = statement.executeQuery(sql)) {
      List<String> row = new ArrayList<>();
      assertThat(answer.next()).as(sql).isTrue();
      for (int column = 1; column <= answer.getMetaData().getColumnCount(); column++) {
        row.add(answer.getString(column));
      }
      return row;
    }
  }

  /** Where no number is expected, the last one (the denominator) must be missing or zero. */
  static void check(Fact fact, List<String> row) {
    List<BigDecimal> expected = fact.expected().numbers();
    if (expected.isEmpty()) {
      assertThat(row.get(row.size() - 1)).as(fact.planted()).isIn(null, "0");
      return;
    }
    assertThat(row).as(fact.planted()).doesNotContainNull().hasSameSizeAs(expected);
    for (int place = 0; place < row.size(); place++) {
      assertThat(new BigDecimal(row.get(place))).as(fact.planted()).isEqualByComparingTo(expected.get(place));
    }
  }

  private static String midnight(LocalDate day, ZoneId zone) {
    return "timestamptz '" + day.atStartOfDay(zone).toInstant() + "'";
  }
}
