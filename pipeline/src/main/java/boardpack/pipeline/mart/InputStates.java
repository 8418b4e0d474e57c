package boardpack.pipeline.mart;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the inputs were when the marts were made: {@code input_state}, and {@code landed_measures} for the tie-out. */
final class InputStates {
  private final MartDatabase database;
  private final InputViews views;
  private final TenantId tenant;

  InputStates(MartDatabase database, InputViews views, TenantId tenant) {
    this.database = database;
    this.views = views;
    this.tenant = tenant;
  }

  void write(List<InputContract> contracts) throws SQLException {
    database.run("create table input_state (input varchar, connected boolean, row_count bigint, put_aside bigint, "
        + "as_of timestamptz, source_of_record varchar, fresh_seconds bigint)");
    database.run("create table landed_measures "
        + "(tenant_id varchar, input varchar, measure varchar, value decimal(38, 6))");
    List<Object[]> states = new ArrayList<>();
    List<Object[]> measures = new ArrayList<>();
    for (InputContract contract : contracts) {
      states.add(state(contract));
      if (views.connected(contract.name()).isPresent()) {
        measures.addAll(measures(contract, views.connected(contract.name()).get()));
      }
    }
    database.insert("input_state", states);
    database.insert("landed_measures", measures);
  }

  private Object[] state(InputContract contract) {
    var input = views.connected(contract.name());
    return new Object[] {
      contract.name(),
      input.isPresent(),
      input.map(LandedInput.Connected::rows).orElse(0L),
      input.map(LandedInput.Connected::putAside).orElse(0L),
      input.map(LandedInput.Connected::asOf).map(InputStates::utc).orElse(null),
      contract.sourceOfRecord(),
      contract.freshness().toSeconds()
    };
  }

  /** Counts what the views show: the rows landing promised, all of them this tenant's own. */
  private List<Object[]> measures(InputContract contract, LandedInput.Connected input) throws SQLException {
    String view = "inputs." + Quoted.name(contract.name());
    BigDecimal rows = database.number("select count(*) from " + view).orElseThrow();
    if (rows.longValueExact() != input.rows()) {
      throw Fault.data("landing/" + tenant + "/" + contract.name(),
          "holds " + rows + " rows by key, but " + input.rows() + " had landed", "files as landing wrote them");
    }
    if (contract.column("tenant_id").isPresent()) {
      refuseStrangers(contract, view);
    }
    List<Object[]> measures = new ArrayList<>();
    measures.add(new Object[] {tenant.value(), contract.name(), "rows", rows});
    for (String column : contract.control()) {
      BigDecimal sum = database.number("select sum(" + Quoted.name(column) + ") from " + view).orElse(BigDecimal.ZERO);
      measures.add(new Object[] {tenant.value(), contract.name(), "sum(" + column + ")", sum});
    }
    return measures;
  }

  private void refuseStrangers(InputContract contract, String view) throws SQLException {
    BigDecimal strangers = database
        .number("select count(*) from " + view + " where tenant_id <> " + Quoted.text(tenant))
        .orElseThrow();
    if (strangers.signum() > 0) {
      throw Fault.data("landing/" + tenant + "/" + contract.name(),
          strangers + " rows belong to other tenants; nothing was built", "only rows of " + tenant);
    }
  }

  private static Object utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
