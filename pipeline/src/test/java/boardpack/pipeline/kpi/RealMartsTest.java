package boardpack.pipeline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.detail.Detail;
import boardpack.pipeline.detail.DetailReader;
import boardpack.pipeline.detail.DetailTable;
import boardpack.pipeline.detail.Details;
import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.mart.ShippedMarts;
import boardpack.pipeline.mart.SampleWorkspace;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The definitions against marts as the mart station builds them, through its own locked-down connections. */
class RealMartsTest {
  private static final Period OCTOBER = Period.parse("2026-10", Month.JANUARY);
  private static final EditionScope TENANT = new EditionScope(new TenantId("tn-a"), MartFixture.ZONE);
  private static final EditionScope PLATFORM = new EditionScope(TenantId.PLATFORM, MartFixture.ZONE);
  @TempDir static Path root;
  private static Workspace workspace;
  private static TenantMart tenant;
  private static TenantMart platform;

  @BeforeAll
  static void build() throws IOException {
    workspace = SampleWorkspace.in(root, "USD", "America/New_York");
    Marts marts = ShippedMarts.in(workspace);
    TenantProfile profile = new TenantProfile(TENANT.tenant(), "A", "growth", Currency.getInstance("EUR"),
        ZoneId.of("Europe/Amsterdam"), Locale.US);
    tenant = marts.build(landed(TENANT.tenant()), profile);
    platform = marts.buildPlatform(landed(TenantId.PLATFORM), List.of(tenant));
  }

  @Test
  void every_kpi_can_be_measured_for_tenant_and_platform() throws SQLException {
    try (Connection own = tenant.open(); Connection all = platform.open()) {
      assertThat(kpisOf(own, TENANT)).containsExactlyInAnyOrderElementsOf(ids(Scope.TENANT));
      assertThat(kpisOf(all, PLATFORM)).containsExactlyInAnyOrderElementsOf(ids(Scope.PLATFORM));
    }
  }

  @Test
  void every_detail_can_be_read_for_tenant_and_platform() throws SQLException {
    Details details = Details.read(workspace, MartFixture.definitions(), MartFixture.labels());
    try (Connection own = tenant.open(); Connection all = platform.open()) {
      assertThat(details.of(Scope.TENANT)).isNotEmpty().allSatisfy(detail -> assertEmpty(own, detail, TENANT));
      assertThat(details.of(Scope.PLATFORM)).isNotEmpty().allSatisfy(detail -> assertEmpty(all, detail, PLATFORM));
    }
  }

  @Test
  void the_views_that_the_cases_are_laid_in_are_those_of_the_marts() throws SQLException {
    try (Connection all = platform.open(); Connection fixture = MartFixture.open()) {
      Map<String, List<String>> real = columns(all);
      columns(fixture).forEach((view, columns) -> assertThat(real.get(view)).as(view).containsAll(columns));
    }
  }

  private static void assertEmpty(Connection mart, Detail detail, EditionScope edition) {
    DetailTable table = DetailReader.read(mart, detail, edition, OCTOBER, MartFixture.NOW);
    assertThat(table.notConnected()).isEmpty();
    assertThat(table.rows()).isEmpty();
    assertThat(table.columns()).isNotEmpty();
  }

  private static List<String> kpisOf(Connection mart, EditionScope edition) {
    return FigureReader.read(mart, MartFixture.catalogue(), edition, List.of(Grain.WEEK, Grain.MONTH), MartFixture.NOW).all().stream()
        .map(Figure::kpi).distinct().toList();
  }

  private static List<String> ids(Scope scope) {
    return MartFixture.catalogue().of(scope).stream().map(Kpi::id).toList();
  }

  private static LandedTenant landed(TenantId id) {
    Map<String, LandedInput> inputs = ShippedMarts.allContracts().stream()
        .map(InputContract::name)
        .collect(Collectors.toMap(Function.identity(),
            name -> new LandedInput.Connected(name, List.of(), 0, 0, MartFixture.NOW)));
    return new LandedTenant(id, inputs, "hash");
  }

  private static Map<String, List<String>> columns(Connection mart) throws SQLException {
    try (Statement statement = mart.createStatement();
        ResultSet row = statement.executeQuery("select table_name, column_name, data_type from duckdb_columns() "
            + "where schema_name = 'platform_view' order by table_name")) {
      Map<String, List<String>> columns = new java.util.TreeMap<>();
      while (row.next()) {
        columns.computeIfAbsent(row.getString(1), view -> new ArrayList<>()).add(row.getString(2) + " " + row.getString(3));
      }
      return columns;
    }
  }
}
