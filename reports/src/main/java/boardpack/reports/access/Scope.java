package boardpack.reports.access;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.pack.Cut;
import boardpack.reports.pack.PackKey;

/**
 * What an action is about.
 *
 * @param pack {@code monthly}
 * @param cut a {@link Cut} by its word
 */
public record Scope(TenantId tenant, String pack, String cut) {
  public static final String FULL = Cut.FULL.word();

  /** The full pack of a tenant or of the platform. */
  public static Scope full(String pack, TenantId tenant) {
    return new Scope(tenant, pack, FULL);
  }

  public static Scope of(PackKey key) {
    return new Scope(key.tenant(), key.pack(), key.cut());
  }
}
