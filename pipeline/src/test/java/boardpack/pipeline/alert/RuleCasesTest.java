package boardpack.pipeline.alert;

import boardpack.pipeline.contract.RefreshClass;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.mart.SampleWorkspace;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the worked examples of all rules: rows given, findings expected by hand. */
class RuleCasesTest {
  @TempDir static Path folder;
  private static AlertRules rules;

  @BeforeAll
  static void read() throws IOException {
    Workspace workspace = SampleWorkspace.in(folder, "USD", "America/New_York");
    rules = AlertRules.read(workspace, InputContracts.read(workspace));
  }

  @TestFactory
  Stream<DynamicTest> everyWorkedExampleHolds() {
    return rules.all().stream().flatMap(rule -> rule.cases().stream().map(example ->
        DynamicTest.dynamicTest(rule.id() + ": " + example.name(), () -> run(rule, example))));
  }

  @Test
  void everyRuleHasAWorkedExampleThatFindsSomethingOfEachSeverityItKnows() {
    assertThat(rules.all().size()).isGreaterThan(20);
    for (AlertRule rule : rules.all()) {
      List<String> found = rule.cases().stream().flatMap(example -> example.expect().stream()).map(row -> row.get("severity")).toList();
      assertThat(found).as(rule.id()).isNotEmpty();
      if (rule.grading() instanceof Grading.ByValue byValue) {
        assertThat(found).as(rule.id()).containsAll(byValue.thresholds().keySet().stream().map(Severity::word).toList());
      }
    }
  }

  @Test
  void everyClassOfDataHasARule() {
    assertThat(RefreshClass.values()).allSatisfy(one -> assertThat(rules.of(one)).as(one.word()).isNotEmpty());
  }

  private static void run(AlertRule rule, RuleCase example) throws SQLException {
    List<InputContract> contracts = rule.reads().keySet().stream().map(rules.contracts()::get).toList();
    try (RuleDatabase database = RuleDatabase.open(contracts, folder)) {
      for (Map.Entry<String, List<RuleCase.Row>> given : example.given().entrySet()) {
        InputTable table = new InputTable(rules.contracts().get(given.getKey()));
        int rows = given.getValue().stream().mapToInt(RuleCase.Row::times).sum();
        assertThat(database.take(table, given.getValue())).as("rows that break the contract, of " + rows).isZero();
      }
      List<Map<String, String>> found = new ArrayList<>(database.ask(rule, example.now()).stream().map(RuleCasesTest::shown).toList());
      List<Map<String, String>> narrowed = example.expect().stream().map(expected -> narrowed(found, expected)).toList();
      assertThat(narrowed).isEqualTo(example.expect().stream().map(RuleCasesTest::normal).toList());
      assertThat(found).as("found beside what was expected").isEmpty();
    }
  }

  /** Takes the finding about the same out of the list, with the columns that are expected of it. */
  private static Map<String, String> narrowed(List<Map<String, String>> found, Map<String, String> expected) {
    Map<String, String> same = found.stream()
        .filter(one -> Stream.of("tenant_id", "subject").filter(expected::containsKey)
            .allMatch(column -> one.get(column).equals(expected.get(column))))
        .findFirst().orElse(Map.of());
    found.remove(same);
    Map<String, String> shown = new LinkedHashMap<>();
    expected.keySet().stream().filter(same::containsKey).forEach(column -> shown.put(column, same.get(column)));
    return shown;
  }

  private static Map<String, String> shown(Finding finding) {
    return normal(Map.of("tenant_id", finding.tenant().value(), "subject", finding.subject(), "severity",
        finding.severity().word(), "value", finding.value().toPlainString(), "since", finding.since().toString(), "newest",
        finding.newest().toString()));
  }

  private static Map<String, String> normal(Map<String, String> row) {
    Map<String, String> normal = new LinkedHashMap<>(row);
    normal.computeIfPresent("value", (column, value) -> new BigDecimal(value).stripTrailingZeros().toPlainString());
    return normal;
  }
}
