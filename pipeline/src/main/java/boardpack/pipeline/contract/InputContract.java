package boardpack.pipeline.contract;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a source promises when it fills an input: one table of the canonical model, from {@code sql/inputs/<name>.yml}.
 *
 * @param grain what one row is, in one sentence
 * @param control columns whose sums are carried from source to figure beside the counts
 * @param freshness how old the data may be before figures made of them are called stale
 * @param refreshClass how often it is read between packs
 * @param cutBy the column that says since when a row was there, against which a stated data cut is held; empty where none
 *     says it, and every row counts
 */
public record InputContract(
    String name,
    int version,
    String grain,
    Rows rows,
    boolean platformRows,
    List<String> key,
    Load load,
    List<Column> columns,
    List<String> control,
    String sourceOfRecord,
    Duration freshness,
    RefreshClass refreshClass,
    Optional<String> cutBy) {

  /** Whose the rows are. */
  public enum Rows {
    /** Each row names its tenant; with {@link #platformRows} a row without one is the platform's. */
    TENANT,
    /** The company's own: they go to the platform alone. */
    PLATFORM,
    /** Nobody's and everybody's: only the allocation station reads them. */
    SHARED
  }

  /** How rows come over. */
  public sealed interface Load {
    /** All rows, each time. */
    record Snapshot() implements Load {}

    /**
     * The rows whose {@code watermark} is at most {@code overlap} older than the newest one seen; the key tells twins.
     *
     * @param deletes how far back the keys of what landed are held against those of the source, to find what it has
     *     deleted; empty where deletes are not seen
     */
    record Incremental(String watermark, Duration overlap, Optional<Duration> deletes) implements Load {}
  }

  /** Whether a row that the source has deleted goes away here too. */
  public boolean seesDeletes() {
    return !(load instanceof Load.Incremental incremental) || incremental.deletes().isPresent();
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
