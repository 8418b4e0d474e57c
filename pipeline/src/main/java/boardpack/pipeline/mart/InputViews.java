package boardpack.pipeline.mart;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.landing.LandedTenant;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The views {@code inputs.<input>} that marts are made of: exactly the contract's columns, each key once, and an empty
 * table where no source fills the input. They are gone when the build ends.
 */
final class InputViews {
  private final MartDatabase database;
  private final LandedTenant landed;

  InputViews(MartDatabase database, LandedTenant landed) {
    this.database = database;
    this.landed = landed;
  }

  void create(List<InputContract> contracts) throws SQLException {
    database.run("create schema inputs");
    for (InputContract contract : contracts) {
      List<Path> files = connected(contract.name()).map(LandedInput.Connected::files).orElse(List.of());
      database.run("create view inputs." + Quoted.name(contract.name()) + " as " + select(contract, files));
    }
  }

  void drop() throws SQLException {
    database.run("drop schema inputs cascade");
  }

  Optional<LandedInput.Connected> connected(String input) {
    return landed.inputs().get(input) instanceof LandedInput.Connected connected
        ? Optional.of(connected)
        : Optional.empty();
  }

  private static String select(InputContract contract, List<Path> files) {
    if (files.isEmpty()) {
      return "select " + columns(contract, "cast(null as %2$s) as %1$s") + " where false";
    }
    String parquet = "read_parquet(" + Quoted.texts(files) + ")";
    String typed = columns(contract, "cast(files.%1$s as %2$s) as %1$s");
    return files.size() == 1
        ? "select " + typed + " from " + parquet + " as files"
        : latest(contract, parquet, typed);
  }

  /**
   * The last file's row of each key. The first file is by far the largest, so only the keys of the files after it are
   * held in memory.
   */
  private static String latest(InputContract contract, String parquet, String typed) {
    String key = Quoted.names(contract.key());
    String sameKey = contract.key().stream()
        .map(Quoted::name)
        .map(column -> "files." + column + " is not distinct from later." + column)
        .collect(Collectors.joining(" and "));
    return """
        with
          later as (
            select %s, max(file_index) as newest from %s where file_index > 0 group by all
          )
        select %s
        from (select *, file_index as place from %s) as files
        left join later on %s
        where later.newest is null or files.place = later.newest
        """.formatted(key, parquet, typed, parquet, sameKey);
  }

  private static String columns(InputContract contract, String form) {
    return contract.columns().stream()
        .map((Column column) -> form.formatted(Quoted.name(column.name()), column.type().duckdb()))
        .collect(Collectors.joining(", "));
  }
}
