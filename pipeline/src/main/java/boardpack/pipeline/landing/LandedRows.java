package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.name;

import boardpack.pipeline.contract.InputContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** SQL over landed files. */
final class LandedRows {
  private LandedRows() {}

  /** A SELECT of the rows that count, with exactly the contract's columns; without files it has them and no rows. */
  static String of(InputContract contract, List<Path> files) {
    if (files.isEmpty()) {
      return "select " + contract.columns().stream()
          .map(column -> "cast(null as " + column.type().duckdb() + ") as " + name(column.name()))
          .collect(Collectors.joining(", ")) + " where false";
    }
    String columns = contract.columns().stream().map(column -> name(column.name())).collect(Collectors.joining(", "));
    if (!(contract.load() instanceof InputContract.Load.Incremental)) {
      return "select " + columns + " from read_parquet(" + LandingDatabase.files(files) + ")";
    }
    String key = contract.key().stream().map(LandingDatabase::name).collect(Collectors.joining(", "));
    return "select " + columns + " from read_parquet(" + LandingDatabase.files(files) + ", filename = true)"
        + " qualify row_number() over (partition by " + key + " order by parse_filename(filename) desc) = 1";
  }
}
