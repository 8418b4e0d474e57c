package boardpack.pipeline.source;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * What the source itself counts of one input for one tenant id and month, in the same snapshot as the rows it hands over.
 *
 * @param tenantId as the source spells it; empty where its rows name none
 * @param ownMonth the month of the rows in the tenant's zone; empty where the input has no time to count by, or a row is
 *     of no month that is told apart
 * @param companyMonth the same in the company's zone
 * @param sums of the contract's control columns
 */
public record SourceTally(Optional<String> tenantId, Optional<YearMonth> ownMonth, Optional<YearMonth> companyMonth,
    long rows, Map<String, BigDecimal> sums) {

  /** Of rows that are not told apart by month. */
  public SourceTally(Optional<String> tenantId, long rows, Map<String, BigDecimal> sums) {
    this(tenantId, Optional.empty(), Optional.empty(), rows, sums);
  }
}
