package boardpack.pipeline.mart;

import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table {@code periods}: each period of each grain, from the first day with data to that of the as-of time. */
final class PeriodTable {
  private static final int MONTHS_BACK = 36;

  private final MartDatabase database;
  private final Edition edition;
  private final Month fiscalStart;
  private final Optional<LocalDate> known;

  /** @param known the first day with data, where the marts that are built do not tell it; else it is looked up */
  PeriodTable(MartDatabase database, Edition edition, Month fiscalStart, Optional<LocalDate> known) {
    this.database = database;
    this.edition = edition;
    this.fiscalStart = fiscalStart;
    this.known = known;
  }

  /** @param marts whose rows may be the first data */
  void write(List<MartDefinition> marts) throws SQLException {
    database.run("create table periods (grain varchar, period varchar, first_day date, last_day date, "
        + "previous_period varchar, prior_year_period varchar)");
    Optional<LocalDate> lastDay = asOf().map(this::latestDay);
    if (lastDay.isEmpty()) {
      return;
    }
    LocalDate firstDay = firstDay(marts, lastDay.get());
    List<Object[]> rows = new ArrayList<>();
    for (Grain grain : Grain.values()) {
      rows.addAll(rows(grain, firstDay, lastDay.get()));
    }
    database.append("periods", rows);
  }

  private List<Object[]> rows(Grain grain, LocalDate firstDay, LocalDate lastDay) {
    List<Object[]> rows = new ArrayList<>();
    Period period = Period.of(grain, firstDay, fiscalStart);
    while (!period.firstDay().isAfter(lastDay)) {
      rows.add(row(period));
      period = Period.of(grain, period.lastDay().plusDays(1), fiscalStart);
    }
    return rows;
  }

  private LocalDate firstDay(List<MartDefinition> marts, LocalDate lastDay) throws SQLException {
    LocalDate earliest = lastDay.minusMonths(MONTHS_BACK);
    Optional<LocalDate> data = known.isPresent() ? known : firstDataDay(marts);
    LocalDate first = data.filter(day -> day.isBefore(lastDay)).orElse(lastDay);
    return first.isBefore(earliest) ? earliest : first;
  }

  private Object[] row(Period period) {
    return new Object[] {period.grain().word(), period.id(), period.firstDay(), period.lastDay(),
      period.previous(fiscalStart).id(), period.priorYear(fiscalStart).id()};
  }

  private Optional<Instant> asOf() throws SQLException {
    try (Statement statement = database.connection().createStatement();
        ResultSet row = statement.executeQuery("select max(as_of) from input_state")) {
      row.next();
      return Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
  }

  /** The two calendars of the file may be a day apart; the periods reach to the later one. */
  private LocalDate latestDay(Instant asOf) {
    return edition.zones().stream()
        .map(zone -> asOf.atZone(zone).toLocalDate())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private Optional<LocalDate> firstDataDay(List<MartDefinition> marts) throws SQLException {
    List<String> firsts = marts.stream().filter(mart -> !mart.days().isEmpty())
        .map(mart -> mart.days().stream()
            .flatMap(day -> Stream.of("tenant_" + day, "platform_" + day))
            .map(day -> "min(" + Quoted.name(day) + ")")
            .collect(Collectors.joining(", ", "select least(", ") as day from " + Quoted.name(mart.name()))))
        .toList();
    if (firsts.isEmpty()) {
      return Optional.empty();
    }
    List<String> first = database.texts("select min(day) from (" + String.join(" union all ", firsts) + ")");
    return Optional.ofNullable(first.get(0)).map(LocalDate::parse);
  }
}
