package boardpack.bench;

import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.landing.Landing;
import boardpack.pipeline.landing.TokenKey;
import boardpack.pipeline.mart.Limits;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The first stations of a run one by one, as the runner goes through them. */
final class Stations {
  /** What the runner lets each build take. */
  private static final Limits LIMITS = new Limits(1, 256);

  private final Workspace workspace;
  private final Landing landing;
  private final Marts marts;

  Stations(Workspace workspace) {
    this.workspace = workspace;
    this.landing = Landing.open(workspace, InputContracts.read(workspace), Map.of(),
        TokenKey.of(workspace.home(), name -> null, new SecureRandom()));
    this.marts = new Marts(workspace, LIMITS);
  }

  void land() {
    landing.refresh(Progress.silent()).faults().stream().findFirst().ifPresent(fault -> {
      throw fault;
    });
  }

  Map<TenantId, TenantProfile> profiles() {
    return landing.profiles().stream().collect(Collectors.toMap(TenantProfile::id, profile -> profile));
  }

  /** Builds every mart anew, tenants side by side, then the platform's. */
  Map<TenantId, TenantMart> build(Labour labour) throws Exception {
    House.delete(workspace.home().resolve("marts"));
    Map<TenantId, TenantProfile> profiles = profiles();
    Map<TenantId, TenantMart> built = Collections.synchronizedMap(new LinkedHashMap<>());
    List<LandedTenant> tenants = landing.tenants();
    labour.each(tenants, tenant -> built.put(tenant.tenant(), marts.build(tenant, profiles.get(tenant.tenant()))));
    built.put(TenantId.PLATFORM, marts.buildPlatform(landing.platform(), List.copyOf(built.values())));
    return built;
  }
}
