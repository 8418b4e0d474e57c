package boardpack.pipeline.kpi;

import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The periods of the mart file and which one comes before which. */
final class PeriodTable {

  /** @param previous and {@code priorYear} are names; the table need not hold them */
  record Entry(Period period, Optional<String> previous, Optional<String> priorYear) {}

  private final Map<String, Entry> entries;

  private PeriodTable(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** The periods of the grains, oldest first in each. */
  static PeriodTable read(Connection mart, List<Grain> grains) throws SQLException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    try (Statement statement = mart.createStatement();
        ResultSet row = statement.executeQuery("select grain, period, first_day, last_day, previous_period, "
            + "prior_year_period from periods order by grain, first_day")) {
      while (row.next()) {
        Grain grain = Grain.of(row.getString("grain"));
        if (grains.contains(grain)) {
          entries.put(row.getString("period"), new Entry(
              new Period(grain, row.getString("period"), row.getObject("first_day", LocalDate.class),
                  row.getObject("last_day", LocalDate.class)),
              Optional.ofNullable(row.getString("previous_period")),
              Optional.ofNullable(row.getString("prior_year_period"))));
        }
      }
    }
    return new PeriodTable(entries);
  }

  List<Period> all() {
    return entries.values().stream().map(Entry::period).toList();
  }

  Optional<Entry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  Optional<Period> previous(String id) {
    return entry(id).flatMap(Entry::previous).flatMap(this::entry).map(Entry::period);
  }

  Optional<Period> priorYear(String id) {
    return entry(id).flatMap(Entry::priorYear).flatMap(this::entry).map(Entry::period);
  }
}
