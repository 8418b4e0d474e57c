package boardpack.pipeline.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tables of growth and finance: each row as its cells joined by bars, an open cell as a dash. */
class GrowthDetailsTest {
  private static final EditionScope PLATFORM = new EditionScope(TenantId.PLATFORM, MartFixture.ZONE);
  private static final Period OCTOBER = Period.parse("2026-10", Month.JANUARY);
  private static final Period FOURTH_QUARTER = Period.parse("2026-Q4", Month.JANUARY);
  private static final String MOVEMENTS = """
      insert into platform_view.mrr_movements (tenant_id, day, until_day, movement, start_mrr, new_mrr, expansion_mrr,
        contraction_mrr, reactivation_mrr, churn_mrr, exchange_mrr, end_mrr, is_known, is_change_known) values
        ('tn-a', '2026-09-30', '2026-10-31', 'new', 0, 100, 0, 0, 0, 0, 0, 100, true, true),
        ('tn-a', '2026-10-31', '2026-11-30', 'stayed', 100, 0, 20, 0, 0, 0, 5, 125, true, true),
        ('tn-a', '2026-11-30', null, 'stayed', 125, 0, 0, -15, 0, 0, 0, 110, true, true),
        ('tn-b', '2026-10-31', '2026-11-30', 'new', 0, 40, 0, 0, 0, 0, 0, 40, true, true),
        ('tn-b', '2026-11-30', null, 'lost', 40, 0, 0, 0, 0, -40, 0, 0, true, true),
        ('tn-c', '2024-10-31', null, 'gone', 0, 0, 0, 0, 0, 0, 0, 0, true, true)""";

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
  void two_years_of_months_stand_to_the_end_of_the_period_and_start_where_the_one_before_ended() throws SQLException {
    run(MOVEMENTS);
    assertThat(rows("mrr_movements", OCTOBER)).containsExactly(
        "2026-09-30|0|100|0|0|0|0|0|100",
        "2026-10-31|100|40|20|0|0|0|5|165");
  }

  @Test
  void a_quarter_starts_with_its_first_month_and_ends_with_its_last_for_each_tenant() throws SQLException {
    run(MOVEMENTS);
    assertThat(rows("mrr_movements_by_tenant", FOURTH_QUARTER)).containsExactly(
        "tn-a|100|0|20|-15|0|0|5|110",
        "tn-b|0|40|0|0|0|-40|0|0");
  }

  @Test
  void movements_that_do_not_make_the_end_stop_the_pack() throws SQLException {
    run(MOVEMENTS);
    run("update platform_view.mrr_movements set end_mrr = 125.01 where tenant_id = 'tn-a' and day = '2026-10-31'");
    assertThatThrownBy(() -> rows("mrr_movements", OCTOBER)).isInstanceOf(Fault.class)
        .hasMessageContaining("sql/details/mrr_movements.yml row 2: does not add up: end_mrr is 0.01 more than its parts");
  }

  @Test
  void recurring_revenue_leads_to_what_was_invoiced_and_that_to_what_was_paid() throws SQLException {
    run(MOVEMENTS);
    run("""
        insert into platform_view.invoice_lines (tenant_id, invoice_id, day, invoiced) values
          ('tn-a', 'i1', '2026-10-01', 1200), ('tn-b', 'i2', '2026-10-31', 40)""");
    run("""
        insert into platform_view.payment_lines (tenant_id, payment_id, day, net_amount) values
          ('tn-a', 'p1', '2026-10-05', 1200), ('tn-a', 'p2', '2026-10-09', -30)""");
    assertThat(rows("mrr_to_cash", OCTOBER)).containsExactly(
        "2026-09-30|100|-100|0|0|0",
        "2026-10-31|165|1075|1240|-70|1170");
  }

  @Test
  void a_plan_has_its_share_of_the_revenue_and_its_own_churn() throws SQLException {
    run("""
        insert into platform_view.plan_balances (tenant_id, plan_name, day, is_customer, is_lost, is_known, mrr) values
          ('tn-a', 'Pro', '2026-09-30', true, false, true, 100), ('tn-b', 'Pro', '2026-09-30', true, false, true, 100),
          ('tn-a', 'Pro', '2026-10-31', true, false, true, 75), ('tn-b', 'Pro', '2026-10-31', false, true, true, 0),
          ('tn-c', 'Starter', '2026-10-31', true, false, true, 25)""");
    assertThat(rows("pricing_tiers", OCTOBER)).containsExactly("Pro|1|75|0.75|1|0.5", "Starter|1|25|0.25|0|-");
  }

  @Test
  void a_cohort_is_open_where_its_month_has_not_come() throws SQLException {
    run("""
        insert into platform_view.cohort_months (tenant_id, signup_month, day, age_months, is_customer) values
          ('tn-a', '2026-09-01', '2026-09-30', 0, false), ('tn-a', '2026-09-01', '2026-10-31', 1, true),
          ('tn-b', '2026-09-01', '2026-09-30', 0, true), ('tn-b', '2026-09-01', '2026-10-31', 1, true),
          ('tn-b', '2026-09-01', '2026-11-30', 2, true)""");
    assertThat(rows("cohort_retention", OCTOBER)).containsExactly("2026-09-01|2|0.5|1|-|-|-|-|-|-|-");
  }

  @Test
  void forecasts_are_the_newest_that_the_period_knew_each_with_its_range() throws SQLException {
    run("""
        insert into platform_view.forecast_lines (tenant_id, metric, day, made_day, forecast_low, forecast_value,
          forecast_high, confidence) values
          ('platform', 'mrr', '2026-10-01', '2026-09-05', 1, 2, 3, 0.8),
          ('platform', 'mrr', '2026-11-01', '2026-09-05', 4, 5, 6, 0.8),
          ('platform', 'mrr', '2026-11-01', '2026-10-05', 7, 8, 9, 0.8),
          ('platform', 'mrr', '2026-11-01', '2026-11-01', 10, 11, 12, 0.8)""");
    assertThat(rows("forecasts", OCTOBER)).containsExactly("mrr|2026-11-01|7|8|9|0.8|2026-10-05");
  }

  @Test
  void a_country_and_a_cost_centre_stand_with_their_shares() throws SQLException {
    run("""
        insert into platform_view.country_balances (tenant_id, country_code, day, movement, is_known, mrr) values
          ('tn-a', 'US', '2026-10-31', 'stayed', true, 75), ('tn-b', 'NL', '2026-10-31', 'new', true, 25),
          ('tn-c', 'JP', '2026-10-31', 'gone', true, 0)""");
    run("""
        insert into platform_view.budget_lines (tenant_id, cost_centre, day, is_known, budget_amount, actual_amount) values
          ('platform', 'people', '2026-10-01', true, 100, 90), ('platform', 'none', '2026-10-01', true, 0, 7),
          ('platform', 'people', '2026-09-01', true, 100, 999)""");
    assertThat(rows("revenue_by_country", OCTOBER)).containsExactly("US|1|75|0.75", "NL|1|25|0.25");
    assertThat(rows("budget_by_cost_centre", OCTOBER)).containsExactly("none|0|7|7|-", "people|100|90|-10|-0.1");
  }

  private List<String> rows(String detail, Period period) {
    Details details =
        Details.read(MartFixture.workspace(MartFixture.ROOT), MartFixture.definitions(), MartFixture.labels());
    return DetailReader.read(mart, details.get(detail), PLATFORM, period, MartFixture.NOW).rows().stream()
        .map(row -> row.stream().map(GrowthDetailsTest::text).collect(Collectors.joining("|"))).toList();
  }

  private static String text(DetailTable.Value value) {
    if (value instanceof DetailTable.Value.Text text) {
      return text.text();
    }
    if (value instanceof DetailTable.Value.Number number) {
      return plain(number.number());
    }
    return value instanceof DetailTable.Value.Day day ? day.day().toString() : "-";
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
