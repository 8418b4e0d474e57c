package boardpack.pipeline.check;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One measure of one input followed from the source to the mart; all stations are from one snapshot of the source.
 *
 * @param measure {@code rows} or {@code sum(<column>)}
 * @param period a calendar month of the edition, {@code 2026-10}; {@link #ALL} for all rows, {@link #NONE} for those of no
 *     month that is told apart
 * @param source what the source itself counted
 * @param landed what landed and counts
 * @param putAside what broke the contract, with a reason each
 * @param mart what the marts hold; empty where no mart holds the input row by row
 * @param tolerance how far two stations may differ
 */
public record TieOutLine(String input, String measure, String period, BigDecimal source, BigDecimal landed,
    BigDecimal putAside, Optional<BigDecimal> mart, BigDecimal tolerance) {
  public static final String ALL = "";
  public static final String NONE = "none";

  /** A line of before periods and tolerances were told is of all rows, to the last of them. */
  public TieOutLine {
    period = Objects.requireNonNullElse(period, ALL);
    tolerance = Objects.requireNonNullElse(tolerance, BigDecimal.ZERO);
  }

  /** Of all rows, without a tolerance. */
  public TieOutLine(String input, String measure, BigDecimal source, BigDecimal landed, BigDecimal putAside,
      Optional<BigDecimal> mart) {
    this(input, measure, ALL, source, landed, putAside, mart, BigDecimal.ZERO);
  }

  public boolean coversAll() {
    return period.equals(ALL);
  }

  /** The same numbers, told of another period. */
  public TieOutLine in(String other) {
    return new TieOutLine(input, measure, other, source, landed, putAside, mart, tolerance);
  }

  /** Both together, told of this line's period; each may differ by its own tolerance. */
  public TieOutLine plus(TieOutLine other) {
    return new TieOutLine(input, measure, period, source.add(other.source), landed.add(other.landed),
        putAside.add(other.putAside), mart.flatMap(own -> other.mart.map(own::add)), tolerance.add(other.tolerance));
  }

  /** What is missing between source and landing: neither landed nor put aside. */
  public BigDecimal atLanding() {
    return source.subtract(landed).subtract(putAside);
  }

  /** What is missing between landing and mart; zero where no mart holds the input. */
  public BigDecimal atMart() {
    return mart.map(landed::subtract).orElse(BigDecimal.ZERO);
  }

  /** What is missing between source and landing, or between landing and mart; zero when all is well. */
  public BigDecimal difference() {
    return atLanding().abs().add(atMart().abs());
  }

  public boolean holds() {
    return atLanding().abs().compareTo(tolerance) <= 0 && atMart().abs().compareTo(tolerance) <= 0;
  }
}
