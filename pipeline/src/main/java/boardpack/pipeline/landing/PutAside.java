package boardpack.pipeline.landing;

import boardpack.pipeline.tenant.TenantId;

/**
 * Rows of one input that break its contract in one way.
 *
 * @param tenant whose they are; the platform where that cannot be told
 * @param code e.g. {@code missing_required}, {@code bad_type}, {@code unknown_tenant}
 * @param column where the breach is
 */
public record PutAside(String input, TenantId tenant, String code, String column, long rows) {}
