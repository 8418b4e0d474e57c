package boardpack.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sidecar says, and what a wrong one is told. */
class MartDefinitionsTest {
  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void workspace() throws IOException {
    workspace = SampleWorkspace.in(folder, "USD", "America/New_York");
  }

  @Test
  void martsComeAfterTheMartsTheyAreMadeOf() {
    List<String> names = MartDefinitions.read(workspace).all().stream().map(MartDefinition::name).toList();

    assertThat(names.indexOf("payment_lines")).isGreaterThan(names.indexOf("conversion_rates"));
    assertThat(names.indexOf("revenue_daily"))
        .isGreaterThan(names.indexOf("payment_lines"))
        .isGreaterThan(names.indexOf("subscription_states"));
  }

  @Test
  void timesAndPairsAreReadAsTheyStand() {
    MartDefinition savings = MartDefinitions.read(workspace).mart("saving_lines").orElseThrow();

    assertThat(savings.times())
        .containsEntry("implemented", new MartTime.Flow("implemented_day"))
        .containsEntry("standing", new MartTime.Stock("identified_day", "implemented_day"));
    assertThat(savings.pairs("tenant")).containsEntry("tenant_identified_day", "identified_day")
        .containsEntry("savings_amount_tenant", "savings_amount");
  }

  @Test
  void revenueIsConnectedByPaymentsAndInvoicesOrByWhatStandsInForThem() {
    MartDefinition revenue = MartDefinitions.read(workspace).mart("revenue_daily").orElseThrow();

    assertThat(revenue.isConnected(Set.of("payments", "invoices"))).isTrue();
    assertThat(revenue.isConnected(Set.of("payments", "subscriptions"))).isTrue();
    assertThat(revenue.recipe(Set.of("payments", "subscriptions")).inputs()).containsExactly("subscriptions");
    assertThat(revenue.isConnected(Set.of("payments"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      mart: alert_states  | mart: alerts                    | alert_states.yml:1 mart: differs from the name of its file
      scope: both         | scope: everybody                | scope: is 'everybody', which does not fit
      scope: both         | scop: both                      | scop: is not a setting here
      kind: stock         | kind: standing                  | times.open: is neither flow nor stock
      inputs: [alerts]    | uses: [alert_lines]             | alert_states.yml uses: names 'alert_lines', which is no mart
      inputs: [alerts]    | uses: [alert_states]            | alert_states.yml uses: goes round in a circle
      inputs: [alerts]    | instead: {sql: alerts_else.sql} | instead: has no SQL beside it
      """)
  void aSidecarThatDoesNotFitIsToldWhereAndWhatWouldFit(String right, String wrong, String words) throws IOException {
    String text = Files.readString(SampleWorkspace.shipped().resolve("sql/marts/alert_states.yml"));
    assertThat(text).contains(right);
    Path own = Files.createDirectories(folder.resolve("sql/marts"));
    Files.writeString(own.resolve("alert_states.yml"), text.replace(right, wrong));

    assertThatThrownBy(() -> MartDefinitions.read(workspace))
        .isInstanceOf(Fault.class)
        .hasMessageContaining(words)
        .hasMessageContaining("good: ");
  }

  @Test
  void aChangeOfSqlOrSidecarChangesTheHash() throws IOException {
    String shipped = MartDefinitions.read(workspace).hash();
    Path own = Files.createDirectories(folder.resolve("sql/marts"));
    String sql = Files.readString(SampleWorkspace.shipped().resolve("sql/marts/alert_states.sql"));
    Files.writeString(own.resolve("alert_states.sql"), sql);
    assertThat(MartDefinitions.read(workspace).hash()).isEqualTo(shipped);

    Files.writeString(own.resolve("alert_states.sql"), sql.replace("alerts.title", "upper(alerts.title) as title"));

    assertThat(MartDefinitions.read(workspace).hash()).isNotEqualTo(shipped);
  }
}
