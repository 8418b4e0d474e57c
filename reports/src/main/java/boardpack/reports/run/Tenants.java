package boardpack.reports.run;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.schedule.ScheduledTenant;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The tenants that schedules are kept for: those that have landed, and the platform. */
public final class Tenants {
  private Tenants() {}

  /** The platform alone where nothing has landed yet: its refresh is what lets the others be known. */
  public static List<ScheduledTenant> scheduled(Workspace workspace, UnaryOperator<String> environment) {
    List<ScheduledTenant> tenants = new ArrayList<>();
    tenants.add(new ScheduledTenant(TenantId.PLATFORM, workspace.company().zone()));
    if (Files.isRegularFile(workspace.home().resolve("landing").resolve("manifest.json"))) {
      Standing.landing(workspace, environment).profiles()
          .forEach(profile -> tenants.add(new ScheduledTenant(profile.id(), profile.zone())));
    }
    return List.copyOf(tenants);
  }

  /** What people call a tenant; its id where nothing has landed yet that names it, for no alert may wait for a name. */
  public static String name(Workspace workspace, UnaryOperator<String> environment, TenantId tenant) {
    if (tenant.isPlatform()) {
      return workspace.company().name();
    }
    try {
      return Standing.landing(workspace, environment).profiles().stream()
          .filter(profile -> profile.id().equals(tenant)).map(TenantProfile::name).findFirst().orElse(tenant.value());
    } catch (Fault nothingLanded) {
      return tenant.value();
    }
  }
}
