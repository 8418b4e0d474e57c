package boardpack.pipeline.landing;

import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;

/**
 * One measure of one tenant's rows of one input, at the source and in the landing, of one snapshot of the source. What
 * no tenant owns counts with the platform.
 *
 * @param measure {@code rows} or {@code sum(<column>)}
 */
public record SourceCount(
    String input, TenantId tenant, String measure, BigDecimal source, BigDecimal landed, BigDecimal putAside) {}
