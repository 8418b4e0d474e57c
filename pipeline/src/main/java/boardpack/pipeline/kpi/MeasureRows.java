package boardpack.pipeline.kpi;

import boardpack.pipeline.fault.Fault;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer of one {@link MeasureQuery}. */
final class MeasureRows {
  private final Map<String, Map<String, Measured>> byPeriod = new HashMap<>();
  private Map<String, Measured> overNothing = Map.of();
  private Optional<LocalDate> firstDay = Optional.empty();

  /** @param files the KPI file of each measure, by the measure's key, for messages */
  static MeasureRows read(ResultSet row, List<String> keys, Map<String, String> files) throws SQLException {
    requireExact(row.getMetaData(), keys, files);
    MeasureRows rows = new MeasureRows();
    while (row.next()) {
      Map<String, Measured> measured = new HashMap<>();
      for (int i = 0; i < keys.size(); i++) {
        measured.put(keys.get(i),
            new Measured(Optional.ofNullable(row.getBigDecimal("m" + i)), row.getBoolean("k" + i), true));
      }
      if (row.getString("for_period") == null) {
        rows.overNothing = measured;
        rows.firstDay = Optional.ofNullable(row.getObject("first_row_day", LocalDate.class));
      } else {
        rows.byPeriod.put(row.getString("for_period"), measured);
      }
    }
    return rows;
  }

  /** A sum of doubles depends on the order of its rows; it is refused before a figure is made of it. */
  private static void requireExact(ResultSetMetaData columns, List<String> keys, Map<String, String> files)
      throws SQLException {
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnName(i);
      String type = columns.getColumnTypeName(i);
      if (name.matches("m\\d+") && (type.equals("DOUBLE") || type.equals("FLOAT"))) {
        String key = keys.get(Integer.parseInt(name.substring(1)));
        throw Fault.setting(files.get(key) + " " + key, "gives a " + type + ", which is not exact",
            "sum(x) of counts or decimals; division belongs in numerator and denominator, never avg(x) or x / y");
      }
    }
  }

  Measured of(String key, String period) {
    return byPeriod.getOrDefault(period, overNothing).getOrDefault(key, Measured.NOTHING);
  }

  Optional<LocalDate> firstDay() {
    return firstDay;
  }

  static String filesOf(Map<String, String> files) {
    return files.values().stream().distinct().sorted().collect(Collectors.joining(", "));
  }
}
