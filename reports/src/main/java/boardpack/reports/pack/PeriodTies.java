package boardpack.reports.pack;

import boardpack.pipeline.check.TieOutLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The tie-out month by month, and of the figures that add up.
 *
 * @param title the months of the pack's period, as its reader writes them: "October 2026"
 * @param inPeriod input and measure over the months of the pack's period
 * @param months input and measure in each month, the newest month first
 * @param figures of every period that the pack holds
 */
public record PeriodTies(
    String title, List<TieOutLine> inPeriod, List<TieOutLine> months, List<TiedFigure> figures) {
  public static final PeriodTies NONE = new PeriodTies("", List.of(), List.of(), List.of());

  /**
   * A figure beside the rows of the mart that it is made of.
   *
   * @param title of the KPI
   * @param phrase the mandated words that it is shown with; empty where it is exact
   * @param ofPack true in the period of the pack
   * @param mart what the rows add up to; empty, as {@code figure} is, where the label bears fewer digits than the number has
   */
  public record TiedFigure(String input, String kpi, String title, String phrase, String period,
      boolean ofPack, Optional<BigDecimal> mart, Optional<BigDecimal> figure, BigDecimal difference, boolean holds) {}

  /** Those of the pack's own period. */
  public List<TiedFigure> figuresOfPack() {
    return figures.stream().filter(TiedFigure::ofPack).toList();
  }
}
