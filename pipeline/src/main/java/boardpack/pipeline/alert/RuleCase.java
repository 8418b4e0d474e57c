package boardpack.pipeline.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A worked example of a rule, part of its file and run as a test.
 *
 * @param name what it shows, in a sentence
 * @param now the moment at which it is asked
 * @param given rows by input
 * @param expect the findings, in any order
 */
record RuleCase(String name, Instant now, Map<String, List<Row>> given, List<Map<String, String>> expect) {
  /**
   * @param times how many rows there are of this kind
   * @param values by column; an empty one is NULL
   */
  record Row(int times, Map<String, Optional<String>> values) {}
}
