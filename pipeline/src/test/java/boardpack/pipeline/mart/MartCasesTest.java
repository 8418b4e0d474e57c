package boardpack.pipeline.mart;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the worked examples of all marts: rows given as Parquet, the mart built from them, rows expected by hand. */
class MartCasesTest {
  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void workspace() throws IOException {
    workspace = SampleWorkspace.in(folder, "USD", "America/New_York");
  }

  @TestFactory
  Stream<DynamicTest> everyWorkedExampleHolds() {
    Marts marts = ShippedMarts.in(workspace);
    return ShippedMarts.definitions().all().stream()
        .flatMap(mart -> mart.cases().stream().map(example ->
            DynamicTest.dynamicTest(mart.name() + ": " + example.name(), () -> run(marts, mart, example))));
  }

  @Test
  void everyMartHasAWorkedExampleForThePlatformOfTheseTests() {
    assertThat(ShippedMarts.definitions().all()).isNotEmpty().allSatisfy(mart ->
        assertThat(mart.cases()).as(mart.name()).isNotEmpty().allSatisfy(example -> {
          assertThat(example.edition()).containsEntry("platform_currency", "USD");
          assertThat(example.edition()).containsEntry("platform_zone", "America/New_York");
        }));
  }

  private void run(Marts marts, MartDefinition mart, GivenExpect example) throws IOException, SQLException {
    Path home = Files.createTempDirectory(folder, "case");
    TenantId tenant = new TenantId(example.edition().getOrDefault("tenant_id", "tn-a"));
    LandedRows rows = new LandedRows(workspace, home, tenant);
    example.given().forEach(rows::file);
    Instant asOf = Instant.parse(example.asOf().replace(' ', 'T').replace("+00", "Z"));
    TenantMart built = build(marts.at(home).only(mart), rows, tenant, example, asOf);
    try (Connection connection = built.open()) {
      assertThat(selected(connection, mart, example)).containsExactlyInAnyOrderElementsOf(
          example.expect().stream().map(MartCasesTest::normal).toList());
    }
  }

  private static TenantMart build(Marts marts, LandedRows rows, TenantId tenant, GivenExpect example, Instant asOf) {
    if (tenant.isPlatform()) {
      return marts.buildPlatform(rows.landed(asOf), List.of());
    }
    return marts.build(rows.landed(asOf), new TenantProfile(tenant, "A", "starter",
        Currency.getInstance(example.edition().get("currency")), ZoneId.of(example.edition().get("zone")), Locale.US));
  }

  /** Each row with the columns that its expected twin names; rows of one example may name different ones. */
  private static List<Map<String, String>> selected(Connection connection, MartDefinition mart, GivenExpect example)
      throws SQLException {
    List<String> columns = example.expect().stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    String sql = "select " + example.select().orElse(Quoted.names(columns)) + " from " + mart.name()
        + example.where().map(where -> " where " + where).orElse("") + " order by all";
    List<Map<String, String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : columns) {
          row.put(column, normal(result.getString(column)));
        }
        rows.add(row);
      }
    }
    return withNamedColumnsOnly(rows, example.expect());
  }

  private static List<Map<String, String>> withNamedColumnsOnly(
      List<Map<String, String>> rows, List<Map<String, Optional<String>>> expect) {
    List<Map<String, Optional<String>>> open = new ArrayList<>(expect);
    List<Map<String, String>> narrowed = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Optional<Map<String, Optional<String>>> twin =
          open.stream().filter(expected -> row.entrySet().containsAll(normal(expected).entrySet())).findFirst();
      twin.ifPresent(open::remove);
      narrowed.add(twin.map(MartCasesTest::normal).orElse(row));
    }
    return narrowed;
  }

  private static Map<String, String> normal(Map<String, Optional<String>> row) {
    Map<String, String> normal = new LinkedHashMap<>();
    row.forEach((column, value) -> normal.put(column, normal(value.orElse(null))));
    return normal;
  }

  private static String normal(String value) {
    if (value == null) {
      return "NULL";
    }
    return value.matches("-?\\d+\\.\\d+")
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }
}
