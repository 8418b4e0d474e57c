package boardpack.reports.restate;

import boardpack.pipeline.restate.FigureKey;
import boardpack.pipeline.restate.Share;
import boardpack.reports.pack.PrintedFigure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A figure of one period that is not what it was when it was sent.
 *
 * @param figure as the pack prints it now, whatever the period
 * @param was how it read then, rounded as its label bore
 * @param now how it reads
 * @param causes what made the difference, as far as it could be measured; empty where it could not
 */
public record Restated(
    PrintedFigure figure, PrintedFigure.Point was, PrintedFigure.Point now, List<Share> causes) {

  /** Which figure of which period it is. */
  public FigureKey key() {
    return new FigureKey(figure.kpi(), now.period());
  }

  /** Now less then, of the printed values; empty where one of them is missing. */
  public Optional<BigDecimal> difference() {
    return now.value().flatMap(value -> was.value().map(value::subtract));
  }

  Restated because(List<Share> shares) {
    return new Restated(figure, was, now, List.copyOf(shares));
  }
}
