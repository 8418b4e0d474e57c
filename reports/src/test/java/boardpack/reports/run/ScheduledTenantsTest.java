package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.schedule.ScheduledTenant;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For whom a program keeps the schedules. */
class ScheduledTenantsTest {
  /** Else the very refresh that lands them would wait for them. */
  @Test
  void beforeAnythingHasLandedItIsThePlatformAlone(@TempDir Path folder) {
    assertThat(Tenants.scheduled(TestWorkspace.in(folder), name -> null))
        .containsExactly(new ScheduledTenant(TenantId.PLATFORM, ZoneId.of("America/New_York")));
  }
}
