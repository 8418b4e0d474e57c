package boardpack.pipeline.contract;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a source promises when it fills an input: one table of the canonical model, from {@code sql/inputs/<name>.yml}.
 *
 * @param grain what one row is, in one sentence
 * @param control columns whose sums are carried from source to figure beside the counts
 * @param period the column whose month tells in which period a row is counted; empty for rows that no month owns
 * @param tolerances by measure ({@code rows}, {@code sum(amount)}) and for {@link #FIGURES}, how far two stations may differ before packs are held
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
    Optional<String> period,
    Map<String, BigDecimal> tolerances,
    String sourceOfRecord,
    Duration freshness,
    RefreshClass refreshClass,
    Optional<String> cutBy) {

  /** The tolerance of figures, beside those of measures. */
  public static final String FIGURES = "figures";

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

  /** What is carried from source to figure: {@code rows}, and {@code sum(<column>)} of each control column. */
  public List<String> measures() {
    return Stream.concat(Stream.of("rows"), control.stream().map(column -> "sum(" + column + ")")).toList();
  }

  /** How far two stations may differ in a measure or in {@link #FIGURES}: 0 where the contract is silent. */
  public BigDecimal tolerance(String measure) {
    return tolerances.getOrDefault(measure, BigDecimal.ZERO);
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
