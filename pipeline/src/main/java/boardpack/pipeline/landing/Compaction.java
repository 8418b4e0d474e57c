package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.name;
import static boardpack.pipeline.landing.LandingDatabase.text;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Load;
import boardpack.pipeline.landing.Manifest.Entry;
import boardpack.pipeline.landing.Manifest.LandedFile;
import boardpack.pipeline.landing.Manifest.Owner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Many small files of an incremental input, which every load adds to, become one: of each key the newest row, with the
 * number of the load that it came with. The files themselves stay until a manifest counts that does not list them.
 */
final class Compaction {
  /** So many files of one input and owner are left alone. */
  static final int FEW = 16;

  private final LandingDatabase database;
  private final LandingFolder folder;
  private final InputContract contract;

  Compaction(LandingDatabase database, LandingFolder folder, InputContract contract) {
    this.database = database;
    this.folder = folder;
    this.contract = contract;
  }

  /** @param rows in the files that were written; 0 where all owners have few files */
  record Compacted(Entry entry, long rows) {}

  Compacted of(Entry entry) throws IOException {
    if (!(contract.load() instanceof Load.Incremental)) {
      return new Compacted(entry, 0);
    }
    SortedMap<String, Owner> owners = new TreeMap<>();
    long rows = 0;
    for (var owner : entry.owners().entrySet()) {
      List<LandedFile> files = owner.getValue().files();
      List<LandedFile> fewer = files.size() > FEW ? fewer(owner.getKey(), files) : files;
      owners.put(owner.getKey(), owner.getValue().with(fewer));
      rows += fewer == files ? 0 : fewer.get(fewer.size() - 1).rows();
    }
    return new Compacted(rows == 0 ? entry : entry.with(owners), rows);
  }

  /** What is larger than all after it together stays, so that no row is written again and again. */
  private List<LandedFile> fewer(String owner, List<LandedFile> files) throws IOException {
    int first = 0;
    long after = files.stream().mapToLong(LandedFile::rows).sum() - files.get(0).rows();
    while (first < files.size() - 2 && files.get(first).rows() > after) {
      first++;
      after -= files.get(first).rows();
    }
    List<LandedFile> fewer = new ArrayList<>(files.subList(0, first));
    fewer.add(one(owner, files.subList(first, files.size())));
    return List.copyOf(fewer);
  }

  private LandedFile one(String owner, List<LandedFile> files) throws IOException {
    String key = contract.key().stream().map(LandingDatabase::name).collect(Collectors.joining(", "));
    String columns = contract.columns().stream().map(column -> name(column.name())).collect(Collectors.joining(", "));
    String loadOfFile = "split_part(parse_filename(filename), '-', 1)";
    List<Path> paths = files.stream().map(folder::path).toList();
    // Files of before loads were written into rows lack the column.
    boolean knowLoads = database.number("select count(*) from (describe select * from read_parquet("
        + LandingDatabase.files(paths) + ", union_by_name = true)) where column_name = " + text(OwnerFiles.LOAD)) > 0;
    database.run("create or replace table compacted as select " + columns + ", "
        + (knowLoads ? "coalesce(" + OwnerFiles.LOAD + ", " + loadOfFile + ")" : loadOfFile) + " as " + OwnerFiles.LOAD
        + " from read_parquet(" + LandingDatabase.files(paths) + ", filename = true, union_by_name = true)"
        + " qualify row_number() over (partition by " + key + " order by parse_filename(filename) desc) = 1");
    Path aside = folder.temp().resolve("compacted-" + contract.name() + ".parquet");
    long threads = database.number("select current_setting('threads')");
    database.run("set threads = 1");
    database.run("copy (select * from compacted order by " + key + ") to " + text(aside.toString())
        + " (format parquet, compression zstd)");
    database.run("set threads = " + threads);
    long rows = database.number("select count(*) from compacted");
    database.run("drop table compacted");
    String newest = Path.of(files.get(files.size() - 1).file()).getFileName().toString();
    return folder.keep(aside, owner + "/" + contract.name(), newest.substring(0, newest.indexOf('-') + 1), rows);
  }
}
