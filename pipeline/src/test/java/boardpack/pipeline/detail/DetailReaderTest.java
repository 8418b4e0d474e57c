package boardpack.pipeline.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.detail.DetailTable.Value;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.FigureReader;
import boardpack.pipeline.kpi.Figures;
import boardpack.pipeline.kpi.MartFixture;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailReaderTest {
  private static final EditionScope TENANT = new EditionScope(new TenantId("tn-a"), MartFixture.ZONE);
  private static final EditionScope PLATFORM = new EditionScope(TenantId.PLATFORM, MartFixture.ZONE);
  private static final Period OCTOBER = Period.parse("2026-10", Month.JANUARY);
  @TempDir Path root;
  private Connection mart;

  @BeforeEach
  void open() throws SQLException {
    mart = MartFixture.open();
    run("create table edition as select 'USD' as currency");
  }

  @AfterEach
  void close() throws SQLException {
    mart.close();
  }

  @Test
  void open_alerts_stand_at_the_end_of_the_period_the_gravest_first() throws SQLException {
    run("""
        insert into tenant_view.alert_states (alert_id, severity, category, title, opened_at, opened_day, resolved_day) values
          ('a', 'high', 'deliverability', '=SUM(A1)', timestamptz '2026-10-01 12:00:00+00', '2026-10-01', null),
          ('b', 'critical', 'revenue_risk', 'Listed', timestamptz '2026-10-02 12:00:00+00', '2026-10-02', '2026-11-01'),
          ('c', 'critical', 'revenue_risk', 'Done', timestamptz '2026-10-02 12:00:00+00', '2026-10-02', '2026-10-31')""");
    DetailTable table = read("open_alerts", TENANT);
    assertThat(table.columns()).extracting(Detail.Column::name).doesNotContain("tenant_id");
    assertThat(table.rows()).extracting(row -> row.get(2)).containsExactly(text("Listed"), text("=SUM(A1)"));
    assertThat(table.rows().get(0).get(3)).isEqualTo(new Value.Nothing());
    assertThat(table.rows().get(0).get(6)).isEqualTo(new Value.Day(LocalDate.of(2026, 10, 2)));
    assertThat(table.total(2)).isEmpty();
  }

  @Test
  void the_pool_that_nobody_uses_and_an_unknown_cost_are_lines_of_their_own() throws SQLException {
    run("""
        insert into platform_view.cost_daily (tenant_id, ResourceType, day, x_ApproximateCost, is_known) values
          ('tn-a', 'vps', '2026-10-01', 0.1, true), ('tn-b', 'vps', '2026-10-31', 0.2, true),
          ('tn-f', 'vps', '2026-10-01', null, false), ('platform', 'ip', '2026-10-01', 4.99, true)""");
    DetailTable table = read("cost_by_resource", PLATFORM);
    assertThat(table.rows()).containsExactly(
        List.of(text("unallocated ip"), number("4.990000")),
        List.of(text("vps"), number("0.300000")),
        List.of(text("vps"), new Value.Nothing()));
    assertThat(table.total(1)).contains(new DetailTable.Total(new BigDecimal("5.290000"), false));
  }

  @Test
  void each_tenant_gets_its_part_of_each_resource_and_the_pool_stands_last() throws SQLException {
    run("""
        insert into platform_view.cost_daily (tenant_id, ResourceType, day, x_ApproximateCost, is_known) values
          ('tn-a', 'vps', '2026-10-01', 0.1, true), ('tn-a', 'ip', '2026-10-31', 0.2, true),
          ('tn-b', 'vps', '2026-10-01', 9, true), ('tn-f', 'ip', '2026-10-01', null, false),
          ('tn-f', 'vps', '2026-10-01', 2, true), ('platform', 'ip', '2026-10-01', 99, true)""");
    assertThat(read("cost_allocation", PLATFORM).rows()).containsExactly(
        List.of(text("tn-b"), number("9.000000"), number("0.000000"), number("9.000000")),
        List.of(text("tn-a"), number("0.100000"), number("0.200000"), number("0.300000")),
        List.of(text("tn-f"), number("2.000000"), new Value.Nothing(), new Value.Nothing()),
        List.of(text("platform"), number("0.000000"), number("99.000000"), number("99.000000")));
  }

  @Test
  void what_was_billed_stands_beside_the_model_from_the_first_bill_on_and_is_never_mixed_with_it() throws SQLException {
    run("""
        insert into platform_view.cost_daily (tenant_id, ResourceType, day, x_ApproximateCost, is_known) values
          ('tn-a', 'vps', '2026-10-01', 8, true), ('platform', 'vps', '2026-10-31', 1.5, true),
          ('tn-a', 'vps', '2026-11-01', 8, true), ('tn-a', 'vps', '2026-08-31', 8, true)""");
    run("""
        insert into platform_view.invoiced_daily (tenant_id, ResourceType, day, BilledCost) values
          ('platform', 'vps', '2026-10-01', 10), ('platform', 'other', '2026-09-30', 4)""");
    DetailTable table = read("cost_billed_and_modelled", PLATFORM);
    assertThat(table.rows()).containsExactly(
        List.of(day(2026, 9, 1), day(2026, 10, 1), text("other"), number("0.000000"), number("4.000000"), number("4.000000")),
        List.of(day(2026, 10, 1), day(2026, 11, 1), text("vps"), number("9.500000"), number("0.500000"), number("10.000000")));
    assertThat(table.columns().get(3).label()).isEqualTo(Label.APPROXIMATE);
    assertThat(table.columns().get(5).label()).isEqualTo(Label.EXACT);
  }

  private static Value day(int year, int month, int day) {
    return new Value.Day(LocalDate.of(year, month, day));
  }

  @Test
  void the_tenants_add_up_to_the_platform_to_the_cent() throws SQLException {
    run("""
        insert into platform_view.tenant_states (tenant_id, segment, created_day) values
          ('tn-a', 'growth', '2025-01-01'), ('tn-b', 'starter', '2025-01-01'), ('tn-new', 'starter', '2026-11-01')""");
    run("""
        insert into platform_view.cost_daily (tenant_id, ResourceType, day, x_ApproximateCost, is_known) values
          ('tn-a', 'vps', '2026-10-01', 10.01, true), ('tn-b', 'vps', '2026-10-31', 20.02, true),
          ('platform', 'ip', '2026-10-01', 4.99, true)""");
    run("""
        insert into platform_view.revenue_daily (tenant_id, day, basis, is_known, revenue) values
          ('tn-a', '2026-10-01', 'payments', true, 100.10), ('tn-b', '2026-10-01', 'payments', true, 50.05)""");
    run("""
        insert into platform_view.delivery_daily (tenant_id, day, sent, delivered, bounced_hard, bounced_soft) values
          ('tn-a', '2026-10-01', 800, 780, 15, 5)""");
    DetailTable table = read("tenants_overview", PLATFORM);
    assertThat(table.rows()).extracting(row -> row.get(0)).containsExactly(text("tn-a"), text("tn-b"), text("platform"));
    assertThat(table.rows()).extracting(row -> row.get(4)).containsExactly(
        number("0.975000000000"), new Value.Inapplicable(), new Value.Inapplicable());
    Figures figures = FigureReader.read(
        mart, MartFixture.catalogue(), PLATFORM, List.of(Grain.MONTH), MartFixture.NOW);
    assertThat(sum(table, 2)).isEqualByComparingTo("150.15").isEqualByComparingTo(value(figures, "revenue_signal"));
    assertThat(sum(table, 3)).isEqualByComparingTo("35.02")
        .isEqualByComparingTo(value(figures, "approximate_infra_cost"));
  }

  @Test
  void no_rows_of_an_input_that_nobody_fills_are_not_none() throws SQLException {
    run("update input_state set connected = false where input = 'payments'");
    DetailTable table = read("payments", TENANT);
    assertThat(table.rows()).isEmpty();
    assertThat(table.notConnected()).containsExactly("payments");
  }

  @Test
  void a_label_stronger_than_its_columns_is_refused() throws IOException {
    assertThatThrownBy(() -> with("savings", "label: approximate", "label: exact"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("sql/details/savings.yml:")
        .hasMessageContaining("is approximate, and its column claims to be exact");
  }

  @Test
  void a_double_is_refused() throws Exception {
    run("insert into tenant_view.saving_lines (saving_id, savings_amount, identified_day) values ('s', 0.1, '2026-10-01')");
    Path own = root.resolve("sql/details/savings.sql");
    Files.createDirectories(own.getParent());
    Files.writeString(own, """
        select saving_id, tenant_id, category, savings_amount / 3 as savings_amount, identified_day, implemented_day
        from $view.saving_lines""");
    Details details = Details.read(MartFixture.workspace(root), MartFixture.definitions(), MartFixture.labels());
    assertThatThrownBy(() -> DetailReader.read(mart, details.get("savings"), TENANT, OCTOBER, MartFixture.NOW))
        .isInstanceOf(Fault.class).hasMessageContaining("columns.savings_amount: gives a double");
  }

  private DetailTable read(String id, EditionScope edition) {
    Details details =
        Details.read(MartFixture.workspace(MartFixture.ROOT), MartFixture.definitions(), MartFixture.labels());
    return DetailReader.read(mart, details.get(id), edition, OCTOBER, MartFixture.NOW);
  }

  private static BigDecimal sum(DetailTable table, int column) {
    DetailTable.Total total = table.total(column).orElseThrow();
    assertThat(total.complete()).isTrue();
    return total.sum();
  }

  private void with(String id, String right, String wrong) throws IOException {
    String name = "sql/details/" + id + ".yml";
    Files.createDirectories(root.resolve("sql/details"));
    Files.writeString(root.resolve(name), Files.readString(MartFixture.ROOT.resolve(name)).replace(right, wrong));
    Details.read(MartFixture.workspace(root), MartFixture.definitions(), MartFixture.labels());
  }

  private static BigDecimal value(Figures figures, String kpi) {
    return figures.figure(kpi, "2026-10").orElseThrow().value().orElseThrow();
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }

  private static Value number(String number) {
    return new Value.Number(new BigDecimal(number));
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = mart.createStatement()) {
      statement.execute(sql);
    }
  }
}
