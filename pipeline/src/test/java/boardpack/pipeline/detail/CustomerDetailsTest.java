package boardpack.pipeline.detail;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.detail.DetailTable.Value;
import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.MartFixture;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tables about customers and security, for October 2026, whose first day is a Thursday. */
class CustomerDetailsTest {
  private static final EditionScope PLATFORM = new EditionScope(TenantId.PLATFORM, MartFixture.ZONE);
  private static final Period OCTOBER = Period.parse("2026-10", Month.JANUARY);
  private Connection mart;

  @BeforeEach
  void open() throws SQLException {
    mart = MartFixture.open();
  }

  @AfterEach
  void close() throws SQLException {
    mart.close();
  }

  @Test
  void aPersonCountsOnceForAFeatureAndACoreFeatureThatNobodyTouchedStands() throws SQLException {
    run("""
        insert into platform_view.product_uses (session_id, feature, person, is_core, used_day) values
          ('s1', 'editor', 'p1', true, '2026-10-01'), ('s2', 'editor', 'p1', true, '2026-10-02'),
          ('s2', 'api', 'p1', false, '2026-10-02'), ('s3', 'api', 'p2', false, '2026-10-31'),
          ('s4', 'lists', 'p3', true, '2026-09-30'), ('s5', 'export', 'p3', false, '2026-11-01')""");
    assertThat(rows("adoption_by_feature")).containsExactly(
        List.of("api", "2", "2", "1"), List.of("editor", "1", "2", "0.5"), List.of("lists", "0", "2", "0"));
  }

  @Test
  void theHeatMapCountsAPersonOnceForEachDayAndHour() throws SQLException {
    run("""
        insert into platform_view.product_uses (session_id, feature, person, used_day, used_hour) values
          ('s1', 'editor', 'p1', '2026-10-01', 9), ('s1', 'lists', 'p1', '2026-10-01', 9),
          ('s2', 'editor', 'p2', '2026-10-01', 9), ('s3', 'editor', 'p1', '2026-10-08', 9),
          ('s4', 'editor', 'p1', '2026-10-31', 14), ('s5', 'editor', 'p1', '2026-11-01', 14)""");
    assertThat(rows("activity_heat_map")).containsExactly(
        List.of("09:00", "0", "0", "0", "3", "0", "0", "0"), List.of("14:00", "0", "0", "0", "0", "0", "1", "0"));
  }

  @Test
  void eachStepOfTheFunnelIsHeldAgainstTheOneBeforeAndAgainstAllVisitors() throws SQLException {
    run("""
        insert into platform_view.funnel_weeks (step, step_number, people, week_day) values
          ('visitor', 1, 600, '2026-10-05'), ('visitor', 1, 400, '2026-10-26'), ('signup', 2, 50, '2026-10-05'),
          ('activation', 3, 0, '2026-10-05'), ('paid', 4, 2, '2026-10-12'), ('visitor', 1, 9, '2026-11-02')""");
    assertThat(rows("funnel_by_step")).containsExactly(
        List.of("signup", "1000", "50", "0.05", "0.05"),
        List.of("activation", "50", "0", "0", "0"),
        List.of("paid", "0", "2", "nothing", "0.002"));
  }

  @Test
  void aTestThatStillRanAtTheEndShowsNoResultThoughOneIsKnownToday() throws SQLException {
    run("""
        insert into platform_view.experiment_results (experiment_id, title, variant, control_visitors,
          control_conversions, visitors, conversions, lift, lift_low, lift_high, started_day, concluded_day) values
          ('e1', 'Form', 'short', 1000, 100, 1000, 120, 0.2, -0.065899, 0.541588, '2026-09-14', '2026-10-20'),
          ('e2', 'Video', 'with', 50, 5, 50, 6, 0.2, -0.6, 2.6, '2026-10-28', '2026-11-01'),
          ('e0', 'Old', 'b', 50, 5, 50, 6, 0.2, -0.6, 2.6, '2026-08-01', '2026-09-30')""");
    assertThat(rows("test_results")).containsExactly(
        List.of("Form", "short", "2026-10-20", "0.1", "0.12", "0.2", "-0.065899", "0.541588"),
        List.of("Video", "with", "nothing", "nothing", "nothing", "nothing", "nothing", "nothing"));
  }

  @Test
  void theUnhealthiestCustomerComesFirstWithWhatItsSubscriptionIsWorth() throws SQLException {
    run("""
        insert into platform_view.health_states (tenant_id, health_score, usage_score, engagement_score, business_score,
          relationship_score, scored_day, held_until_day) values
          ('tn-a', 90, 90, 90, 90, 90, '2026-10-26', '2026-11-02'), ('tn-b', 34.5, 40, 35, 20, 45, '2026-10-26', '2026-11-02'),
          ('tn-b', 99, 99, 99, 99, 99, '2026-10-19', '2026-10-26')""");
    run("""
        insert into platform_view.subscription_health (tenant_id, subscription_id, from_day, to_day, monthly_amount) values
          ('tn-b', 's1', '2026-10-26', '2026-11-02', 189), ('tn-b', 's2', '2026-10-26', '2026-11-02', 1),
          ('tn-b', 's1', '2026-10-19', '2026-10-26', 189)""");
    assertThat(rows("health_by_customer")).containsExactly(
        List.of("tn-b", "34.5", "40", "35", "20", "45", "190"), List.of("tn-a", "90", "90", "90", "90", "90", "nothing"));
  }

  @Test
  void openFindingsStandTheGravestFirstAndControlsByFramework() throws SQLException {
    run("""
        insert into platform_view.finding_states (finding_id, severity, title, owner_role, opened_day, due_on,
          resolved_day) values
          ('f1', 'low', 'Policy', null, '2026-10-01', null, null),
          ('f2', 'high', 'Agreement', 'CFO', '2026-10-02', '2026-11-30', '2026-11-01'),
          ('f3', 'critical', 'Done', 'CTO', '2026-10-02', null, '2026-10-31')""");
    run("""
        insert into platform_view.control_states (control_id, framework, is_met, owner_role, has_evidence, from_day,
          to_day) values
          ('c1', 'gdpr', true, 'CTO', true, '2026-07-15', null), ('c2', 'gdpr', false, 'CTO', false, '2026-10-15', null),
          ('c2', 'gdpr', true, 'CTO', true, '2026-07-15', '2026-10-15')""");
    assertThat(rows("open_findings")).containsExactly(
        List.of("high", "Agreement", "CFO", "2026-10-02", "2026-11-30"),
        List.of("low", "Policy", "nothing", "2026-10-01", "nothing"));
    assertThat(rows("controls_by_framework")).containsExactly(List.of("gdpr", "2", "1", "1", "0.5"));
  }

  private List<List<String>> rows(String detail) {
    DetailTable table = DetailReader.read(mart,
        Details.read(MartFixture.workspace(MartFixture.ROOT), MartFixture.definitions(), MartFixture.labels()).get(detail),
        PLATFORM, OCTOBER, MartFixture.NOW);
    return table.rows().stream().map(row -> row.stream().map(CustomerDetailsTest::shown).toList()).toList();
  }

  private static String shown(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Number number) {
      return plain(number.number());
    }
    return value instanceof Value.Day day ? day.day().toString() : "nothing";
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = mart.createStatement()) {
      statement.execute(sql);
    }
  }
}
