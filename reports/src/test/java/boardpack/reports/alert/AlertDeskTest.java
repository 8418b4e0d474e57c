package boardpack.reports.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import boardpack.pipeline.alert.AlertRule;
import boardpack.pipeline.alert.AlertRules;
import boardpack.pipeline.alert.Finding;
import boardpack.pipeline.alert.RuleOutcome;
import boardpack.pipeline.alert.Severity;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.SharedMetadata;
import boardpack.reports.metadata.TestWorkspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** On the real database; one tenant a test, so that no alert of another is about the same. */
@ExtendWith(SharedMetadata.class)
class AlertDeskTest {
  private static final Instant T0 = Instant.parse("2026-11-02T14:00:00Z");
  private static final String ANA = "ana@meridian-mail.example";

  @TempDir static Path folder;
  private static AlertRules rules;
  private static int tenants;

  private AlertDesk desk;
  private AlertJudge judge;
  private AlertStore store;
  private NoticeStore notices;
  private TenantId tenant;

  @BeforeAll
  static void rules() {
    Workspace workspace = TestWorkspace.in(folder);
    rules = AlertRules.read(workspace, InputContracts.read(workspace));
  }

  @BeforeEach
  void desk(MetadataDatabase database) {
    desk = new AlertDesk(database);
    judge = new AlertJudge(database);
    store = new AlertStore(database);
    notices = new NoticeStore(database);
    tenant = new TenantId("tn-desk-" + tenants++);
  }

  @Test
  void whatIsFoundAgainIsTheSameAlertAndIsToldOnceInAnHour() {
    find("bounce_rate", "", Severity.HIGH, T0);
    find("bounce_rate", "", Severity.HIGH, T0.plusSeconds(300));
    find("bounce_rate", "", Severity.HIGH, T0.plusSeconds(3599));
    assertThat(moves()).containsExactly("opened none open high told");
    find("bounce_rate", "", Severity.HIGH, T0.plusSeconds(3600));
    find("bounce_rate", "", Severity.HIGH, T0.plusSeconds(3660));
    assertThat(moves()).containsExactly("opened none open high told", "repeated open open high told");
    assertThat(mine()).hasSize(1);
  }

  @Test
  void theSameRuleForAnotherSubjectIsAnotherAlert() {
    find("block_list", "d1", Severity.HIGH, T0);
    find("block_list", "d2", Severity.HIGH, T0);
    assertThat(mine()).extracting(Alert::subject).containsExactlyInAnyOrder("d1", "d2");
  }

  @Test
  void mediumAndLowAreListedAndNotTold() {
    find("bounce_rate", "", Severity.MEDIUM, T0);
    find("bounce_rate", "", Severity.MEDIUM, T0.plus(Duration.ofHours(5)));
    assertThat(moves()).containsExactly("opened none open medium");
  }

  @Test
  void aCriticalOneThatNobodyAcknowledgesForTenMinutesEscalatesOnce() {
    find("bounce_rate", "", Severity.CRITICAL, T0);
    find("bounce_rate", "", Severity.CRITICAL, T0.plusSeconds(599));
    assertThat(moves()).hasSize(1);
    find("bounce_rate", "", Severity.CRITICAL, T0.plusSeconds(600));
    find("bounce_rate", "", Severity.CRITICAL, T0.plusSeconds(1800));
    assertThat(moves()).containsExactly("opened none open critical told", "escalated open escalated critical told");
  }

  @Test
  void aSourceThatDoesNotAnswerKeepsNoAlertFromEscalatingAndEndsNone() {
    find("bounce_rate", "", Severity.CRITICAL, T0);
    AlertRule rule = rule("bounce_rate");
    Fault fault = Fault.connection("crm", "does not answer", "a server that runs", null);
    judge.judge(new RuleOutcome.Failed(rule, fault), T0.plus(Duration.ofHours(3)));
    judge.judge(new RuleOutcome.NotConnected(rule, "events"), T0.plus(Duration.ofHours(4)));
    assertThat(mine()).extracting(Alert::state).containsExactly(AlertState.ESCALATED);
    assertThat(moves()).containsExactly("opened none open critical told", "escalated open escalated critical told");
  }

  @Test
  void whoAcknowledgesIsNotRemindedAndIsToldWhereItBecomesGraver() {
    find("bounce_rate", "", Severity.HIGH, T0);
    desk.byHand(mine().get(0), AlertEvent.ACKNOWLEDGED, ANA, "on it", T0.plusSeconds(60));
    find("bounce_rate", "", Severity.HIGH, T0.plus(Duration.ofHours(2)));
    find("bounce_rate", "", Severity.MEDIUM, T0.plus(Duration.ofHours(3)));
    assertThat(mine().get(0).severity()).as("the gravest since it opened").isEqualTo(Severity.HIGH);
    find("bounce_rate", "", Severity.CRITICAL, T0.plus(Duration.ofHours(4)));
    assertThat(moves()).containsExactly("opened none open high told", "acknowledged open acknowledged high",
        "escalated acknowledged escalated critical told");
    assertThat(desk.history(Optional.of(mine().get(0).id()), 10)).extracting(Transition::actor)
        .containsExactly("rule", ANA, "rule");
  }

  @Test
  void itIsOverOnceNothingWasFoundForTheTimeOfItsRuleAndComesBackWithWhatIsNewer() {
    find("bounce_rate", "", Severity.HIGH, T0);
    nothing("bounce_rate", T0.plusSeconds(3599));
    assertThat(mine()).extracting(Alert::state).containsExactly(AlertState.OPEN);
    nothing("bounce_rate", T0.plusSeconds(3600));
    assertThat(mine()).extracting(Alert::state).containsExactly(AlertState.RESOLVED);
    judge.judge(answered("bounce_rate", found("bounce_rate", "", Severity.HIGH, T0)), T0.plusSeconds(3700));
    assertThat(mine()).as("the same rows once more").extracting(Alert::state).containsExactly(AlertState.RESOLVED);
    find("bounce_rate", "", Severity.MEDIUM, T0.plusSeconds(4000));
    assertThat(mine()).extracting(Alert::state, Alert::severity)
        .containsExactly(tuple(AlertState.OPEN, Severity.MEDIUM));
    assertThat(moves()).containsExactly("opened none open high told", "resolved open resolved high",
        "reopened resolved open medium");
  }

  @Test
  void whatAPersonMustEndDoesNotEndByItself() {
    find("security_breach", "s1", Severity.CRITICAL, T0);
    nothing("security_breach", T0.plus(Duration.ofDays(2)));
    assertThat(mine()).extracting(Alert::state).containsExactly(AlertState.ESCALATED);
    desk.byHand(mine().get(0), AlertEvent.RESOLVED, ANA, "keys changed", T0.plus(Duration.ofDays(3)));
    judge.judge(answered("security_breach", found("security_breach", "s1", Severity.CRITICAL, T0)), T0.plus(Duration.ofDays(4)));
    assertThat(mine()).as("its row still stands in the register").extracting(Alert::state).containsExactly(AlertState.RESOLVED);
  }

  @Test
  void whatMayNotHappenIsRefusedAndLeavesNoTrace() {
    find("bounce_rate", "", Severity.HIGH, T0);
    Alert resolved = desk.byHand(mine().get(0), AlertEvent.RESOLVED, ANA, "done", T0.plusSeconds(60));
    assertThatThrownBy(() -> desk.byHand(resolved, AlertEvent.ACKNOWLEDGED, ANA, "", T0.plusSeconds(70)))
        .isInstanceOf(Fault.class).hasMessageContaining("is resolved, and cannot be acknowledged")
        .hasMessageContaining("good: an alert that is open or escalated");
    assertThat(moves()).hasSize(2);
  }

  @Test
  void ofTwoWhoMoveTheSameAlertAtOnceTheSlowerIsTold() {
    find("bounce_rate", "", Severity.HIGH, T0);
    Alert read = mine().get(0);
    desk.byHand(read, AlertEvent.ACKNOWLEDGED, ANA, "", T0.plusSeconds(60));
    assertThatThrownBy(() -> desk.byHand(read, AlertEvent.RESOLVED, "ben@meridian-mail.example", "", T0.plusSeconds(61)))
        .isInstanceOf(Fault.class).hasMessageContaining("has moved meanwhile");
    assertThat(moves()).hasSize(2);
  }

  @Test
  void whateverIsFoundAndDoneTheHistoryIsAChainOfLegalMovesThatEndsWhereTheAlertStands() {
    for (long seed = 0; seed < 6; seed++) {
      tenant = new TenantId("tn-chain-" + seed);
      Random random = new Random(seed);
      Instant now = T0;
      for (int step = 0; step < 40; step++) {
        now = now.plusSeconds(random.nextInt(4000));
        act(random, now);
      }
      AlertState state = AlertState.NONE;
      for (Transition move : history()) {
        assertThat(move.from()).isEqualTo(state);
        assertThat(Lifecycle.after(move.from(), move.event())).contains(move.to());
        state = move.to();
      }
      assertThat(mine()).hasSizeLessThanOrEqualTo(1);
      assertThat(mine().stream().map(Alert::state).findFirst().orElse(AlertState.NONE)).isEqualTo(state);
      assertThat(mine().stream().mapToInt(Alert::moves).sum()).isEqualTo(history().size());
    }
  }

  private void act(Random random, Instant now) {
    switch (random.nextInt(4)) {
      case 0, 1 -> find("bounce_rate", "", Severity.values()[random.nextInt(4)], now);
      case 2 -> nothing("bounce_rate", now);
      default -> {
        AlertEvent event = random.nextBoolean() ? AlertEvent.ACKNOWLEDGED : AlertEvent.RESOLVED;
        mine().stream().filter(alert -> Lifecycle.allows(alert.state(), event))
            .forEach(alert -> desk.byHand(alert, event, ANA, "", now));
      }
    }
  }

  private void find(String rule, String subject, Severity severity, Instant now) {
    judge.judge(answered(rule, found(rule, subject, severity, now)), now);
  }

  /** As an evaluation that finds nothing of this tenant; others of this class are their own tests' business. */
  private void nothing(String rule, Instant now) {
    List<Finding> others = store.standing(rule).stream().filter(alert -> !alert.tenant().equals(tenant))
        .map(alert -> new Finding(rule, alert.tenant(), alert.subject(), alert.severity(), alert.value(), alert.since(),
            alert.newest())).toList();
    judge.judge(new RuleOutcome.Answered(rule(rule), others, Map.of()), now);
  }

  private RuleOutcome answered(String rule, Finding finding) {
    List<Finding> all = new ArrayList<>(List.of(finding));
    store.standing(rule).stream().filter(alert -> !alert.about().equals(finding.about()))
        .map(alert -> new Finding(rule, alert.tenant(), alert.subject(), alert.severity(), alert.value(), alert.since(),
            alert.newest())).forEach(all::add);
    return new RuleOutcome.Answered(rule(rule), all, Map.of());
  }

  private Finding found(String rule, String subject, Severity severity, Instant newest) {
    return new Finding(rule, tenant, subject, severity, new BigDecimal("0.12"), T0, newest);
  }

  private static AlertRule rule(String id) {
    return rules.find(id).orElseThrow();
  }

  private List<Alert> mine() {
    return desk.list(true).stream().filter(alert -> alert.tenant().equals(tenant)).toList();
  }

  private List<Transition> history() {
    return mine().stream().flatMap(alert -> desk.history(Optional.of(alert.id()), 1000).stream()).toList();
  }

  private List<String> moves() {
    List<Long> told = notices.untold().stream().map(Transition::id).toList();
    return history().stream().map(move -> String.join(" ", move.event().word(), move.from().word(), move.to().word(),
        move.severity().word()) + (told.contains(move.id()) ? " told" : "")).toList();
  }
}
