package boardpack.pipeline.landing;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.source.SourceTally;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Rows of one input on their way from the source.
 *
 * @param select SHA-256 of the SELECT
 * @param csv as the source wrote it; it holds people's names and addresses and goes away with the temp folder
 * @param rows how many the source says it sent
 * @param tallies what the source counts of all its rows
 * @param since from which watermark on rows were asked for; empty for all rows
 * @param keys empty where all rows were delivered, or the contract sees no deletes
 * @param asOf when the snapshot of the source was taken
 */
record Delivery(
    InputContract contract,
    String select,
    Path csv,
    long rows,
    List<SourceTally> tallies,
    Optional<Instant> since,
    Optional<Keys> keys,
    Instant asOf) {

  /**
   * The keys that the source still has of the rows from a watermark on; what landed there and is not among them is gone.
   *
   * @param rows how many the source says it sent
   */
  record Keys(Path csv, long rows, Instant from) {}
}
