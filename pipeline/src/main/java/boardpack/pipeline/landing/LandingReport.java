package boardpack.pipeline.landing;

import boardpack.pipeline.fault.Fault;
import java.util.List;

/**
 * What a refresh did.
 *
 * @param faults of sources that could not be read: their inputs keep what landed before, with its as-of time
 */
public record LandingReport(List<InputLoad> loads, List<Fault> faults) {

  /**
   * Rows of one input: {@code read = loaded + putAside + superseded}.
   *
   * @param deleted rows that had landed before and that the source has no more
   */
  public record InputLoad(String input, long read, long loaded, long putAside, long superseded, long deleted) {}
}
