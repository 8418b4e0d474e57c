package boardpack.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.label.LabelledColumn;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The labels that the marts that ship hand down, worked out by hand from the contracts. */
class MartLabelsTest {
  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void workspace() throws IOException {
    workspace = SampleWorkspace.in(folder, "USD", "America/New_York");
  }

  @Test
  void countsAndPaymentsStayExact() {
    MartLabels labels = ShippedMarts.labels();

    assertThat(labels.of("delivery_daily", "sent")).contains(Label.EXACT);
    assertThat(labels.of("delivery_daily", "day")).contains(Label.EXACT);
    assertThat(labels.of("payment_lines", "net_amount")).contains(Label.EXACT);
    assertThat(labels.of("revenue_daily", "revenue")).contains(Label.EXACT);
    assertThat(labels.of("alert_states", "severity")).contains(Label.EXACT);
    assertThat(labels.of("plan_values", "plan_value")).contains(Label.EXACT);
    assertThat(labels.of("service_daily", "up_seconds")).contains(Label.EXACT);
  }

  @Test
  void costsAreApproximateAndSayWhereTheyHaveItFrom() {
    LabelledColumn cost = ShippedMarts.labels().column("cost_daily", "x_ApproximateCost_platform").orElseThrow();

    assertThat(cost.label()).isEqualTo(Label.APPROXIMATE);
    assertThat(cost.path()).containsExactly(
        "cost_daily.x_ApproximateCost_platform ← converted.x_ApproximateCost_platform",
        "converted.x_ApproximateCost_platform ← costs.x_ApproximateCost",
        "costs.x_ApproximateCost ← inputs.allocated_costs.x_ApproximateCost");
    assertThat(ShippedMarts.labels().of("cost_daily", "x_ApproximateCost")).contains(Label.APPROXIMATE);
    assertThat(ShippedMarts.labels().of("cost_daily", "is_known")).contains(Label.APPROXIMATE);
    assertThat(ShippedMarts.labels().of("cost_daily", "ResourceType")).contains(Label.EXACT);
    assertThat(ShippedMarts.labels().of("saving_lines", "savings_amount")).contains(Label.APPROXIMATE);
  }

  @Test
  void whatIsModelledOrWrittenDownByHandIsDirectional() {
    MartLabels labels = ShippedMarts.labels();

    assertThat(labels.of("subscription_states", "monthly_amount")).contains(Label.DIRECTIONAL);
    assertThat(labels.of("subscription_states", "status")).contains(Label.EXACT);
    assertThat(labels.of("decision_lines", "requested_day")).contains(Label.DIRECTIONAL);
    assertThat(labels.of("decision_lines", "decided_day")).contains(Label.EXACT);
    assertThat(labels.column("delivery_daily", "modelled_risk").orElseThrow().path()).containsExactly(
        "delivery_daily.modelled_risk_tenant ← declared directional: "
            + "a model prices a bounce at 0.05 USD and a complaint at 0.25 USD; nobody was billed");
  }

  @Test
  void revenueThatStandsInForPaymentsIsDirectional() {
    MartLabels labels = MartLabels.of(ShippedMarts.definitions(), ShippedMarts.allContracts(), Set.of("subscriptions"));

    assertThat(labels.of("revenue_daily", "revenue")).contains(Label.DIRECTIONAL);
  }

  @Test
  void everyMartThatShipsCanBeFollowedColumnByColumn() {
    MartLabels labels = ShippedMarts.labels();

    for (MartDefinition mart : ShippedMarts.definitions().all()) {
      for (String column : mart.key()) {
        assertThat(labels.column(mart.name(), column)).as(mart.name() + "." + column).hasValueSatisfying(
            labelled -> assertThat(labelled.path()).noneMatch(step -> step.contains("cannot be followed")));
      }
      Stream.of(mart.days(), mart.money(), mart.flags()).flatMap(List::stream).forEach(pair ->
          assertThat(labels.of(mart.name(), pair)).as(mart.name() + "." + pair).isPresent());
    }
    assertThat(labels.of("payment_lines", "no_such_column")).isEmpty();
    assertThat(labels.of("no_such_mart", "day")).isEmpty();
  }

  @Test
  void aSidecarThatClaimsMoreThanItsMartIsMadeOfIsRefusedWithThePath() throws IOException {
    overlay("saving_lines.yml", "times:",
        "labels:\n  savings_amount_tenant: {label: directional, why: it looks right}\ntimes:");

    assertThatThrownBy(this::withOverlay)
        .isInstanceOf(Fault.class)
        .hasMessageContaining("saving_lines.yml labels.savings_amount_tenant: claims directional, but it is made of "
            + "approximate: saving_lines.savings_amount_tenant ← savings.savings_amount, "
            + "savings.savings_amount ← inputs.savings.savings_amount");
  }

  @Test
  void aLabelOfAColumnThatIsNotThereIsRefused() throws IOException {
    overlay("saving_lines.yml", "times:", "labels:\n  saved: {label: projected, why: it is a hope}\ntimes:");

    assertThatThrownBy(this::withOverlay).isInstanceOf(Fault.class)
        .hasMessageContaining("labels.saved: is no column of the mart");
  }

  private MartLabels withOverlay() {
    return MartLabels.of(MartDefinitions.read(workspace), ShippedMarts.allContracts());
  }

  private void overlay(String file, String from, String to) throws IOException {
    Path own = Files.createDirectories(folder.resolve("sql/marts")).resolve(file);
    String text = Files.readString(SampleWorkspace.shipped().resolve("sql/marts").resolve(file));
    assertThat(text).contains(from);
    Files.writeString(own, text.replace(from, to));
  }
}
