package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.name;
import static boardpack.pipeline.landing.LandingDatabase.text;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Load;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.Manifest.LandedFile;
import boardpack.pipeline.landing.Manifest.Owner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds what the source has deleted by holding the keys of what landed against those that the source still has, within
 * the window that the contract declares. A file that holds such a row is written anew without it.
 */
final class DeletedRows {
  private final LandingDatabase database;
  private final LandingFolder folder;
  private final InputContract contract;
  private final Delivery.Keys keys;
  private final String watermark;

  DeletedRows(LandingDatabase database, LandingFolder folder, InputContract contract, Load.Incremental load,
      Delivery.Keys keys) {
    this.database = database;
    this.folder = folder;
    this.contract = contract;
    this.keys = keys;
    this.watermark = load.watermark();
  }

  /** Makes the table {@code deleted_rows}: the newest landed version of each row that is gone, and its owner. */
  void find(Map<String, Owner> landed) {
    readKeys();
    database.run("create or replace table deleted_rows as select *, '' as __owner from judged limit 0");
    landed.forEach((owner, rows) -> {
      if (!rows.files().isEmpty()) {
        find(owner, rows.files().stream().map(folder::path).toList());
      }
    });
  }

  /** What became of each file that held a row that is gone; empty where nothing is left of it. */
  Map<String, Optional<LandedFile>> rewrite(Map<String, Owner> landed) throws IOException {
    Map<String, Optional<LandedFile>> changed = new HashMap<>();
    if (database.number("select count(*) from deleted_rows") > 0) {
      for (Owner owner : landed.values()) {
        for (LandedFile file : owner.files()) {
          rewrite(file, changed);
        }
      }
    }
    return changed;
  }

  private void readKeys() {
    database.run("create or replace table present_keys as select "
        + keyed(key -> "try_cast(" + name(key) + " as " + contract.column(key).orElseThrow().type().duckdb() + ") as "
            + name(key))
        + " from read_csv(" + text(keys.csv().toString()) + ", auto_detect = false, header = false, delim = ',',"
        + " quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = false, max_line_size = 16777216,"
        + " buffer_size = 33554432, columns = {" + keyed(key -> text(key) + ": 'VARCHAR'") + "})");
    long arrived = database.number("select count(*) from present_keys");
    if (arrived != keys.rows()) {
      throw Fault.connection(contract.name(), "the source sent " + keys.rows() + " keys, and " + arrived + " arrived",
          "a connection and a disk that hold until all keys are over", null);
    }
  }

  private void find(String owner, List<Path> files) {
    String columns = contract.columns().stream().map(column -> "landed." + name(column.name()))
        .collect(Collectors.joining(", "));
    database.run("insert into deleted_rows by name select " + columns + ", " + text(owner) + " as __owner from ("
        + LandedRows.of(contract, files) + ") as landed where landed." + name(watermark) + " >= timestamptz '"
        + keys.from() + "' and not exists (select 1 from present_keys where " + same("present_keys", "landed") + ")"
        + " and not exists (select 1 from delivered_keys where " + same("delivered_keys", "landed") + ")");
  }

  private void rewrite(LandedFile file, Map<String, Optional<LandedFile>> changed) throws IOException {
    String landed = "read_parquet(" + text(folder.path(file).toString()) + ") as landed";
    String isGone = "exists (select 1 from deleted_rows where " + same("deleted_rows", "landed") + ")";
    long gone = database.number("select count(*) from " + landed + " where " + isGone);
    if (gone == file.rows()) {
      changed.put(file.file(), Optional.empty());
    } else if (gone > 0) {
      Path aside = folder.temp().resolve("kept-" + contract.name() + ".parquet");
      database.run("copy (select landed.* from " + landed + " where not " + isGone + " order by "
          + keyed(LandingDatabase::name) + ") to " + text(aside.toString()) + " (format parquet, compression zstd)");
      changed.put(file.file(), Optional.of(folder.keep(aside, parent(file), prefix(file), file.rows() - gone)));
    }
  }

  private static String parent(LandedFile file) {
    return file.file().substring(0, file.file().lastIndexOf('/'));
  }

  /** The load that the rows came with, which keeps the file in its place among the others. */
  private static String prefix(LandedFile file) {
    String name = file.file().substring(file.file().lastIndexOf('/') + 1);
    return name.substring(0, name.indexOf('-') + 1);
  }

  private String same(String one, String other) {
    List<String> parts = new ArrayList<>();
    contract.key().forEach(key -> parts.add(one + "." + name(key) + " is not distinct from " + other + "." + name(key)));
    return String.join(" and ", parts);
  }

  private String keyed(UnaryOperator<String> spelling) {
    return contract.key().stream().map(spelling).collect(Collectors.joining(", "));
  }
}
