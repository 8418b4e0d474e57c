package boardpack.pipeline.mart;

import static boardpack.pipeline.mart.MartsTest.profile;
import static boardpack.pipeline.mart.MartsTest.row;
import static boardpack.pipeline.mart.MartsTest.rows;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of the movements of recurring revenue, over histories that nobody chose. */
class MrrMovementsTest {
  private static final Instant AS_OF = Instant.parse("2026-10-20T12:00:00Z");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Map<String, String> ZONES =
      Map.of("tn-a", "Europe/Amsterdam", "tn-b", "Asia/Tokyo", "tn-c", "America/Los_Angeles");
  private static final List<String> LINES =
      List.of("start_mrr", "new_mrr", "expansion_mrr", "contraction_mrr", "reactivation_mrr", "churn_mrr", "exchange_mrr");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2026})
  void movementsAddUpForEveryTenantAndMonthAndTenantsAddUpToThePlatform(long seed) throws Exception {
    Workspace workspace = SampleWorkspace.in(folder, "USD", "America/New_York");
    Marts marts = ShippedMarts.in(workspace).only(ShippedMarts.definitions().mart("mrr_movements").orElseThrow());
    Random chance = new Random(seed);
    Map<LocalDate, BigDecimal> rates = rates(chance);
    List<SubscriptionHistory> histories = ZONES.keySet().stream().sorted()
        .map(tenant -> SubscriptionHistory.of(tenant, tenant.equals("tn-c") ? "USD" : "EUR", chance)).toList();
    List<TenantMart> tenants = new ArrayList<>();
    for (SubscriptionHistory history : histories) {
      TenantMart built = build(marts, workspace, history, rates);
      eachMonthAddsUp(built, "tenant");
      eachMonthAddsUp(built, "platform");
      theEndIsWhatStands(built, history, rates);
      tenants.add(built);
    }
    TenantMart platform =
        marts.buildPlatform(new LandedRows(workspace, TenantId.PLATFORM).landed(AS_OF), tenants);
    eachMonthAddsUp(platform, "platform");
    tenantsAddUp(tenants, platform);
  }

  private static TenantMart build(
      Marts marts, Workspace workspace, SubscriptionHistory history, Map<LocalDate, BigDecimal> rates) {
    LandedRows landed = new LandedRows(workspace, new TenantId(history.tenant()))
        .file("subscriptions", history.rows())
        .file("exchange_rates", rates.entrySet().stream().map(rate -> row("rate_date", rate.getKey().toString(),
            "base_currency", "EUR", "quote_currency", "USD", "rate", rate.getValue().toPlainString(),
            "rate_source", "bank")).toList());
    return marts.build(
        landed.landed(AS_OF), profile(history.tenant(), history.currency(), ZONES.get(history.tenant())));
  }

  /** Start and all lines make the end, and each month starts where the one before it ended. */
  private static void eachMonthAddsUp(TenantMart mart, String edition) throws SQLException {
    String sums = LINES.stream().map(line -> "sum(" + line + ")").collect(Collectors.joining(" + "));
    String months = "select day, " + sums + " as lines, sum(start_mrr) as started, sum(end_mrr) as ended from "
        + edition + "_view.mrr_movements where day is not null group by day";
    assertThat(rows(mart, "select count(*) > 12 from (" + months + ")")).containsExactly("true");
    assertThat(rows(mart, "select day from (" + months + ") where lines is distinct from ended")).isEmpty();
    assertThat(rows(mart, "select day from (select *, lag(ended, 1, 0) over (order by day) as ended_before from ("
        + months + ")) where started is distinct from ended_before")).isEmpty();
  }

  private static void theEndIsWhatStands(
      TenantMart mart, SubscriptionHistory history, Map<LocalDate, BigDecimal> rates) throws SQLException {
    ZoneId own = ZoneId.of(ZONES.get(history.tenant()));
    List<String> standing = new ArrayList<>();
    for (String day : rows(mart, "select month_end from mrr_movements order by month_end")) {
      LocalDate end = LocalDate.parse(day);
      BigDecimal rate = history.currency().equals("USD") ? BigDecimal.ONE : rates.get(end.withDayOfMonth(1));
      BigDecimal dollars = history.at(end, NEW_YORK).multiply(rate).setScale(6, RoundingMode.HALF_UP);
      standing.add(day + "|" + history.at(end, own).setScale(6) + "|" + dollars);
    }
    assertThat(rows(mart, "select month_end, coalesce(end_mrr_tenant, 0.000000), coalesce(end_mrr_platform, 0.000000) "
        + "from mrr_movements order by month_end")).containsExactlyElementsOf(standing);
  }

  private static void tenantsAddUp(List<TenantMart> tenants, TenantMart platform) throws SQLException {
    for (String line : Stream.concat(LINES.stream(), Stream.of("end_mrr")).toList()) {
      String sql = "select day, sum(" + line + ") from platform_view.mrr_movements where day is not null group by day";
      Map<String, BigDecimal> parts = new TreeMap<>();
      for (TenantMart tenant : tenants) {
        byDay(tenant, sql).forEach((day, amount) -> parts.merge(day, amount, BigDecimal::add));
      }
      assertThat(byDay(platform, sql)).as(line).isEqualTo(parts);
    }
  }

  private static Map<String, BigDecimal> byDay(TenantMart mart, String sql) throws SQLException {
    return rows(mart, sql).stream().map(text -> text.split("\\|"))
        .collect(Collectors.toMap(parts -> parts[0], parts -> new BigDecimal(parts[1])));
  }

  /** One rate a month, from its first day on. */
  private static Map<LocalDate, BigDecimal> rates(Random chance) {
    Map<LocalDate, BigDecimal> rates = new TreeMap<>();
    for (LocalDate day = LocalDate.of(2024, 9, 1); day.isBefore(LocalDate.of(2026, 12, 1)); day = day.plusMonths(1)) {
      rates.put(day, BigDecimal.valueOf(100_000_000L + chance.nextInt(40_000_000), 8));
    }
    return rates;
  }
}
