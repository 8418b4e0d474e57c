package boardpack.pipeline.landing;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One state of the landing, the present one or one that was kept. */
public final class LandingState {
  private final LandingFolder folder;
  private final Manifest manifest;

  LandingState(LandingFolder folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /** Every tenant that a source had named. */
  public Set<TenantId> tenants() {
    return Landing.tenantIds(manifest).stream().map(TenantId::new).collect(Collectors.toUnmodifiableSet());
  }

  /** What had landed for a tenant or the platform, as far as the contracts name it. */
  public LandedTenant landed(TenantId tenant, List<InputContract> contracts) {
    return new LandedTenants(folder, manifest).of(tenant, contracts);
  }

  /**
   * The tenants' names, currencies, zones and locales, in the order of their ids.
   *
   * @param scratch a folder to work in
   * @param otherwise the locale of tenants whose row names none
   */
  public List<TenantProfile> profiles(Path scratch, Locale otherwise) {
    List<Path> files = manifest.input(Refresh.TENANTS).stream().flatMap(entry -> entry.owners().values().stream())
        .flatMap(owner -> owner.files().stream()).map(folder::path).toList();
    try (LandingDatabase database = LandingDatabase.open(scratch, "256MB")) {
      return TenantProfiles.read(database, files, otherwise);
    }
  }

  LandingFolder folder() {
    return folder;
  }

  Manifest manifest() {
    return manifest;
  }
}
