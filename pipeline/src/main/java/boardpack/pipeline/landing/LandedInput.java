package boardpack.pipeline.landing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** One input of one tenant. */
public sealed interface LandedInput {
  String input();

  /** No source fills it: whatever needs it says "not connected", never zero. */
  record NotConnected(String input) implements LandedInput {}

  /**
   * A source fills it.
   *
   * @param files Parquet files below the tenant's own folder with the contract's columns, in its order; none where the tenant
   *     has no rows. Later files win over earlier ones where a key stands in several.
   * @param rows rows that count, twins told by the key
   * @param putAside rows of this tenant that broke the contract
   * @param asOf the moment whose state of the source the rows are
   */
  record Connected(String input, List<Path> files, long rows, long putAside, Instant asOf) implements LandedInput {}
}
