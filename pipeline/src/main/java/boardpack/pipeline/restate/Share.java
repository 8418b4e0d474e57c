package boardpack.pipeline.restate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one cause made of a figure.
 *
 * @param effect what this cause alone made of the value, in the KPI's unit, unrounded, with its sign; empty where the
 *     value came or went with it. Where a figure had a value and has one, the effects of all its shares add up to the
 *     difference of the two, exactly
 * @param rows how many rows of which inputs, by input; none where the cause is no rows, or names nobody
 */
public record Share(Cause cause, Optional<BigDecimal> effect, List<Rows> rows) {

  /** @param rows those of the edition that existed by the end of the figure's period, in either state */
  public record Rows(String input, long rows) {}
}
