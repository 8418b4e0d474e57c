package boardpack.pipeline.landing;

import boardpack.pipeline.tenant.TenantId;
import java.util.Map;

/**
 * What has landed for one tenant (or for the platform): all that a mart may be made of.
 *
 * @param inputs every input of the canonical model by name, connected or not
 * @param contentHash SHA-256 over names and contents of the files that count; equal hash, equal rows
 */
public record LandedTenant(TenantId tenant, Map<String, LandedInput> inputs, String contentHash) {}
