package boardpack.pipeline.mart;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.fault.Fault;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts what the relations of inputs show, anew and by the month of both calendars, for the tie-out: the table
 * {@code landed_measures}. They show the rows that landing promised, all of them the tenant's own.
 */
final class LandedMeasures {
  private static final int FIRST_SUM = 5;
  private static final String ROWS = "rows";
  private static final int MEASURE = 4;
  private static final int VALUE = 5;

  private final MartDatabase database;
  private final Edition edition;

  LandedMeasures(MartDatabase database, Edition edition) {
    this.database = database;
    this.edition = edition;
  }

  void create() throws SQLException {
    database.run("create table landed_measures (tenant_id varchar, input varchar, tenant_month varchar, "
        + "platform_month varchar, measure varchar, value decimal(38, 6))");
  }

  /**
   * @param isCut whether rows that landed may be left out
   * @return rows of the table
   */
  List<Object[]> of(InputContract contract, LandedInput.Connected input, boolean isCut) throws SQLException {
    List<Object[]> measures = new ArrayList<>();
    long rows = 0;
    long strangers = 0;
    try (Statement statement = database.connection().createStatement();
        ResultSet row = statement.executeQuery(sql(contract))) {
      while (row.next()) {
        rows += row.getLong(3);
        strangers += row.getLong(4);
        measures.add(measure(contract, row, ROWS, row.getBigDecimal(3)));
        for (int i = 0; i < contract.control().size(); i++) {
          measures.add(measure(contract, row, "sum(" + contract.control().get(i) + ")",
              Optional.ofNullable(row.getBigDecimal(FIRST_SUM + i)).orElse(BigDecimal.ZERO)));
        }
      }
    }
    requireOwn(contract, input, rows, isCut, strangers);
    return measures;
  }

  /** @param measures of one input */
  static long rows(List<Object[]> measures) {
    return measures.stream().filter(measure -> measure[MEASURE].equals(ROWS)).map(measure -> (BigDecimal) measure[VALUE])
        .reduce(BigDecimal.ZERO, BigDecimal::add).longValueExact();
  }

  private Object[] measure(InputContract contract, ResultSet row, String measure, BigDecimal value) throws SQLException {
    return new Object[] {
      edition.tenant().value(), contract.name(), row.getString(1), row.getString(2), measure, value};
  }

  /** Rows of the same quarter of an hour are of the same month wherever clocks show whole quarters: few need converting. */
  private String sql(InputContract contract) {
    Optional<String> time = contract.period().map(Quoted::name);
    boolean isDay = contract.period().flatMap(contract::column)
        .filter(column -> column.type().duckdb().equals("DATE")).isPresent();
    String strangers = contract.column("tenant_id").isPresent()
        ? "count(*) filter (where tenant_id <> " + Quoted.text(edition.tenant()) + ")" : "0";
    List<String> control = contract.control();
    String sums = IntStream.range(0, control.size()).mapToObj(i -> ", sum(" + Quoted.name(control.get(i)) + ") as c" + i)
        .collect(Collectors.joining());
    return "select " + month(isDay, Quoted.text(edition.zone())) + ", " + month(isDay, Quoted.text(edition.platformZone()))
        + ", sum(rows_met), sum(strangers)"
        + IntStream.range(0, control.size()).mapToObj(i -> ", sum(c" + i + ")").collect(Collectors.joining())
        + " from (select " + time.map(column -> "min(" + column + ")").orElse("cast(null as date)")
        + " as met, count(*) as rows_met, " + strangers + " as strangers" + sums + " from inputs."
        + Quoted.name(contract.name())
        + time.map(column -> " group by " + (isDay ? column : "epoch_us(" + column + ") // 900000000")).orElse("")
        + ") group by all";
  }

  private static String month(boolean isDay, String zone) {
    return "strftime(" + (isDay ? "met" : "cast(met as timestamptz) at time zone " + zone) + ", '%Y-%m')";
  }

  private void requireOwn(InputContract contract, LandedInput.Connected input, long rows, boolean isCut, long strangers) {
    if (isCut ? rows > input.rows() : rows != input.rows()) {
      throw Fault.data("landing/" + edition.tenant() + "/" + contract.name(),
          "holds " + rows + " rows by key, but " + input.rows() + " had landed", "files as landing wrote them");
    }
    if (strangers > 0) {
      throw Fault.data("landing/" + edition.tenant() + "/" + contract.name(),
          strangers + " rows belong to other tenants; nothing was built", "only rows of " + edition.tenant());
    }
  }
}
