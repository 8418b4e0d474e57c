package boardpack.pipeline.mart;

import static boardpack.pipeline.mart.MartsTest.profile;
import static boardpack.pipeline.mart.MartsTest.row;
import static boardpack.pipeline.mart.MartsTest.rows;
import static boardpack.pipeline.mart.SampleWorkspace.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All tenants and the pool add up to the platform, in its zone and currency, to the millionth. */
class PlatformMartTest {
  private static final TenantId DUTCH = new TenantId("tn-dutch");
  private static final TenantId JAPANESE = new TenantId("tn-japanese");

  @TempDir static Path folder;
  private static Marts marts;
  private static Workspace workspace;
  private static TenantMart dutch;
  private static TenantMart japanese;

  @BeforeAll
  static void twoTenants() throws IOException {
    workspace = SampleWorkspace.in(folder, "USD", "America/New_York");
    marts = ShippedMarts.in(workspace);
    dutch = marts.build(tenantRows(DUTCH, "EUR").landed(AS_OF), profile("tn-dutch", "EUR", "Europe/Amsterdam"));
    japanese = marts.build(
        tenantRows(JAPANESE, "JPY").landed(AS_OF.minusSeconds(60)), profile("tn-japanese", "JPY", "Asia/Tokyo"));
  }

  @Test
  void tenantsAndThePoolAddUpToThePlatformInEveryAdditiveColumn() throws SQLException {
    TenantMart platform = marts.buildPlatform(pool().landed(AS_OF), List.of(japanese, dutch));

    try (Connection all = platform.open(); Connection first = dutch.open(); Connection second = japanese.open()) {
      for (MartDefinition mart : ShippedMarts.definitions().all()) {
        List<String> measures = additive(all, mart);
        String sums = "select " + measures.stream().map("coalesce(sum(%s), 0)"::formatted).collect(Collectors.joining(", "))
            + " from platform_view." + mart.name();
        List<BigDecimal> ofFirst = numbers(first, sums);
        List<BigDecimal> ofSecond = numbers(second, sums);
        List<BigDecimal> ofPool = numbers(all, sums + " where tenant_id = 'platform'");
        List<BigDecimal> whole = numbers(all, sums);
        for (int i = 0; i < measures.size(); i++) {
          assertThat(whole.get(i)).as(mart.name() + " " + measures.get(i))
              .isEqualByComparingTo(ofFirst.get(i).add(ofSecond.get(i)).add(ofPool.get(i)));
        }
      }
    }
  }

  /**
   * By hand: each tenant's 300 events at 1.2 dollars a euro and 150 yen a euro (0.008 dollars a yen); costs of 1.111111
   * a tenant and 0.5 of pool; payments of 99.99 EUR (119.988 dollars) and 99.99 JPY (0.79992 dollars).
   */
  @Test
  void thePlatformsSumsAreThoseWorkedOutByHand() throws SQLException {
    TenantMart platform = marts.buildPlatform(pool().landed(AS_OF), List.of(dutch, japanese));

    assertThat(rows(platform, "select sum(sent), sum(bounced_hard), sum(modelled_risk) "
        + "from platform_view.delivery_daily"))
        .containsExactly("400|200|10.000000");
    assertThat(rows(platform, "select tenant_id, sum(x_ApproximateCost) from platform_view.cost_daily "
        + "group by 1 order by 1"))
        .containsExactly("platform|0.500000", "tn-dutch|1.111111", "tn-japanese|1.111111");
    assertThat(rows(platform, "select sum(net_amount) from platform_view.payment_lines")).containsExactly("120.787920");
    assertThat(rows(platform, "select sum(revenue) from platform_view.revenue_daily")).containsExactly("120.787920");
    assertThat(rows(platform, "select tenant_id, alert_id from platform_view.alert_states"))
        .containsExactly("platform|a1");
  }

  @Test
  void thePlatformHasNoTenantViewAndKnowsTheOldestAsOfTime() throws SQLException {
    TenantMart platform = marts.buildPlatform(pool().landed(AS_OF), List.of(dutch, japanese));

    assertThat(rows(platform, "select distinct schema_name from duckdb_views() where not internal"))
        .containsExactly("platform_view");
    assertThat(rows(platform, "select row_count, epoch_ms(as_of) from input_state where input = 'events'"))
        .containsExactly("600|" + AS_OF.minusSeconds(60).toEpochMilli());
    assertThat(rows(platform, "select sum(value) from landed_measures "
        + "where input = 'payments' and measure = 'sum(amount)'"))
        .containsExactly("199.980000");
  }

  @Test
  void thePlatformIsBuiltAnewOnlyWhenATenantWas(@TempDir Path home) {
    Marts one = marts.at(home).only(ShippedMarts.definitions().mart("payment_lines").orElseThrow());
    TenantMart first = one.build(tenantRows(home, DUTCH, "EUR").landed(AS_OF), profile("tn-dutch", "EUR", "Europe/Amsterdam"));
    LandedTenant landed = tenantRows(home, new TenantId("tn-c"), "USD").landed(AS_OF);
    TenantMart other = one.build(landed, profile("tn-c", "USD", "America/Chicago"));
    one.buildPlatform(pool(home).landed(AS_OF), List.of(first, other));
    assertThat(one.buildPlatform(pool(home).landed(AS_OF), List.of(other, first)).rebuilt()).isFalse();

    TenantMart changed = one.build(new LandedTenant(landed.tenant(), landed.inputs(), "other rows"),
        profile("tn-c", "USD", "America/Chicago"));
    assertThat(one.buildPlatform(pool(home).landed(AS_OF), List.of(first, changed)).rebuilt()).isTrue();
    assertThat(one.buildPlatform(pool(home).landed(AS_OF), List.of(first)).rebuilt()).isTrue();
  }

  /** One tenant without payments earns by its subscription: revenue is directional there, and so on the platform. */
  @Test
  void thePlatformsColumnsBearTheWeakestLabelOfTheirTenants() throws SQLException {
    String label = "select label from column_labels where mart = 'revenue_daily' and column_name = 'revenue'";
    LandedRows subscriber = new LandedRows(workspace, new TenantId("tn-b")).file("subscriptions", List.of(
        row("subscription_id", "s1", "tenant_id", "tn-b", "plan_name", "starter", "status", "active", "monthly_amount",
            "31.00", "currency", "USD", "valid_from", "2026-10-31 12:00:00+00")));
    TenantMart other = marts.build(subscriber.landed(AS_OF), profile("tn-b", "USD", "America/New_York"));

    assertThat(rows(dutch, label)).containsExactly("exact");
    assertThat(rows(other, label)).containsExactly("directional");
    assertThat(rows(marts.buildPlatform(connectedPool().landed(AS_OF), List.of(dutch, japanese)), label))
        .containsExactly("exact");
    assertThat(rows(marts.buildPlatform(connectedPool().landed(AS_OF), List.of(dutch, other)), label))
        .containsExactly("directional");
  }

  @Test
  void aTenantBuiltForAnotherPlatformIsRefused() throws IOException {
    Marts canadian = ShippedMarts.in(SampleWorkspace.in(folder, "CAD", "America/Toronto"));

    assertThatThrownBy(() -> canadian.buildPlatform(pool().landed(AS_OF), List.of(dutch)))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("marts/tn-dutch: was built for a platform of [USD in America/New_York]");
  }

  @Test
  void theSameTenantTwiceIsRefused() {
    assertThatThrownBy(() -> marts.buildPlatform(pool().landed(AS_OF), List.of(dutch, dutch)))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("in the platform's");
  }

  private static LandedRows tenantRows(TenantId tenant, String currency) {
    return tenantRows(workspace.home(), tenant, currency);
  }

  private static LandedRows tenantRows(Path home, TenantId tenant, String currency) {
    LandedRows rows = new LandedRows(workspace, home, tenant);
    rows.select("events", """
        select '%1$s-' || i as event_id, '%1$s' as tenant_id, 'c' || i %% 3 as campaign_id, 'd1' as domain_id,
          case when i %% 3 = 0 then 'bounced_hard' else 'sent' end as event_type, cast(null as varchar) as recipient,
          timestamptz '2026-10-01 00:00:00+00' + i * interval 7 minute as occurred_at,
          timestamptz '2026-10-20 00:00:00+00' as recorded_at
        from range(300) as numbers(i)
        """.formatted(tenant), 300);
    rows.file("exchange_rates", rates());
    rows.file("allocated_costs", List.of(cost(tenant, "1.111111")));
    rows.file("invoices", List.of(row("invoice_id", tenant + "-i", "tenant_id", tenant.value(), "amount", "99.99",
        "currency", currency, "status", "paid", "issued_at", "2026-10-01 12:00:00+00",
        "period_start", "2026-10-01", "period_end", "2027-10-01")));
    rows.file("payments", List.of(row("payment_id", tenant + "-p", "tenant_id", tenant.value(), "invoice_id",
        tenant + "-i", "kind", "payment", "status", "succeeded", "amount", "99.99", "currency", currency,
        "occurred_at", "2026-10-01 22:30:00+00", "recorded_at", "2026-10-02 06:00:00+00")));
    return rows;
  }

  private static LandedRows pool() {
    return pool(workspace.home());
  }

  private static LandedRows pool(Path home) {
    return new LandedRows(workspace, home, TenantId.PLATFORM)
        .file("exchange_rates", rates())
        .file("allocated_costs", List.of(cost(TenantId.PLATFORM, "0.5")))
        .file("alerts", List.of(row("alert_id", "a1", "category", "system_health", "severity", "low", "is_incident",
            "false", "title", "Disk", "opened_at", "2026-10-01 12:00:00+00")));
  }

  private static LandedRows connectedPool() {
    return pool().file("payments", List.of()).file("invoices", List.of());
  }

  private static Map<String, Optional<String>> cost(TenantId tenant, String amount) {
    return row("tenant_id", tenant.value(), "ChargePeriodStart", "2026-10-01", "ResourceType", "vps",
        "x_ApproximateCost", amount, "is_known", "true", "BillingCurrency", "USD");
  }

  private static List<Map<String, Optional<String>>> rates() {
    return List.of(
        row("rate_date", "2026-09-30", "base_currency", "EUR", "quote_currency", "USD", "rate", "1.2",
            "rate_source", "bank"),
        row("rate_date", "2026-09-30", "base_currency", "EUR", "quote_currency", "JPY", "rate", "150",
            "rate_source", "bank"));
  }

  private static List<String> additive(Connection platform, MartDefinition mart) throws SQLException {
    List<String> measures = new ArrayList<>(rows(platform, """
        select '"' || column_name || '"' from duckdb_columns()
        where schema_name = 'platform_view' and table_name = '%s'
          and (data_type like 'DECIMAL%%' or data_type like '%%INT%%')
        """.formatted(mart.name())));
    measures.add("1");
    return measures;
  }

  private static List<BigDecimal> numbers(Connection mart, String sql) throws SQLException {
    return Stream.of(rows(mart, sql).get(0).split("\\|")).map(BigDecimal::new).toList();
  }
}
