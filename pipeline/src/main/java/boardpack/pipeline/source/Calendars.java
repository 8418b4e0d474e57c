package boardpack.pipeline.source;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Whose midnights end a month: each tenant's own, and the company's.
 *
 * @param tenants by id as the source spells it; the rows of all others are counted by the company's zone alone
 */
public record Calendars(ZoneId company, Map<String, ZoneId> tenants) {

  /** The tenant's zone; the company's where nobody knows the tenant. */
  public ZoneId of(Optional<String> tenant) {
    return tenant.map(tenants::get).orElse(company);
  }
}
