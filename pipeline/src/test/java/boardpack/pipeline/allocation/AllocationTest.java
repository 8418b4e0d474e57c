package boardpack.pipeline.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.workspace.WorkspaceReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class AllocationTest {
  private static final Path ROOT = Path.of(System.getProperty("boardpack.root"));
  private static final Path SIDECAR = ROOT.resolve("sql/allocation/allocated_costs.yml");
  private static final Map<String, String> DEFAULTS = Map.of(
      "hosts", "{region: 'eu', BillingCurrency: 'USD', active_from: date '2026-04-01'}",
      "ips", "{BillingCurrency: 'USD', active_from: date '2026-04-01'}",
      "ip_assignments", "{valid_from: date '2026-01-01'}",
      "price_lists", "{region: '*'}",
      "domains", "{domain_id: ''}");
  private static final Map<String, String> COLUMNS = Map.of(
      "hosts", "host_id text, region text, status text, x_ApproximateCost decimal(18,6), BillingCurrency text, "
          + "cost_synced_at timestamptz, active_from date, decommissioned_on date",
      "ips", "ip_id text, host_id text, status text, reputation_state text, x_ApproximateCost decimal(18,6), "
          + "BillingCurrency text, cost_synced_at timestamptz, active_from date, released_on date",
      "ip_assignments", "assignment_id text, domain_id text, ip_id text, status text, valid_from date, valid_to date",
      "price_lists", "ResourceType text, region text, monthly_price decimal(18,6), BillingCurrency text, "
          + "valid_from date, valid_to date",
      "domains", "domain_id text, tenant_id text, domain_name text, created_at timestamptz");

  @TempDir
  Path root;

  private Connection connection;
  private Allocation allocation;

  @BeforeEach
  void emptyInputs() throws Exception {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    Files.writeString(root.resolve("boardpack.yml"), """
        company: {name: Small, currency: USD, zone: America/New_York}
        sources: {crm: {kind: postgresql}}
        """);
    allocation = Allocation.of(new WorkspaceReader(ROOT, name -> name, Clock.systemUTC()).read(root));
    run("create schema inputs");
    clear();
  }

  @AfterEach
  void close() throws Exception {
    connection.close();
  }

  @TestFactory
  Stream<DynamicTest> cases_of_the_sidecar() {
    return SettingsFile.read(SIDECAR, "allocated_costs.yml", name -> null).at("cases", "[…]").items().stream()
        .map(example -> DynamicTest.dynamicTest(example.at("says", "…").text("…"), () -> holds(example)));
  }

  private void holds(Setting example) throws Exception {
    clear();
    for (Map.Entry<String, Setting> given : example.at("given", "{}").entries().entrySet()) {
      for (Setting row : given.getValue().items()) {
        insert(given.getKey(), row);
      }
    }
    allocation.run(connection, LocalDate.parse(example.at("last_day", "2026-04-01").text("2026-04-01")));
    assertThat(texts("select concat_ws(' ', tenant_id, ChargePeriodStart, ResourceType, "
        + "coalesce(cast(x_ApproximateCost as text), 'unknown'), BillingCurrency) from allocated_costs"))
        .containsExactlyInAnyOrderElementsOf(example.at("expect", "[]").texts());
    assertThat(number("select count(*) from allocated_costs where is_known <> (x_ApproximateCost is not null)"))
        .isZero();
  }

  @Test
  void tenants_and_pool_are_the_total_to_the_micro_unit_whatever_hosts_and_addresses_there_are() throws Exception {
    for (long seed = 1; seed <= 12; seed++) {
      randomCompany(new Random(seed));
      allocation.run(connection, LocalDate.parse("2026-05-20"));
      for (String type : List.of("vps", "ip")) {
        BigDecimal given = expectedTotal(type);
        assertThat(decimal("select sum(x_ApproximateCost) from allocated_costs where ResourceType = '" + type + "'"))
            .as("seed %d, %s", seed, type).isEqualByComparingTo(given);
      }
      assertThat(number("select count(*) from allocated_costs where x_ApproximateCost < 0")).isZero();
      assertThat(number("select count(distinct tenant_id) from allocated_costs")).as("seed %d", seed).isGreaterThan(2);
    }
  }

  @Test
  void a_first_day_lies_at_most_36_months_back() throws Exception {
    run("insert into inputs.hosts by name select 'h' as host_id, 30 as x_ApproximateCost, 'USD' as BillingCurrency, "
        + "date '2019-01-01' as active_from");
    allocation.run(connection, LocalDate.parse("2026-04-15"));
    assertThat(texts("select min(ChargePeriodStart) || ' ' || max(ChargePeriodStart) from allocated_costs"))
        .containsExactly("2023-04-15 2026-04-15");
  }

  /** Month by month in Java: each resource's cost over the days of its month, the remainder to the first of them. */
  private BigDecimal expectedTotal(String type) throws Exception {
    long micros = 0;
    String table = type.equals("vps") ? "hosts" : "ips";
    String until = type.equals("vps") ? "decommissioned_on" : "released_on";
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
        "select cast(x_ApproximateCost * 1000000 as bigint), cast(active_from as text), cast(coalesce(" + until
            + ", date '2026-05-21') as text) from inputs." + table)) {
      while (row.next()) {
        for (LocalDate day = LocalDate.parse(row.getString(2)); day.isBefore(LocalDate.parse(row.getString(3)))
            && day.isBefore(LocalDate.parse("2026-05-21")); day = day.plusDays(1)) {
          long month = row.getLong(1);
          micros += month / day.lengthOfMonth() + (day.getDayOfMonth() <= month % day.lengthOfMonth() ? 1 : 0);
        }
      }
    }
    return BigDecimal.valueOf(micros, 6);
  }

  private void randomCompany(Random random) throws Exception {
    clear();
    for (int host = 0; host < 5; host++) {
      run("insert into inputs.hosts values ('h%d', 'eu', 'active', %d.%06d, 'USD', now(), date '2026-02-01' + %d, %s)"
          .formatted(host, random.nextInt(90), random.nextInt(1000000), random.nextInt(20), end(random)));
    }
    for (int ip = 0; ip < 12; ip++) {
      run("insert into inputs.ips values ('i%d', 'h%d', '%s', null, %d.%06d, 'USD', now(), date '2026-02-01' + %d, %s)"
          .formatted(ip, random.nextInt(5), List.of("assigned", "warming", "burned", "available").get(random.nextInt(4)),
              random.nextInt(9), random.nextInt(1000000), random.nextInt(40), end(random)));
    }
    for (int domain = 0; domain < 9; domain++) {
      run("insert into inputs.domains values ('d%d', 'tn-%d', 'x', null)".formatted(domain, domain % 4));
      for (int assigned = 0; assigned < 4; assigned++) {
        run("insert into inputs.ip_assignments values ('a', 'd%d', 'i%d', '%s', date '2026-02-01' + %d, %s)"
            .formatted(domain, random.nextInt(12), List.of("active", "warming", "expired").get(random.nextInt(3)),
                random.nextInt(60), end(random)));
      }
    }
  }

  private static String end(Random random) {
    return random.nextBoolean() ? "null" : "date '2026-03-20' + " + random.nextInt(90);
  }

  private void insert(String input, Setting row) throws Exception {
    String values = row.entries().entrySet().stream()
        .map(entry -> entry.getKey() + ": '" + entry.getValue().text("…") + "'").collect(Collectors.joining(", "));
    run("insert into inputs." + input + " by name select " + Stream.concat(
        row.entries().keySet().stream().map(name -> "row." + name),
        Stream.of(DEFAULTS.get(input)).flatMap(defaults -> Stream.of(defaults.replaceAll("[{}]", "").split(", ")))
            .filter(pair -> !row.entries().containsKey(pair.replaceFirst(":.*", "")))
            .map(pair -> pair.replaceFirst("(\\w+): (.*)", "$2 as $1")))
        .collect(Collectors.joining(", ")) + " from (select {" + values + "} as row)");
  }

  private void clear() throws Exception {
    for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
      run("create or replace table inputs." + table.getKey() + " (" + table.getValue() + ")");
    }
  }

  private void run(String sql) throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> texts(String sql) throws Exception {
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private long number(String sql) throws Exception {
    return Long.parseLong(texts(sql).get(0));
  }

  private BigDecimal decimal(String sql) throws Exception {
    return new BigDecimal(texts(sql).get(0));
  }
}
