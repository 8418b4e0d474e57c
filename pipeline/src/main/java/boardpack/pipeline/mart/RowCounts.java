package boardpack.pipeline.mart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many rows each mart has while a file is being built, so that nothing is asked about marts that have none. */
final class RowCounts {
  private final Map<String, Long> byMart = new HashMap<>();

  void add(MartDefinition mart, long rows) {
    byMart.merge(mart.name(), rows, Long::sum);
  }

  long of(String mart) {
    return byMart.getOrDefault(mart, 0L);
  }

  /** Those that have at least {@code rows} rows. */
  List<MartDefinition> withAtLeast(long rows, List<MartDefinition> marts) {
    return marts.stream().filter(mart -> of(mart.name()) >= rows).toList();
  }
}
