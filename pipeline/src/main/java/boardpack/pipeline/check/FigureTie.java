package boardpack.pipeline.check;

import java.math.BigDecimal;

/**
 * A figure that adds up, beside the rows of the mart that it is made of.
 *
 * @param input that the rows come from
 * @param period of the figure, of any grain
 * @param mart what the mart's rows of the period add up to, asked of the table itself
 * @param figure the figure's value as it was computed, before it is rounded for readers
 * @param tolerance how far the two may differ
 */
public record FigureTie(
    String input, String kpi, String period, BigDecimal mart, BigDecimal figure, BigDecimal tolerance) {

  public BigDecimal difference() {
    return mart.subtract(figure).abs();
  }

  public boolean holds() {
    return difference().compareTo(tolerance) <= 0;
  }
}
