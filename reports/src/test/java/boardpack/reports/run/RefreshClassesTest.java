package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.landing.LandingReport;
import boardpack.pipeline.tenant.TenantId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample company: what a class costs where nothing is new, and what it reaches where something is. */
@ExtendWith(SampleRun.class)
class RefreshClassesTest {
  private static final Set<String> CRITICAL =
      Set.of("alerts", "job_executions", "outages", "security_events", "service_checks");

  @Test
  void theClassOfSixtySecondsReadsItsInputsAndBuildsTheMartsWhoseRowsItChangedAlone(SampleCopy sample) throws Exception {
    Refreshed nothing = sample.opened().refresh(RefreshClass.CRITICAL);
    assertThat(inputs(nothing)).isEqualTo(CRITICAL);
    assertThat(nothing.editions()).hasSize(9);
    assertThat(rebuilt(nothing)).as("nothing is new, and what others need is still there").isEmpty();

    assertThat(sample.atTheSource("update admin_system_events set description = description || ', again' where id = "
        + "(select id from admin_system_events where tenant_id = 'tn-garnet' limit 1)")).isOne();
    assertThat(sample.atTheSource("update campaigns set name = name || ' II' where id = "
        + "(select id from campaigns where tenant_id = 'tn-himari' limit 1)")).isOne();
    assertThat(rebuilt(sample.opened().refresh(RefreshClass.CRITICAL))).containsExactlyInAnyOrder("tn-garnet", "platform");
    assertThat(rebuilt(sample.opened().refresh(RefreshClass.BUSINESS))).containsExactlyInAnyOrder("tn-himari", "platform");
  }

  private static Set<String> inputs(Refreshed refreshed) {
    return refreshed.landing().orElseThrow().loads().stream().map(LandingReport.InputLoad::input).collect(Collectors.toSet());
  }

  private static List<String> rebuilt(Refreshed refreshed) {
    return refreshed.editions().stream().filter(edition -> edition.mart().rebuilt()).map(Refreshed.Edition::tenant)
        .map(TenantId::value).toList();
  }
}
