package boardpack.reports.access;

import boardpack.pipeline.tenant.TenantId;
import java.util.Set;

/**
 * A reader, as {@code access.yml} names them.
 *
 * @param language {@code en} or {@code nl}: the language of the packs they receive
 */
public record Person(
    String name, EmailAddress email, String language, Set<Role> roles, Tenants tenants, Set<String> packs) {

  /** Whose packs a person may see at all. */
  public sealed interface Tenants {
    boolean include(TenantId tenant);

    /** Every tenant there is or will be, and the platform. */
    record All() implements Tenants {
      @Override
      public boolean include(TenantId tenant) {
        return true;
      }
    }

    record Only(Set<TenantId> tenants) implements Tenants {
      @Override
      public boolean include(TenantId tenant) {
        return tenants.contains(tenant);
      }
    }
  }
}
