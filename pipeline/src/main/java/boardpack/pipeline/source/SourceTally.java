package boardpack.pipeline.source;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What the source itself counts of one input for one tenant id, in the same snapshot as the rows it hands over.
 *
 * @param tenantId as the source spells it; empty where its rows name none
 * @param sums of the contract's control columns
 */
public record SourceTally(Optional<String> tenantId, long rows, Map<String, BigDecimal> sums) {}
