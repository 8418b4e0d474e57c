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
 * @param time the mart's name for the flow by whose month its rows are counted; empty where no month owns them
 */
public record Reconciliation(
    String source, Optional<String> where, String measure, String equals, Optional<String> when, Optional<String> time) {
  private static final String INPUTS = "inputs.";

  /** True where all rows of the input are followed, so that a tie-out can show the mart's number. */
  public boolean followsAllOf(String input) {
    return source.equals(INPUTS + input) && where.isEmpty() && when.isEmpty();
  }

  /** The input that is followed; empty where the source is another mart. */
  Optional<String> input() {
    return source.startsWith(INPUTS) ? Optional.of(source.substring(INPUTS.length())) : Optional.empty();
  }

  /** What is taken of the source's rows. */
  String aggregate() {
    return measure.equals("rows") ? "count(*)" : measure;
  }

  /** The source's rows, as they stand after FROM. */
  String relation() {
    return source + where.map(condition -> " where " + condition).orElse("");
  }
}
