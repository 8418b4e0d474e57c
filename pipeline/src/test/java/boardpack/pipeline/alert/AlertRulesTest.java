package boardpack.pipeline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.mart.SampleWorkspace;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRulesTest {
  private static final String RULE = """
      rule: own
      category: system_health
      class: critical
      title: {en: Own, nl: Eigen}
      impact: {en: It hurts., nl: Het doet pijn.}
      action: {en: Act., nl: Handel.}
      inputs:
        payments: {newest: 2 hours, by: recorded_at}
      unit: count
      severity: {critical: at least 1}
      owner: cto
      tells: [cto]
      resolves: after 10 minutes
      """;
  private static final String SQL = """
      select tenant_id, null as subject, count(*) as value, min(occurred_at) as since, max(occurred_at) as newest
      from inputs.payments
      group by tenant_id
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      rule: own                      | rule: other                              | own.yml:1 rule: differs from the name of its file   | own.yml
      category: system_health        | category: weather                        | own.yml:2 category: is 'weather'                    | compliance, cost_anomaly
      class: critical                | class: soon                              | own.yml:3 class: is 'soon'                          | critical, business, history
      title: {en: Own, nl: Eigen}    | title: {nl: Eigen}                       | own.yml:4 title: has no 'en'                        | en: Bounce rate
      impact: {en: It hurts., nl: Het doet pijn.} | impact: {en: It hurts.}     | own.yml:5 impact: has no 'nl'                       | nl: a sentence
      newest: 2 hours                | newest: soon                             | own.yml:8 inputs.payments.newest: is 'soon'         | 24 hours
      by: recorded_at                | by: amount                               | inputs.payments.by: names 'amount', which is no time | occurred_at, recorded_at
      payments: {                    | paymints: {                              | inputs.paymints: is no input                        | admin_actions
      unit: count                    | unit: sheep                              | own.yml:9 unit: is 'sheep'                          | percent, count
      critical: at least 1           | critical: 1                              | own.yml:10 severity.critical: is '1'                | at least 0.15
      critical: at least 1           | grave: at least 1                        | own.yml:10 severity.grave: is not a setting here    | critical, high, low, medium
      resolves: after 10 minutes     | resolves: soon                           | own.yml:13 resolves: is 'soon'                      | after 30 minutes, or by hand
      owner: cto                     | ownr: cto                                | own.yml:11 ownr: is not a setting here              | owner
      """)
  void aRuleThatDoesNotFitIsToldWithItsLineAndAGoodValue(String good, String bad, String where, String shown) {
    assertThatThrownBy(() -> read(RULE.replace(good, bad), SQL)).isInstanceOf(Fault.class)
        .hasMessageContaining(where).hasMessageContaining("good: ").message().satisfies(message ->
            assertThat(message.substring(message.indexOf("good: "))).contains(shown));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      count(*) as value,      |                              | own.sql: has no column value
      inputs.payments         | inputs.invoices              | own.sql: DuckDB refuses it
      count(*) as value       | sum(amunt) as value          | own.sql: DuckDB refuses it
      inputs.payments         | read_csv('/etc/passwd')      | own.sql: DuckDB refuses it
      """)
  void aSelectThatCannotWorkIsToldBeforeAnybodyReliesOnIt(String good, String bad, String where) {
    String sql = SQL.replace(good, bad == null ? "" : bad);
    assertThat(sql).isNotEqualTo(SQL);
    assertThatThrownBy(() -> read(RULE.replace("payments: {", where.contains("invoices") ? "invoices: {" : "payments: {"), sql))
        .isInstanceOf(Fault.class).hasMessageContaining("sql/alerts/" + where).hasMessageContaining("good: one SELECT");
  }

  @Test
  void aSelectWithoutItsFileIsTold() throws IOException {
    Workspace workspace = SampleWorkspace.in(folder, "USD", "UTC");
    Files.createDirectories(folder.resolve("sql/alerts"));
    Files.writeString(folder.resolve("sql/alerts/own.yml"), RULE);
    assertThatThrownBy(() -> AlertRules.read(workspace, InputContracts.read(workspace)))
        .hasMessageContaining("has no SQL beside it").hasMessageContaining("sql/alerts/own.sql");
  }

  @Test
  void theLabelOfAValueIsThatOfTheWeakestColumnItIsMadeOf() throws IOException {
    AlertRules rules = read(RULE, SQL);
    assertThat(rules.find("own").orElseThrow().label()).isEqualTo(Label.EXACT);
    assertThat(rules.find("revenue_impact").orElseThrow().label()).isEqualTo(Label.DIRECTIONAL);
  }

  private AlertRules read(String yml, String sql) throws IOException {
    Workspace workspace = SampleWorkspace.in(folder, "USD", "UTC");
    Files.createDirectories(folder.resolve("sql/alerts"));
    Files.writeString(folder.resolve("sql/alerts/own.yml"), yml);
    Files.writeString(folder.resolve("sql/alerts/own.sql"), sql);
    return AlertRules.read(workspace, InputContracts.read(workspace));
  }
}
