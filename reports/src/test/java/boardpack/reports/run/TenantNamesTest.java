package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.TestWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantNamesTest {
  @Test
  void beforeAnythingHasLandedATenantIsCalledByItsId(@TempDir Path folder) {
    Workspace workspace = TestWorkspace.in(folder);
    assertThat(Tenants.name(workspace, name -> null, new TenantId("tn-aurora"))).isEqualTo("tn-aurora");
    assertThat(Tenants.name(workspace, name -> null, TenantId.PLATFORM)).isEqualTo("Meridian Mail");
  }
}
