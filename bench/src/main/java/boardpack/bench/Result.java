package boardpack.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * One line of the table.
 *
 * @param value what the product reached
 * @param reference what its reference reached in the same rounds, in the same unit; empty where it has none, or none ran
 * @param bar what must be reached
 * @param met empty where nothing was judged: a quick run, a bar about a reference that did not run
 * @param notes spread, sizes, what did not run and why
 */
record Result(
    String name, double value, String unit, Optional<Double> reference, Optional<Double> ratio, Bar bar,
    Optional<Boolean> met, String notes) {

  static Result of(String name, Rounds.Pair pair, String unit, Bar bar, String notes) {
    double ratio = pair.ratio().median();
    return new Result(name, pair.product().median(), unit, Optional.of(pair.reference().median()), Optional.of(ratio),
        bar, bar.met(pair.product().median(), Optional.of(ratio)), spread(pair) + "; " + notes);
  }

  static Result alone(String name, double value, String unit, Bar bar, String notes) {
    return new Result(name, value, unit, Optional.empty(), Optional.empty(), bar, bar.met(value, Optional.empty()), notes);
  }

  /** The product's figure where the reference is not to be had: never met. */
  static Result withoutReference(String name, double value, String unit, Bar bar, String why) {
    return new Result(name, value, unit, Optional.empty(), Optional.empty(), bar, Optional.empty(),
        "reference not run: " + why);
  }

  Result unjudged() {
    return new Result(name, value, unit, reference, ratio, bar, Optional.empty(), notes);
  }

  private static String spread(Rounds.Pair pair) {
    return String.format(Locale.ROOT, "ratio %.2f to %.2f", pair.ratio().least(), pair.ratio().most());
  }
}
