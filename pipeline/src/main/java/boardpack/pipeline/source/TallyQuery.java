package boardpack.pipeline.source;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Load;
import boardpack.pipeline.contract.InputContract.Rows;
import boardpack.pipeline.period.CountedMonths;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The SELECT by which a source counts its rows, in one scan: by tenant, and by the month of their event in the tenant's
 * calendar and in the company's. Deliveries of one key of an incremental input count once, with their newest version.
 */
final class TallyQuery {
  private static final int FIRST_SUM = 5;

  private final InputSelect select;
  private final InputContract contract;
  private final Calendars calendars;

  TallyQuery(InputSelect select, Calendars calendars) {
    this.select = select;
    this.contract = select.contract();
    this.calendars = calendars;
  }

  String sql() {
    boolean perTenant = contract.rows() == Rows.TENANT;
    String sums = contract.control().stream().map(InputSelect::quoted).map(TallyQuery::sum).collect(Collectors.joining());
    return "select " + (perTenant ? "told.tenant_id" : "null") + ", " + (hasOwnMonths() ? ownMonth() : "null") + ", "
        + companyMonth() + ", count(*)" + sums + " from (" + told() + ") as told" + (hasOwnMonths() ? numbers() : "")
        + " group by 1, 2, 3 order by 1, 2, 3";
  }

  /** The row of the answer that {@code rows} stands on. */
  SourceTally tally(ResultSet rows) throws SQLException {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (String control : contract.control()) {
      sums.put(control, Optional.ofNullable(rows.getBigDecimal(FIRST_SUM + sums.size())).orElse(BigDecimal.ZERO));
    }
    Optional<YearMonth> company = month(rows, 3);
    return new SourceTally(Optional.ofNullable(rows.getString(1)), hasOwnMonths() ? month(rows, 2) : company, company,
        rows.getLong(4), sums);
  }

  private Optional<YearMonth> month(ResultSet rows, int column) throws SQLException {
    Optional<String> text = Optional.ofNullable(rows.getString(column));
    return isDay() ? text.flatMap(CountedMonths::of) : text.map(Integer::valueOf).flatMap(CountedMonths::at);
  }

  /** Of each key the newest row, and of the row what is counted: what is not needed is not sorted either. */
  private String told() {
    Set<String> needed = new LinkedHashSet<>();
    if (contract.rows() == Rows.TENANT) {
      needed.add("tenant_id");
    }
    needed.addAll(contract.control());
    contract.period().ifPresent(needed::add);
    String columns = needed.isEmpty() ? "null as row" : quoted(needed);
    if (!(contract.load() instanceof Load.Incremental load)) {
      return "select " + columns + " from " + select.bracketed();
    }
    String key = quoted(contract.key());
    return "select distinct on (" + key + ") " + columns + " from " + select.bracketed()
        + " order by " + key + ", " + InputSelect.quoted(load.watermark()) + " desc nulls last";
  }

  private String companyMonth() {
    return contract.period().map(column -> isDay()
        ? "to_char(told." + InputSelect.quoted(column) + ", 'YYYY-MM')" : place(calendars.company())).orElse("null");
  }

  private String ownMonth() {
    List<ZoneId> zones = otherZones();
    StringBuilder cases = new StringBuilder("case calendar.number");
    for (int i = 0; i < zones.size(); i++) {
      cases.append(" when ").append(i).append(" then ").append(place(zones.get(i)));
    }
    return cases + " else " + place(calendars.company()) + " end";
  }

  /** A search among the beginnings of months costs a tenth of converting each time to a zone. */
  private String place(ZoneId zone) {
    return "width_bucket(told." + InputSelect.quoted(contract.period().orElseThrow()) + ", '"
        + CountedMonths.bounds(zone).stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}"))
        + "'::timestamptz[])";
  }

  private String numbers() {
    List<ZoneId> zones = otherZones();
    List<String> tenants = new ArrayList<>();
    calendars.tenants().forEach((tenant, zone) -> {
      if (zones.contains(zone)) {
        tenants.add("('" + tenant.replace("'", "''") + "', " + zones.indexOf(zone) + ")");
      }
    });
    return " left join (values " + String.join(", ", tenants)
        + ") as calendar (tenant_id, number) on calendar.tenant_id = cast(told.tenant_id as text)";
  }

  /** Whether some rows have another calendar than the company's; a day is the same in all of them. */
  private boolean hasOwnMonths() {
    return contract.rows() == Rows.TENANT && contract.period().isPresent() && !isDay() && !otherZones().isEmpty();
  }

  private List<ZoneId> otherZones() {
    return calendars.tenants().values().stream().filter(zone -> !zone.equals(calendars.company())).distinct()
        .sorted(Comparator.comparing(ZoneId::getId)).toList();
  }

  private boolean isDay() {
    return contract.period().flatMap(contract::column).map(Column::type).map(Column.Type::duckdb)
        .filter("DATE"::equals).isPresent();
  }

  /** Of numbers that are numbers: no contract lets the others pass, and no sum would survive them. */
  private static String sum(String column) {
    return ", sum(told." + column + ") filter (where cast(told." + column
        + " as text) not in ('NaN', 'Infinity', '-Infinity'))";
  }

  private static String quoted(Iterable<String> columns) {
    List<String> names = new ArrayList<>();
    columns.forEach(column -> names.add(InputSelect.quoted(column)));
    return String.join(", ", names);
  }
}
