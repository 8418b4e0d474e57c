package boardpack.reports.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing of one tenant stands in anything that is made for another; twenty tenants in CI and the proof. */
@ExtendWith(LeakRuns.class)
class LeakScanTest {
  @Test
  void everyTenantHasItsPackAndItsMail(LeakRun run) throws Exception {
    assertThat(run.outcomes()).filteredOn(outcome -> !outcome.startsWith("platform "))
        .containsExactlyInAnyOrderElementsOf(run.tenants().stream().map(tenant -> tenant.id() + " Sealed").toList());
    for (Owner tenant : run.tenants()) {
      assertThat(run.mails(tenant)).isNotEmpty();
    }
  }

  @Test
  void everyCanaryOfItsOwnIsFoundSoThatNoneOfOthersCouldHide(LeakRun run) throws Exception {
    Owner first = run.tenants().get(0);
    LeakScan scan = run.scan();
    assertThat(scan.leaks(Owner.COMPANY, run.of(first)))
        .anyMatch(leak -> leak.contains(".pdf pages holds " + first.stem()))
        .anyMatch(leak -> leak.contains(".xlsx!") && leak.contains("holds " + first.stem()))
        .anyMatch(leak -> leak.contains(".html holds " + first.stem()))
        .anyMatch(leak -> leak.contains("figures.csv holds the number"))
        .anyMatch(leak -> leak.contains("pack.json holds the number"))
        .anyMatch(leak -> leak.contains(".pdf pages holds the number"))
        .anyMatch(leak -> leak.contains(".xlsx!xl/worksheets/") && leak.contains("holds the number"))
        .anyMatch(leak -> leak.contains(".duckdb holds the number"));
  }

  @Test
  void nothingOfOneTenantStandsInWhatIsMadeForAnother(LeakRun run) throws Exception {
    for (Owner tenant : run.tenants()) {
      List<Output> outputs = run.of(tenant);
      assertThat(outputs).extracting(Output::name).anyMatch(name -> name.endsWith(".duckdb"))
          .anyMatch(name -> name.endsWith(".parquet")).anyMatch(name -> name.contains(".xlsx!xl/worksheets/"))
          .anyMatch(name -> name.endsWith(".pdf pages")).anyMatch(name -> name.endsWith(" headers"));
      assertThat(run.scan().leaks(tenant, outputs)).as(tenant.id()).isEmpty();
    }
  }

  @Test
  void theLogAndTemporaryFilesHoldNothingButOpaqueIds(LeakRun run) throws Exception {
    assertThat(run.scan().leaksBesideIds(run.besides())).isEmpty();
  }
}
