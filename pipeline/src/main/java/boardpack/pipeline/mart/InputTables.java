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
 * The relations {@code inputs.<input>} that marts are made of: exactly the contract's columns, each key once, and an
 * empty table where no source fills the input. Small inputs are read from their files once; large ones are views, read
 * where they are needed. They stand in a database in memory, and are gone when the build ends.
 */
final class InputTables {
  /** With this many rows a table takes a few megabytes; of more, the memory of a build would be a matter of luck. */
  private static final long SMALL = 20_000;

  private final MartDatabase database;
  private final LandedTenant landed;
  private final RowsUntil until;

  InputTables(MartDatabase database, LandedTenant landed, RowsUntil until) {
    this.database = database;
    this.landed = landed;
    this.until = until;
  }

  /** Outside of a transaction: DuckDB writes to one database in each. */
  void create(List<InputContract> contracts) throws SQLException {
    database.run("attach ':memory:' as inputs");
    StringBuilder empty = new StringBuilder();
    for (InputContract contract : contracts) {
      String name = "inputs." + Quoted.name(contract.name());
      Optional<LandedInput.Connected> input = connected(contract.name()).filter(on -> !on.files().isEmpty());
      if (input.isPresent()) {
        database.run("create " + (input.get().rows() <= SMALL ? "table " : "view ") + name + " as "
            + select(contract, input.get().files(), until.condition(contract)));
      } else {
        empty.append("create table ").append(name).append(" (").append(columns(contract, "%s %s")).append(");");
      }
    }
    database.run(empty.toString());
  }

  void drop() throws SQLException {
    database.run("detach inputs");
  }

  Optional<LandedInput.Connected> connected(String input) {
    return landed.inputs().get(input) instanceof LandedInput.Connected connected
        ? Optional.of(connected)
        : Optional.empty();
  }

  /** Whether rows that landed may be left out, for the data cut. */
  boolean isCut(InputContract contract) {
    return until.condition(contract).isPresent();
  }

  /** True where the input has a row at all. */
  boolean hasRows(String input) {
    return connected(input).filter(on -> on.rows() > 0).isPresent();
  }

  /** What came after a cut is no row, so that an earlier state of its key counts where it still lies in an earlier file. */
  private static String select(InputContract contract, List<Path> files, Optional<String> condition) {
    String all = "read_parquet(" + Quoted.texts(files) + ")";
    String parquet = condition.map(rows -> "(select *, file_index from " + all + " where " + rows + ")").orElse(all);
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
