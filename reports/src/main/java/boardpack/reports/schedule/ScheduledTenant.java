package boardpack.reports.schedule;

import boardpack.pipeline.tenant.TenantId;
import java.time.ZoneId;

/** A tenant (or the platform) and the zone whose clock it goes by. */
public record ScheduledTenant(TenantId id, ZoneId zone) {}
