package boardpack.pipeline.check;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One measure of one input followed from the source to the mart; all stations are from one snapshot of the source.
 *
 * @param measure {@code rows} or {@code sum(<column>)}
 * @param source what the source itself counted
 * @param landed what landed and counts
 * @param putAside what broke the contract, with a reason each
 * @param mart what the marts hold; empty where no mart holds the input row by row
 */
public record TieOutLine(
    String input, String measure, BigDecimal source, BigDecimal landed, BigDecimal putAside, Optional<BigDecimal> mart) {

  /** What is missing between source and landing, or between landing and mart; zero when all is well. */
  public BigDecimal difference() {
    BigDecimal atLanding = source.subtract(landed).subtract(putAside);
    BigDecimal atMart = mart.map(landed::subtract).orElse(BigDecimal.ZERO);
    return atLanding.abs().add(atMart.abs());
  }

  public boolean holds() {
    return difference().signum() == 0;
  }
}
