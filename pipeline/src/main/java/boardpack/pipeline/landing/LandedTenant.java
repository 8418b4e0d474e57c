package boardpack.pipeline.landing;

import boardpack.pipeline.landing.LandedInput.Connected;
import boardpack.pipeline.tenant.TenantId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What has landed for one tenant (or for the platform): all that a mart may be made of.
 *
 * @param inputs every input of the canonical model by name, connected or not
 * @param contentHash SHA-256 over names and contents of the files that count; equal hash, equal rows
 */
public record LandedTenant(TenantId tenant, Map<String, LandedInput> inputs, String contentHash) {

  /** The same rows, known no later than that: whatever was read after a data cut tells its state. */
  public LandedTenant knownUntil(Instant cut) {
    Map<String, LandedInput> earlier = new LinkedHashMap<>();
    inputs.forEach((name, input) -> earlier.put(name, input instanceof Connected on && on.asOf().isAfter(cut)
        ? new Connected(name, on.files(), on.rows(), on.putAside(), cut)
        : input));
    return new LandedTenant(tenant, Collections.unmodifiableMap(earlier), contentHash);
  }
}
