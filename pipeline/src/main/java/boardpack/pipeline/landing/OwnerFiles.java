package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.name;
import static boardpack.pipeline.landing.LandingDatabase.text;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.landing.Manifest.LandedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Splits rows into Parquet files, one for each owner, in one pass however many owners there are. */
final class OwnerFiles {
  /** Beside the contract's columns, in files of incremental inputs: the load that a row came with. */
  static final String LOAD = "__load";

  private final LandingDatabase database;
  private final LandingFolder folder;

  OwnerFiles(LandingDatabase database, LandingFolder folder) {
    this.database = database;
    this.folder = folder;
  }

  private record Part(String owner, Path file, long rows) {}

  /**
   * @param rows a relation with the contract's columns and {@code __owner}
   * @param prefix goes before the names of the files, to keep them in order: the load and {@code -}, or nothing
   * @return the files of each owner that has rows
   */
  Map<String, List<LandedFile>> write(InputContract contract, String rows, String prefix) throws IOException {
    Map<String, List<LandedFile>> files = new TreeMap<>();
    for (Part part : parts(contract, rows, prefix)) {
      files.computeIfAbsent(part.owner(), owner -> new ArrayList<>())
          .add(folder.keep(part.file(), part.owner() + "/" + contract.name(), prefix, part.rows()));
    }
    return files;
  }

  /** Sorted, and written by one thread: the same rows are always the same bytes. */
  private List<Part> parts(InputContract contract, String rows, String prefix) {
    String columns = contract.columns().stream().map(column -> name(column.name())).collect(Collectors.joining(", "));
    String order = contract.key().stream().map(LandingDatabase::name).collect(Collectors.joining(", "));
    database.run("create or replace table sorted as select " + columns
        + (prefix.isEmpty() ? "" : ", " + text(prefix.replace("-", "")) + " as " + LOAD) + ", __owner from " + rows
        + " order by __owner, " + order);
    if (database.number("select count(*) from sorted") == 0) {
      return List.of();
    }
    long threads = database.number("select current_setting('threads')");
    database.run("set threads = 1");
    List<Part> parts = database.list("copy (select * from sorted) to "
            + text(folder.temp().resolve("split-" + contract.name()).toString())
            + " (format parquet, compression zstd, partition_by (__owner), return_stats)",
        row -> new Part(owner(row.getString("filename")), Path.of(row.getString("filename")), row.getLong("count")));
    database.run("set threads = " + threads);
    database.run("drop table sorted");
    return parts;
  }

  private static String owner(String file) {
    return Path.of(file).getParent().getFileName().toString().replaceFirst("^__owner=", "");
  }
}
