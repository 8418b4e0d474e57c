package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.name;
import static boardpack.pipeline.landing.LandingDatabase.text;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Load;
import boardpack.pipeline.landing.Manifest.Entry;
import boardpack.pipeline.landing.Manifest.LandedFile;
import boardpack.pipeline.landing.Manifest.PutAsideRows;
import boardpack.pipeline.landing.Manifest.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows that break their contract are kept, with whose they are, a code, the column, their key and all that was
 * delivered. An incremental input keeps those of earlier loads too, until the source delivers the same key again.
 */
final class PutAsideFile {
  private final LandingDatabase database;
  private final LandingFolder folder;
  private final InputContract contract;

  PutAsideFile(LandingDatabase database, LandingFolder folder, InputContract contract) {
    this.database = database;
    this.folder = folder;
    this.contract = contract;
  }

  /** Keys of all that was delivered, before rows leave {@code judged}. */
  void rememberKeys() {
    database.run("create or replace table delivered_keys as select distinct "
        + contract.key().stream().map(LandingDatabase::name).collect(Collectors.joining(", ")) + " from judged");
  }

  /**
   * @return what counts as put aside now; empty where nothing is
   */
  Optional<PutAsideRows> write(Optional<Entry> before, Delivery delivery, String load) throws IOException {
    Optional<LandedFile> earlier = before.flatMap(Entry::putAside).map(PutAsideRows::file);
    database.run("create or replace table put_aside as select __owner as owner, __code as code, "
        + "__column as column_name, concat_ws(' / ', " + contract.key().stream()
        .map(key -> "__delivered." + name(key)).collect(Collectors.joining(", "))
        + ") as row_key, __delivered as delivered from judged where __code is not null");
    if (earlier.isPresent() && delivery.since().isPresent() && contract.load() instanceof Load.Incremental incremental) {
      carryOver(folder.path(earlier.get()), delivery, incremental);
    }
    long rows = database.number("select count(*) from put_aside");
    if (rows == 0) {
      return Optional.empty();
    }
    LandedFile file = keep(load, rows);
    return Optional.of(new PutAsideRows(
        earlier.filter(same -> same.sha256().equals(file.sha256())).orElse(file),
        database.list("select owner, code, column_name, count(*) from put_aside group by all order by all",
            row -> new Reason(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))));
  }

  /** What was put aside before the part that was delivered anew, unless the source has deleted it since. */
  private void carryOver(Path earlier, Delivery delivery, Load.Incremental load) {
    String watermark = "try_cast(delivered." + name(load.watermark()) + " as timestamptz)";
    database.run("insert into put_aside select * from read_parquet(" + text(earlier.toString()) + ") as earlier"
        + " where " + watermark + " < timestamptz '" + delivery.since().orElseThrow() + "'"
        + " and not exists (select 1 from delivered_keys where " + sameKey("delivered_keys") + ")"
        + delivery.keys().map(keys -> " and (" + watermark + " < timestamptz '" + keys.from() + "' or exists"
            + " (select 1 from present_keys where " + sameKey("present_keys") + "))").orElse(""));
  }

  private String sameKey(String keys) {
    return contract.key().stream()
        .map(key -> keys + "." + name(key) + " is not distinct from try_cast(earlier.delivered." + name(key)
            + " as " + contract.column(key).orElseThrow().type().duckdb() + ")")
        .collect(Collectors.joining(" and "));
  }

  private LandedFile keep(String load, long rows) throws IOException {
    Path aside = folder.temp().resolve("put-aside-" + contract.name() + ".parquet");
    long threads = database.number("select current_setting('threads')");
    database.run("set threads = 1");
    database.run("copy (select * from put_aside order by all) to " + text(aside.toString())
        + " (format parquet, compression zstd)");
    database.run("set threads = " + threads);
    return folder.keep(aside, "put_aside/" + contract.name(), load + "-", rows);
  }
}
