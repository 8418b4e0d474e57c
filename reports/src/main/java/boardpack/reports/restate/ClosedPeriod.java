package boardpack.reports.restate;

import boardpack.pipeline.tenant.TenantId;
import java.time.Instant;

/**
 * A period of an edition whose figures are fixed.
 *
 * @param packs how many sealed packs hold the figures of record
 */
public record ClosedPeriod(TenantId tenant, String period, Instant closedAt, String closedBy, int packs) {}
