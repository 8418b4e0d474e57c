package boardpack.reports.access;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.pack.PackKey;

/**
 * What an action is about.
 *
 * @param pack {@code monthly}
 * @param cut {@code full}, or {@code summary}: the parts that need the widest rights left out
 */
public record Scope(TenantId tenant, String pack, String cut) {
  public static final String FULL = "full";
  public static final String SUMMARY = "summary";

  /** The full pack of a tenant or of the platform. */
  public static Scope full(String pack, TenantId tenant) {
    return new Scope(tenant, pack, FULL);
  }

  public static Scope of(PackKey key) {
    return new Scope(key.tenant(), key.pack(), key.cut());
  }
}
