package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.run.SampleCopy;
import boardpack.reports.run.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the commands that only read say of the sample company's October. */
@ExtendWith(SampleRun.class)
class ReadingCommandsTest {

  @Test
  void theCatalogueNamesEveryKpiItsLabelAndItsInputs(SampleCopy run) {
    Command list = command(run, "kpi", "list", "--format", "csv");
    assertThat(list.out()).startsWith("kpi,group,title,unit,direction,label,scopes,inputs,file\r\n");
    assertThat(list.out().lines()).hasSize(213).anySatisfy(line ->
        assertThat(line).startsWith("vps_cost,cost,Server cost,money,lower,approximate,platform tenant,allocated_costs"));
  }

  @Test
  void aFigureIsExplainedDownToItsInputColumnsAndItsLabel(SampleCopy run) {
    Command explain = command(run, "kpi", "explain", "customer_profitability", "-t", "tn-dijkstra", "-p", "2026-02");
    assertThat(explain.exitCode()).isZero();
    assertThat(explain.out()).contains("171.974966").contains("payments.amount").contains("allocated_costs.x_ApproximateCost")
        .contains("← inputs.allocated_costs.x_ApproximateCost").contains("sql/kpis/cost/customer_profitability.yml");
  }

  @Test
  void everyMonthOfAQuarterIsPrintedWhenItsGrainIsAsked(SampleCopy run) {
    Command values = command(run, "kpi", "values", "-p", "2026-Q3", "--grain", "month", "-t", "platform", "--format", "csv");
    assertThat(values.out().lines().filter(line -> line.startsWith("platform,net_payments,month,")))
        .extracting(line -> line.split(",")[3]).containsExactly("2026-07", "2026-08", "2026-09");
    assertThat(values.out()).contains("platform,net_payments,month,2026-09,914.0105,");
  }

  @Test
  void theNextFiresAreThoseOfTheFirstBusinessDay(SampleCopy run) {
    Command fires = command(run, "fires", "--next", "500", "--at", "2026-11-30T00:00:00-05:00", "--format", "csv");
    assertThat(fires.out()).startsWith("schedule,tenant,fire_at,period,data_cut\r\n")
        .contains("monthly,platform,2026-12-01T09:00-05:00,2026-11,as read\r\n")
        .contains("monthly,tn-himari,2026-12-01T09:00-05:00,2026-11,as read\r\n");
    assertThat(fires.out().lines()).hasSize(501);
    Command later = command(run, "fires", "--next", "2", "--at", "nonsense");
    assertThat(later.exitCode()).isEqualTo(2);
    assertThat(later.err()).contains("--at nonsense").contains("good: 2026-11-01T00:00:00-04:00");
  }

  @Test
  void aPackVerifiesAndComesOutTheSameAndAChangedOneDoesNot(SampleCopy run) throws IOException {
    String pack = "tn-himari/monthly/2026-10/full-en/r1";
    assertThat(command(run, "verify", pack).out()).contains("is as it was sealed");
    assertThat(command(run, "reproduce", pack).out()).contains("comes out the same, byte for byte");
    Files.writeString(run.workspace().home().resolve("archive/" + pack + "/figures.csv"), "tampered");
    Command verify = command(run, "verify", pack);
    assertThat(verify.exitCode()).isEqualTo(4);
    assertThat(verify.err()).contains("figures.csv differs from the sealed bytes");
  }

  @Test
  void whoGotWhatIsListedWithTheSealOfTheBytes(SampleCopy run) {
    Command deliveries = command(run, "deliveries", "--format", "csv");
    assertThat(deliveries.out().lines().filter(line -> line.contains("priya.vantongeren"))).hasSize(1)
        .allSatisfy(line -> assertThat(line).startsWith("platform/monthly/2026-10/board-en/r1,").contains(",accepted,"));
    assertThat(command(run, "deliveries", "--unknown", "--format", "csv").out().lines()).hasSize(1);
  }

  @Test
  void whoTakesFiguresOutStandsInTheAuditAndSoDoesWhoReadsIt(SampleCopy run) {
    String me = System.getProperty("user.name");
    // Held open, so that no command has to start the server.
    try (MetadataDatabase metadata = MetadataDatabase.open(run.workspace())) {
      command(run, "kpi", "values", "-p", "2026-08", "-t", "tn-dijkstra", "-t", "platform");
      command(run, "kpi", "explain", "customer_profitability", "-t", "tn-dijkstra", "-p", "2026-03");
      Command read = command(run, "audit", "--action", "export", "--format", "csv");
      assertThat(read.out()).contains(me + ",export,kpi values 2026-08,tn-dijkstra,done,", me + ",export,kpi values 2026-08,platform,done,",
          me + ",export,kpi explain customer_profitability 2026-03,tn-dijkstra,done,");
      assertThat(new Audit(metadata).read(Instant.EPOCH, "read audit", "", 1)).singleElement().satisfies(line ->
          assertThat(line.actor() + " " + line.outcome() + line.detail()).startsWith(me + " done").contains("export"));
    }
  }

  private static Command command(SampleCopy run, String... arguments) {
    return Command.run(run.workspace().root(), Map.of(), arguments);
  }
}
