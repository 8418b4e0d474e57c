package boardpack.reports.run;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.access.Access;
import boardpack.reports.access.Action;
import boardpack.reports.access.Person;
import boardpack.reports.access.Scope;
import boardpack.reports.archive.Archive;
import boardpack.reports.pack.Cut;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Which tenants' overviews the platform's pack leads to. All who read one copy of it see the same links, so a tenant is
 * linked only where each of them may read its pack in full, and where that pack is sealed.
 */
final class TenantPages {
  private final Access access;
  private final Archive archive;

  TenantPages(Access access, Archive archive) {
    this.access = access;
    this.archive = archive;
  }

  /**
   * @param key of the pack that leads to them; none for the pack of a tenant or for any cut but the full one
   * @param names of the tenants by id; two that share a name share no link, since a row cannot say which of them it is
   */
  List<Pack.TenantPage> of(PackKey key, Map<String, String> names) {
    List<Person> readers = access.recipients(Scope.of(key)).stream()
        .filter(person -> person.language().equals(key.language())).toList();
    if (!key.tenant().isPlatform() || !key.cut().equals(Cut.FULL.word()) || readers.isEmpty()) {
      return List.of();
    }
    return names.keySet().stream().sorted().map(TenantId::new)
        .filter(tenant -> !tenant.isPlatform() && Collections.frequency(names.values(), names.get(tenant.value())) == 1)
        .filter(tenant -> readers.stream().allMatch(
            reader -> Access.may(reader, Action.READ, Scope.full(key.pack(), tenant))))
        .flatMap(tenant -> archive.latest(of(tenant, key)).stream()
            .map(sealed -> new Pack.TenantPage(names.get(tenant.value()), sealed.manifest().key().path())))
        .toList();
  }

  private static PackKey of(TenantId tenant, PackKey key) {
    return new PackKey(tenant, key.pack(), key.period(), key.cut(), key.language(), 1);
  }
}
