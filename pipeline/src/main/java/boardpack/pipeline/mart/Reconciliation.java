package boardpack.pipeline.mart;

import java.util.Optional;

/**
 * How rows or sums must reappear in a mart.
 *
 * @param source a relation as mart SQL names it: {@code inputs.events} or another mart
 * @param where which of the source's rows; all where empty
 * @param measure {@code rows} or an aggregate such as {@code sum(amount)}
 * @param equals the aggregate over the mart that must be the same number
 * @param when a condition without which nothing can be compared
 */
public record Reconciliation(
    String source, Optional<String> where, String measure, String equals, Optional<String> when) {

  /** True where all rows of the input are followed, so that a tie-out can show the mart's number. */
  public boolean followsAllOf(String input) {
    return source.equals("inputs." + input) && where.isEmpty() && when.isEmpty();
  }

  String sourceSql() {
    return "select " + (measure.equals("rows") ? "count(*)" : measure) + " from " + source
        + where.map(condition -> " where " + condition).orElse("");
  }
}
