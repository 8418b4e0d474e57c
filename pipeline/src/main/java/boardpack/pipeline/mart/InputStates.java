package boardpack.pipeline.mart;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.landing.LandedInput;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the inputs were when the marts were made: {@code input_state}, and {@code landed_measures} for the tie-out. */
final class InputStates {
  private final MartDatabase database;
  private final InputTables inputs;
  private final Edition edition;

  InputStates(MartDatabase database, InputTables inputs, Edition edition) {
    this.database = database;
    this.inputs = inputs;
    this.edition = edition;
  }

  void write(List<InputContract> contracts) throws SQLException {
    database.run("create table input_state (input varchar, connected boolean, row_count bigint, put_aside bigint, "
        + "as_of timestamptz, source_of_record varchar, fresh_seconds bigint)");
    LandedMeasures landed = new LandedMeasures(database, edition);
    landed.create();
    List<Object[]> states = new ArrayList<>();
    List<Object[]> measures = new ArrayList<>();
    for (InputContract contract : contracts) {
      Optional<LandedInput.Connected> input = inputs.connected(contract.name());
      List<Object[]> counted = input.isPresent() ? landed.of(contract, input.get(), inputs.isCut(contract)) : List.of();
      states.add(state(contract, input, LandedMeasures.rows(counted)));
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

  private static Object utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
