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
import java.util.Optional;
import java.util.stream.Collectors;

/** What the inputs were when the marts were made: {@code input_state}, and {@code landed_measures} for the tie-out. */
final class InputStates {
  private final MartDatabase database;
  private final InputTables inputs;
  private final TenantId tenant;

  InputStates(MartDatabase database, InputTables inputs, TenantId tenant) {
    this.database = database;
    this.inputs = inputs;
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
      Optional<LandedInput.Connected> input = inputs.connected(contract.name());
      List<Object[]> counted = input.isPresent() ? measures(contract, input.get()) : List.of();
      long rows = counted.isEmpty() ? 0 : ((BigDecimal) counted.get(0)[3]).longValueExact();
      states.add(state(contract, input, rows));
      measures.addAll(counted);
    }
    database.insert("input_state", states);
    database.insert("landed_measures", measures);
  }

  private static Object[] state(InputContract contract, Optional<LandedInput.Connected> input, long rows) {
    return new Object[] {
      contract.name(),
      input.isPresent(),
      rows,
      input.map(LandedInput.Connected::putAside).orElse(0L),
      input.map(LandedInput.Connected::asOf).map(InputStates::utc).orElse(null),
      contract.sourceOfRecord(),
      contract.freshness().toSeconds()
    };
  }

  /** Counts what the relations show: the rows landing promised, all of them this tenant's own. */
  private List<Object[]> measures(InputContract contract, LandedInput.Connected input) throws SQLException {
    List<String> sums = contract.control().stream().map(column -> "sum(" + Quoted.name(column) + ")").toList();
    String strangers = contract.column("tenant_id").isPresent()
        ? "count(*) filter (where tenant_id <> " + Quoted.text(tenant) + ")"
        : "0";
    List<Optional<BigDecimal>> counted = database.numbers("select count(*), " + strangers
        + sums.stream().map(sum -> ", " + sum).collect(Collectors.joining())
        + " from inputs." + Quoted.name(contract.name()));
    requireOwn(contract, input, counted.get(0).orElseThrow(), counted.get(1).orElseThrow());
    List<Object[]> measures = new ArrayList<>();
    measures.add(new Object[] {tenant.value(), contract.name(), "rows", counted.get(0).orElseThrow()});
    for (int i = 0; i < sums.size(); i++) {
      measures.add(new Object[] {tenant.value(), contract.name(), "sum(" + contract.control().get(i) + ")",
        counted.get(2 + i).orElse(BigDecimal.ZERO)});
    }
    return measures;
  }

  private void requireOwn(InputContract contract, LandedInput.Connected input, BigDecimal rows, BigDecimal strangers) {
    if (inputs.isCut(contract) ? rows.longValueExact() > input.rows() : rows.longValueExact() != input.rows()) {
      throw Fault.data("landing/" + tenant + "/" + contract.name(),
          "holds " + rows + " rows by key, but " + input.rows() + " had landed", "files as landing wrote them");
    }
    if (strangers.signum() > 0) {
      throw Fault.data("landing/" + tenant + "/" + contract.name(),
          strangers + " rows belong to other tenants; nothing was built", "only rows of " + tenant);
    }
  }

  private static Object utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
