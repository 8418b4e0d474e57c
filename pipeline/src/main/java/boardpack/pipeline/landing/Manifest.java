package boardpack.pipeline.landing;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What counts of all that lies in the landing: whatever it does not list is not there.
 *
 * @param format of this record, so that a later program can read an older one
 * @param load how many refreshes have been told; names the files of incremental inputs in their order
 * @param inputs by name; an input that no source fills is missing
 * @param monthCounts what the sources count by month; empty in a manifest of before months were counted
 */
record Manifest(int format, long load, SortedMap<String, Entry> inputs, Optional<LandedFile> monthCounts) {
  static final int FORMAT = 1;

  /** Another way to make tokens: rows with people in them are all read anew. */
  private static final String TOKENS = "tokens of a tree";

  Manifest {
    monthCounts = Objects.requireNonNullElse(monthCounts, Optional.empty());
  }

  /** The owner of rows that only the allocation station reads. */
  static final String SHARED = "shared";

  /**
   * One input.
   *
   * @param select SHA-256 of the SELECT that filled it
   * @param asOf the moment whose state of the source it holds
   * @param cursor the newest watermark landed
   * @param lastLoad what became of the rows read last: read = loaded + put aside + superseded
   * @param owners by tenant id, {@code platform} or {@code shared}
   */
  record Entry(
      Contract contract,
      String select,
      Instant asOf,
      Optional<Instant> cursor,
      LastLoad lastLoad,
      SortedMap<String, Owner> owners,
      Optional<PutAsideRows> putAside) {

    Entry with(SortedMap<String, Owner> otherOwners) {
      return new Entry(contract, select, asOf, cursor, lastLoad, otherOwners, putAside);
    }

    Optional<Owner> owner(String name) {
      return Optional.ofNullable(owners.get(name));
    }
  }

  record Contract(String name, int version, String sha256) {
    /** The hash is of all that decides how a row is judged and typed; words for readers are left out. */
    static Contract of(InputContract contract) {
      String columns = contract.columns().stream().map(Contract::decisive).collect(Collectors.joining("\n"));
      return new Contract(contract.name(), contract.version(), Sha256.of(String.join("\n", contract.name(),
          contract.rows().name(), String.valueOf(contract.platformRows()), contract.key().toString(),
          contract.load().toString(), contract.control().toString(), columns,
          contract.columns().stream().anyMatch(Column::personal) ? TOKENS : "")));
    }

    private static String decisive(Column column) {
      return String.join(" ", column.name(), column.type().duckdb(), String.valueOf(column.required()),
          String.valueOf(column.personal()), column.oneOf().toString(), column.min().toString());
    }
  }

  /** @param deleted rows of earlier loads that the source has no more; a manifest written before they were seen has 0 */
  record LastLoad(long read, long loaded, long putAside, long superseded, long deleted) {}

  /**
   * Rows of one owner.
   *
   * @param files in the order in which later ones win
   * @param source what the source counted itself; empty for rows that a station derived or handed out
   */
  record Owner(List<LandedFile> files, Tally landed, Tally putAside, Optional<Tally> source) {
    static final Owner NOTHING = new Owner(List.of(), Tally.NOTHING, Tally.NOTHING, Optional.empty());

    /** The same rows in other files. */
    Owner with(List<LandedFile> otherFiles) {
      return new Owner(otherFiles, landed, putAside, source);
    }
  }

  /** @param file its path below the landing folder, with {@code /} between names */
  record LandedFile(String file, long rows, String sha256) {}

  /** @param sums of the contract's control columns; one that is missing is zero */
  record Tally(long rows, Map<String, BigDecimal> sums) {
    static final Tally NOTHING = new Tally(0, Map.of());

    BigDecimal sum(String column) {
      return sums.getOrDefault(column, BigDecimal.ZERO);
    }

    Tally minus(Tally other) {
      Map<String, BigDecimal> negated = new TreeMap<>();
      other.sums.forEach((column, sum) -> negated.put(column, sum.negate()));
      return plus(new Tally(-other.rows, negated));
    }

    Tally plus(Tally other) {
      Set<String> columns = new TreeSet<>(sums.keySet());
      columns.addAll(other.sums.keySet());
      Map<String, BigDecimal> both = new TreeMap<>();
      columns.forEach(column -> both.put(column, sum(column).add(other.sum(column))));
      return new Tally(rows + other.rows, both);
    }
  }

  /** The files of one owner once rows have left some of them; a file that is empty now is gone. */
  static List<LandedFile> replaced(List<LandedFile> files, Map<String, Optional<LandedFile>> changed) {
    return files.stream()
        .flatMap(file -> changed.getOrDefault(file.file(), Optional.of(file)).stream())
        .toList();
  }

  record PutAsideRows(LandedFile file, List<Reason> reasons) {}

  record Reason(String owner, String code, String column, long rows) {}

  static Manifest empty() {
    return new Manifest(FORMAT, 0, new TreeMap<>(), Optional.empty());
  }

  Optional<Entry> input(String name) {
    return Optional.ofNullable(inputs.get(name));
  }
}
