package boardpack.reports.schedule;

import boardpack.pipeline.tenant.TenantId;
import java.time.OffsetDateTime;

/**
 * One period that a schedule owes a tenant.
 *
 * @param fireAt with the offset of the zone it goes by
 * @param period what it is about: {@code 2026-10}, or the moment itself for what goes by the clock
 */
public record Fire(String schedule, TenantId tenant, OffsetDateTime fireAt, String period) {}
