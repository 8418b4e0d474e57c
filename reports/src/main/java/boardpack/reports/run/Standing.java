package boardpack.reports.run;

import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.landing.Landing;
import boardpack.pipeline.landing.TokenKey;
import boardpack.pipeline.mart.Limits;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.run.Refreshed.Edition;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What stands under home from the last refresh; read without any source or database server. */
public final class Standing {
  private static final Limits READING = new Limits(2, 256);

  private Standing() {}

  /** The tenants and, last, the platform, whose marts are built. @throws Fault where there are none yet */
  public static List<Edition> editions(Workspace workspace, UnaryOperator<String> environment) {
    Landing landing = landing(workspace, environment);
    Marts marts = new Marts(workspace, READING);
    Map<TenantId, LandedTenant> landed = landing.tenants().stream()
        .collect(Collectors.toMap(LandedTenant::tenant, Function.identity()));
    List<Edition> editions = new ArrayList<>();
    for (TenantProfile profile : landing.profiles()) {
      marts.standing(profile.id()).ifPresent(mart -> editions.add(new Edition(profile, landed.get(profile.id()), mart)));
    }
    marts.standing(TenantId.PLATFORM).ifPresent(mart ->
        editions.add(new Edition(MartBuilding.platform(workspace.company()), landing.platform(), mart)));
    if (editions.isEmpty()) {
      throw Fault.setting(workspace.home().toString(), "holds no marts yet", "./boardpack refresh, or ./boardpack demo");
    }
    return editions;
  }

  /** @throws Fault naming those there are, where {@code tenant} is none of them */
  public static Edition edition(Workspace workspace, UnaryOperator<String> environment, TenantId tenant) {
    List<Edition> editions = editions(workspace, environment);
    return editions.stream().filter(edition -> edition.profile().id().equals(tenant)).findFirst()
        .orElseThrow(() -> Fault.setting("--tenant " + tenant, "has no marts in this workspace",
            String.join(", ", editions.stream().map(edition -> edition.profile().id().value()).toList())));
  }

  /** The landing of the workspace, for what needs no source. */
  public static Landing landing(Workspace workspace, UnaryOperator<String> environment) {
    return Landing.open(workspace, InputContracts.read(workspace), Map.of(),
        TokenKey.of(workspace.home(), environment, new SecureRandom()));
  }
}
