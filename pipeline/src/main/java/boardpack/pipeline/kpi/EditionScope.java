package boardpack.pipeline.kpi;

import boardpack.pipeline.tenant.TenantId;
import java.time.ZoneId;

/**
 * Whose figures are read.
 *
 * @param zone the zone whose midnights end its days
 */
public record EditionScope(TenantId tenant, ZoneId zone) {

  public Scope scope() {
    return tenant.isPlatform() ? Scope.PLATFORM : Scope.TENANT;
  }

  /** The schema whose views show the marts in this edition's calendar and currency. */
  public String schema() {
    return scope().word() + "_view";
  }
}
