package boardpack.pipeline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputContractsTest {
  private static final String GOOD = """
      input: payments
      version: 1
      grain: one row for each payment
      rows: tenant
      key: [payment_id]
      load: incremental
      watermark: recorded_at
      overlap: 2 days
      source_of_record: payment provider
      freshness: 24 hours
      cut_by: recorded_at
      control: [amount]
      columns:
        payment_id:  {type: text, label: exact}
        amount:      {type: "decimal(18,2)", label: approximate, min: 0}
        recorded_at: {type: timestamp, label: exact}
      """;

  @TempDir Path root;

  @Test
  void theContractsThatShipAreReadAndTheirLabelsAreTheirColumns() throws IOException {
    Workspace workspace = workspace(Path.of(System.getProperty("boardpack.root")));
    List<InputContract> contracts = InputContracts.read(workspace);
    assertThat(contracts).extracting(InputContract::name).contains("events", "hosts", "payments", "alerts");
    InputContract hosts = contracts.stream().filter(c -> c.name().equals("hosts")).findFirst().orElseThrow();
    assertThat(hosts.column("x_ApproximateCost").orElseThrow().label()).isEqualTo(Label.APPROXIMATE);
    assertThat(hosts.rows()).isEqualTo(InputContract.Rows.SHARED);
  }

  @Test
  void aContractOfTheWorkspaceHidesTheOneThatShips() throws IOException {
    write("payments", GOOD);
    InputContract payments = InputContracts.read(workspace(root)).get(0);
    assertThat(payments.load()).isEqualTo(new InputContract.Load.Incremental("recorded_at", Duration.ofDays(2), Optional.empty()));
    assertThat(payments.column("amount").orElseThrow().type().duckdb()).isEqualTo("DECIMAL(18,2)");
  }

  /** Where the contract is silent, stations may not differ at all. */
  @Test
  void aContractNamesTheTimeOfItsMonthsAndHowFarStationsMayDiffer() throws IOException {
    write("payments", GOOD.replace("control: [amount]",
        "control: [amount]\nperiod: recorded_at\ntolerances: {sum(amount): 0.05, figures: 1}"));
    InputContract payments = InputContracts.read(workspace(root)).get(0);
    assertThat(payments.period()).contains("recorded_at");
    assertThat(payments.tolerance("sum(amount)")).isEqualByComparingTo("0.05");
    assertThat(payments.tolerance(InputContract.FIGURES)).isEqualByComparingTo("1");
    assertThat(payments.tolerance("rows")).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "type: timestamp | type: datetime | sql/inputs/payments.yml:16 columns.recorded_at.type",
    "label: approximate | label: guess | sql/inputs/payments.yml:15 columns.amount.label",
    "key: [payment_id] | key: [id] | sql/inputs/payments.yml:5 key: names 'id'",
    "overlap: 2 days | overlap: a while | sql/inputs/payments.yml:8 overlap",
    "input: payments | input: refunds | sql/inputs/payments.yml:1 input: differs from the name of its file",
    "control: [amount] | control: [amnt] | sql/inputs/payments.yml:12 control: names 'amnt'",
    "control: [amount] | period: amount | sql/inputs/payments.yml:12 period: names 'amount', which is no time",
    "control: [amount] | period: at | sql/inputs/payments.yml:12 period: names 'at'",
    "control: [amount] | 'tolerances: {sum(cost): 1}' | sql/inputs/payments.yml:12 tolerances: names 'sum(cost)'",
    "control: [amount] | 'tolerances: {rows: -1}' | sql/inputs/payments.yml:12 tolerances.rows: is below zero",
    "cut_by: recorded_at | cut_by: amount | sql/inputs/payments.yml:11 cut_by: names 'amount', which says of no row when",
    "cut_by: recorded_at | cut_by: seen_at | sql/inputs/payments.yml:11 cut_by: names 'seen_at'",
    "grain: one row | grian: one row | sql/inputs/payments.yml:3 grian: is not a setting here"
  })
  void aFaultNamesFileLineAndSetting(String good, String bad, String message) throws IOException {
    write("payments", GOOD.replace(good, bad));
    assertThatThrownBy(() -> InputContracts.read(workspace(root)))
        .isInstanceOf(Fault.class)
        .hasMessageContaining(message)
        .hasMessageContaining("good: ");
  }

  private void write(String name, String yaml) throws IOException {
    Files.createDirectories(root.resolve("sql/inputs"));
    Files.writeString(root.resolve("sql/inputs/" + name + ".yml"), yaml);
  }

  private Workspace workspace(Path shipped) throws IOException {
    Files.writeString(root.resolve("boardpack.yml"), """
        company: {name: Meridian Mail, currency: USD, zone: America/New_York}
        sources: {}
        """);
    return new WorkspaceReader(shipped, name -> null, Clock.systemUTC()).read(root);
  }
}
