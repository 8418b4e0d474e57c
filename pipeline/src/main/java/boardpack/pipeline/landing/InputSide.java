package boardpack.pipeline.landing;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.landing.LandedInput.Connected;
import boardpack.pipeline.landing.Manifest.Entry;
import boardpack.pipeline.tenant.TenantId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One owner's rows of an input in one state of the landing. */
record InputSide(LandedInput input, Optional<Entry> entry) {

  static InputSide of(LandingState state, InputContract contract, TenantId owner) {
    return new InputSide(state.landed(owner, List.of(contract)).inputs().get(contract.name()),
        state.manifest().input(contract.name()));
  }

  Optional<Connected> connected() {
    return input instanceof Connected on ? Optional.of(on) : Optional.empty();
  }

  List<Path> files() {
    return connected().map(Connected::files).orElse(List.of());
  }

  /** Whether its files have the columns of this contract already. */
  boolean isReadBy(InputContract contract) {
    return entry.map(Entry::contract).filter(Manifest.Contract.of(contract)::equals).isPresent();
  }

  /** The rows of a state in the contract's columns; those that it had not yet, or has no more, are NULL. */
  String relation(LandingDatabase database, InputContract contract) {
    if (files().isEmpty() || isReadBy(contract)) {
      return LandedRows.of(contract, files());
    }
    Set<String> there = Set.copyOf(database.list("select column_name from (describe select * from read_parquet("
        + LandingDatabase.files(files()) + "))", row -> row.getString(1)));
    InputContract known = new InputContract(contract.name(), contract.version(), contract.grain(), contract.rows(),
        contract.platformRows(), contract.key(), contract.load(),
        contract.columns().stream().filter(column -> there.contains(column.name())).toList(), contract.control(),
        contract.period(), contract.tolerances(),
        contract.sourceOfRecord(), contract.freshness(), contract.refreshClass(), contract.cutBy());
    return contract.columns().stream()
        .map(column -> "cast(" + (there.contains(column.name()) ? LandingDatabase.name(column.name()) : "null") + " as "
            + column.type().duckdb() + ") as " + LandingDatabase.name(column.name()))
        .collect(Collectors.joining(", ", "select ", " from (" + LandedRows.of(known, files()) + ")"));
  }
}
