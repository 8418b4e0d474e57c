package boardpack.pipeline.alert;

import boardpack.pipeline.contract.RefreshClass;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.alert.RuleOutcome.Answered;
import boardpack.pipeline.alert.RuleOutcome.Failed;
import boardpack.pipeline.alert.RuleOutcome.NotConnected;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.source.SmallCompany;
import boardpack.pipeline.source.Source;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rules that ship, asked of a real PostgreSQL. */
class AlertStationTest {
  private static final Instant NOW = Instant.parse("2026-11-02T14:00:00Z");
  private static final String SIGN_INS = "sign_in_id text, tenant_id text, person text, outcome text, is_privileged boolean,"
      + " has_mfa boolean, attempted_at timestamptz, recorded_at timestamptz";

  @TempDir Path root;
  private SmallCompany company;

  @BeforeEach
  void company() {
    company = SmallCompany.in(root)
        .fills("outages", "service_name text, probe_seconds int, began_at timestamptz, ended_at timestamptz")
        .fills("sign_ins", SIGN_INS);
  }

  @Test
  void findsWhatTheSourceSaysNowAndLeavesNoRowBehind() throws Exception {
    company.sql("insert into outages values ('api', 10, '2026-11-02 13:59:00+00', null)");
    Answered downtime = (Answered) ask().get("downtime");
    assertThat(downtime.findings()).extracting(found -> found.tenant() + " " + found.subject() + " " + found.severity().word())
        .containsExactly("platform api critical");
    assertThat(downtime.skipped()).isEmpty();
    try (var left = Files.list(company.home())) {
      assertThat(left.filter(file -> file.getFileName().toString().startsWith("alerts-"))).isEmpty();
    }
  }

  @Test
  void aRuleWhoseInputNobodyFillsSaysSoAndIsNoFailure() {
    assertThat(ask().get("payment_outage")).isInstanceOfSatisfying(NotConnected.class,
        missing -> assertThat(missing.input()).isEqualTo("payments"));
  }

  @Test
  void aBrokenSelectFailsTheRulesThatReadItAndNoOther() {
    company.sql("insert into outages values ('api', 10, '2026-11-02 13:59:00+00', null)")
        .select("sign_ins", "select 1 as nothing");
    Map<String, RuleOutcome> outcomes = ask();
    assertThat(outcomes.get("failed_sign_ins")).isInstanceOfSatisfying(Failed.class, failed ->
        assertThat(failed.fault()).hasMessageContaining("sql/sources/crm/sign_ins.sql"));
    assertThat(((Answered) outcomes.get("downtime")).findings()).hasSize(1);

    company.select("sign_ins", "select * from sign_ins").select("outages", "select nonsense");
    outcomes = ask();
    assertThat(outcomes.get("downtime")).isInstanceOf(Failed.class);
    assertThat(((Answered) outcomes.get("failed_sign_ins")).findings()).isEmpty();
  }

  @Test
  void aSourceThatDoesNotAnswerFailsItsRulesAndNeverSaysThatAllIsWell() {
    AlertRules rules = AlertRules.read(company.workspace(), company.contracts());
    AlertStation station = new AlertStation(rules,
        Source.all(company.workspace("wrong"), company.contracts(), Map.of()), company.home());
    assertThat(station.ask(RefreshClass.CRITICAL, NOW)).noneMatch(Answered.class::isInstance)
        .filteredOn(Failed.class::isInstance).extracting(outcome -> ((Failed) outcome).fault().kind())
        .hasSize(2).containsOnly(Fault.Kind.CONNECTION);
  }

  /** Half of the two seconds is for the SELECT that hangs; the source's own limit is longer. */
  @Test
  @Timeout(60)
  void aSelectThatHangsFailsItsRulesWithinTheLooksOwnLimitAndLeavesTheOthersTheirTurn() {
    company.sql("insert into outages values ('api', 10, '2026-11-02 13:59:00+00', null)",
            "insert into sign_ins values ('s1', 'tn-a', 'p', 'failed', false, false, '2026-11-02 13:55:00+00', '2026-11-02 13:55:00+00')")
        .select("outages", "select * from outages where pg_sleep(20) is not null");
    assertThat(hanging().get("downtime")).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.fault())
        .hasMessageContaining("sql/sources/crm/outages.sql").hasMessageMatching("(?s).*took longer than (0\\.\\d|1) seconds.*"));
    assertThat(hanging().get("failed_sign_ins")).isInstanceOf(Answered.class);
  }

  @Test
  @Timeout(60)
  void aTableThatIsLockedFailsItsRulesWithinTheLooksOwnLimit() throws Exception {
    company.settings("crm", "    statement_timeout: 20 seconds\n");
    try (Connection other = company.connect()) {
      other.setAutoCommit(false);
      other.createStatement().execute("lock table outages in access exclusive mode");
      Map<String, RuleOutcome> outcomes = hanging();
      assertThat(outcomes.get("downtime")).isInstanceOfSatisfying(Failed.class,
          failed -> assertThat(failed.fault()).hasMessageContaining("outages.sql")
              .hasMessageMatching("(?s).*took longer than (0\\.\\d|1) seconds.*"));
      assertThat(outcomes.get("failed_sign_ins")).isInstanceOf(Answered.class);
    }
  }

  /** It takes the connection and says nothing, as a frozen server does. */
  @Test
  @Timeout(60)
  void aSourceThatTakesAConnectionAndFallsSilentFailsTheLookWithinItsLimit() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      company.settings("crm", "").write("boardpack.yml", Files.readString(root.resolve("boardpack.yml"))
          .replaceFirst("jdbc:postgresql://[^/]*/", "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/"));
      long asked = System.nanoTime();
      assertThat(hanging()).allSatisfy((rule, outcome) -> assertThat(outcome).isNotInstanceOf(Answered.class));
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(15));
    }
  }

  private Map<String, RuleOutcome> hanging() {
    AlertRules rules = AlertRules.read(company.workspace(), company.contracts());
    return byRule(new AlertStation(rules, company.sources(), company.home(), one -> Duration.ofSeconds(2))
        .ask(RefreshClass.CRITICAL, NOW));
  }

  @Test
  void rowsThatBreakTheirContractAreLeftOutAndCounted() {
    company.sql("insert into sign_ins select 's' || n, 'tn-a', 'p', 'failed', false, false, '2026-11-02 13:55:00+00',"
            + " '2026-11-02 13:55:00+00' from generate_series(1, 20) as n",
        "insert into sign_ins select 'x' || n, 'tn-b', 'p', 'went wrong', false, false, '2026-11-02 13:55:00+00',"
            + " '2026-11-02 13:55:00+00' from generate_series(1, 30) as n");
    Answered answered = (Answered) ask().get("failed_sign_ins");
    assertThat(answered.findings()).extracting(found -> found.tenant().value()).containsExactly("tn-a");
    assertThat(answered.skipped()).containsExactlyEntriesOf(Map.of("sign_ins", 30L));
  }

  @Test
  void onlyTheNewestRowsAreReadAndOfARowsVersionsTheNewest() {
    company.sql("insert into sign_ins select 's' || n, 'tn-a', 'p', 'failed', false, false, '2026-11-02 13:55:00+00',"
            + " '2026-11-02 13:55:00+00' from generate_series(1, 20) as n",
        "insert into sign_ins values ('s1', 'tn-a', 'p', 'succeeded', false, false, '2026-11-02 13:55:00+00',"
            + " '2026-11-02 13:56:00+00')");
    assertThat(((Answered) ask().get("failed_sign_ins")).findings()).isEmpty();
    company.sql("update sign_ins set recorded_at = '2026-11-02 12:59:59+00' where outcome = 'failed'",
        "insert into sign_ins select 't' || n, 'tn-a', 'p', 'failed', false, false, '2026-11-02 13:55:00+00', null"
            + " from generate_series(1, 5) as n");
    Answered answered = (Answered) ask().get("failed_sign_ins");
    assertThat(answered.findings()).isEmpty();
    assertThat(answered.skipped()).as("rows without a time always come").containsExactlyEntriesOf(Map.of("sign_ins", 5L));
  }

  @Test
  void whatNamesAPersonNeverLeavesTheSource() {
    company.select("sign_ins", "select sign_in_id, tenant_id, cast(1 / (length(person) - 1) as text) as person, outcome,"
        + " is_privileged, has_mfa, attempted_at, recorded_at from sign_ins");
    company.sql("insert into sign_ins select 's' || n, 'tn-a', 'p', 'failed', false, false, '2026-11-02 13:55:00+00',"
        + " '2026-11-02 13:55:00+00' from generate_series(1, 20) as n");
    assertThat(((Answered) ask().get("failed_sign_ins")).findings()).as("the column was not even worked out").hasSize(1);
  }

  private Map<String, RuleOutcome> ask() {
    AlertRules rules = AlertRules.read(company.workspace(), company.contracts());
    List<RuleOutcome> outcomes =
        new AlertStation(rules, company.sources(), company.home()).ask(RefreshClass.CRITICAL, NOW);
    assertThat(outcomes).hasSize(rules.of(RefreshClass.CRITICAL).size());
    return byRule(outcomes);
  }

  private static Map<String, RuleOutcome> byRule(List<RuleOutcome> outcomes) {
    return outcomes.stream().collect(Collectors.toMap(outcome -> outcome.rule().id(), Function.identity()));
  }
}
