package boardpack.pipeline.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.check.Checks;
import boardpack.pipeline.check.TieOut;
import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.mart.ShippedMarts;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * One row is taken away between each two stations, each row in its turn; the counts tell every time. Every build takes
 * one row of each input, the proof all of them.
 */
class DroppedRowsTest {
  /** The marts that hold these inputs row by row, with the tables' own names for a row. */
  private static final Map<String, List<String>> INPUTS = Map.of(
      "payments", List.of("p1", "p2", "p3"), "events", List.of("e1", "e2", "e3", "e4"),
      "domains", List.of("d1", "d2"), "campaigns", List.of("c1", "c2"));
  private static final long ROWS = Boolean.getBoolean("boardpack.proof") ? Long.MAX_VALUE : 1;
  private static final List<String> MARTS = List.of("payment_lines", "delivery_daily", "domain_states", "campaign_states");

  @TempDir
  Path root;

  private LandedCompany company;
  private Workspace workspace;
  private Marts marts;
  private TieOut tieOut;
  private Checks checks;

  @BeforeEach
  void aCompany() {
    company = LandedCompany.in(root)
        .with("payments", LandedCompany.PAYMENTS, payment("p1", "tn-a"), payment("p2", "tn-a"), payment("p3", "tn-ab"))
        .with("events", LandedCompany.EVENTS, event("e1", "tn-a", "c1", "d1"), event("e2", "tn-a", "c1", "d1"),
            event("e3", "tn-ab", "c2", "d2"), event("e4", "tn-ab", "c2", "d2"))
        .with("domains", "domain_id text, tenant_id text, domain_name text, created_at timestamptz",
            "insert into domains values ('d1', 'tn-a', 'a.example', '2026-01-01'), ('d2', 'tn-ab', 'b.example', '2026-01-01')")
        .with("campaigns", "campaign_id text, tenant_id text, name text, status text, created_at timestamptz",
            "insert into campaigns values ('c1', 'tn-a', 'A', 'sending', '2026-01-01'), ('c2', 'tn-ab', 'B', 'sending', '2026-01-01')");
    company.refresh();
    workspace = company.source.workspace();
    marts = ShippedMarts.in(workspace);
    tieOut = new TieOut(ShippedMarts.definitions(), company.source.contracts());
    checks = Checks.read(workspace);
  }

  @Test
  void nothingIsToldWhereNothingIsMissing() {
    List<TenantMart> built = build();
    assertThat(built).hasSize(3).allSatisfy(mart -> assertThat(told(mart)).isEmpty());
  }

  @Test
  void betweenSourceAndLanding() {
    INPUTS.forEach((input, rows) -> {
      String key = input.substring(0, input.length() - 1) + "_id";
      for (String row : rows.stream().limit(ROWS).toList()) {
        company.source.select(input, "select * from " + input + " where " + key + " <> '" + row
            + "' or current_query() not like 'copy%' -- " + row);
        company.refresh();
        assertThat(tenants()).as(row).anySatisfy(mart -> assertThat(told(mart)).contains(input + " rows"));
      }
      company.source.select(input, "select * from " + input);
      company.refresh();
    });
  }

  @Test
  void betweenLandingAndMart() throws Exception {
    for (Path file : landed()) {
      byte[] whole = Files.readAllBytes(file);
      for (String row : company.query("select file_row_number from read_parquet('" + file + "', file_row_number = true)")
          .stream().limit(ROWS).toList()) {
        lose("copy (select * exclude (file_row_number) from read_parquet('" + file + "', file_row_number = true)"
            + " where file_row_number <> " + row + ") to '" + root.resolve("less.parquet") + "' (format parquet)");
        Files.move(root.resolve("less.parquet"), file, StandardCopyOption.REPLACE_EXISTING);
        FileSystemUtils.deleteRecursively(company.source.home().resolve("marts").resolve(file.getParent().getParent().getFileName()));
        String input = file.getParent().getFileName().toString();
        assertThatThrownBy(this::tenants).as(file + " " + row).isInstanceOf(Fault.class).hasMessageContaining(input)
            .hasMessageContaining("had landed");
        Files.write(file, whole);
      }
    }
  }

  @Test
  void betweenMartAndFigureOfATenantAndOfThePlatform() throws Exception {
    for (TenantMart mart : build()) {
      byte[] whole = Files.readAllBytes(mart.file());
      for (String table : MARTS) {
        for (long row : rowIds(mart, table)) {
          change(mart, "delete from " + table + " where rowid = " + row);
          assertThat(told(mart)).as(mart.tenant() + " " + table + " " + row).isNotEmpty();
          Files.write(mart.file(), whole);
        }
      }
    }
  }

  /** Marts lose a row after the tenant's build and before the platform's; a later build of the tenant would mend it. */
  @Test
  void betweenTheMartsOfTenantsAndThePlatforms() throws Exception {
    List<TenantMart> built = tenants();
    for (TenantMart tenant : built.stream().limit(ROWS).toList()) {
      byte[] whole = Files.readAllBytes(tenant.file());
      for (String table : MARTS) {
        for (long row : rowIds(tenant, table).stream().limit(ROWS).toList()) {
          change(tenant, "delete from " + table + " where rowid = " + row);
          FileSystemUtils.deleteRecursively(company.source.home().resolve("marts/platform"));
          assertThat(told(marts.buildPlatform(company.landing().platform(), built)))
              .as(tenant.tenant() + " " + table + " " + row).isNotEmpty();
          Files.write(tenant.file(), whole);
        }
      }
    }
  }

  private static void lose(String copy) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
      statement.execute(copy);
    }
  }

  private List<TenantMart> tenants() {
    List<TenantMart> built = new ArrayList<>();
    for (TenantProfile profile : company.landing().profiles()) {
      built.add(marts.build(company.tenant(profile.id().value()), profile));
    }
    return built;
  }

  private List<TenantMart> build() {
    List<TenantMart> built = tenants();
    built.add(marts.buildPlatform(company.landing().platform(), List.copyOf(built)));
    return built;
  }

  /** What would hold the packs made of this mart. */
  private List<String> told(TenantMart mart) {
    List<String> told = new ArrayList<>();
    tieOut.lines(company.landing().counts(), company.landing().monthCounts(mart.tenant()), mart).stream().filter(line -> !line.holds())
        .map((TieOutLine line) -> line.input() + " " + line.measure()).forEach(told::add);
    checks.run(mart).forEach(offence -> told.add(offence.check()));
    return told;
  }

  /** In a build the files of one tenant stand for all. */
  private List<Path> landed() {
    String whose = ROWS == 1 ? "/landing/tn-a/" : "/landing/";
    return company.files().stream().filter(file -> file.toString().endsWith(".parquet"))
        .filter(file -> file.toString().contains(whose) && INPUTS.containsKey(file.getParent().getFileName().toString())).toList();
  }

  private static List<Long> rowIds(TenantMart mart, String table) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = mart.open(); Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select rowid from " + table)) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    assertThat(ids).as(table).isNotEmpty();
    return ids;
  }

  private static void change(TenantMart mart, String sql) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + mart.file());
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
      statement.execute("checkpoint");
    }
  }

  private static String payment(String id, String tenant) {
    return "insert into payments values ('" + id + "', '" + tenant
        + "', null, 'payment', 'succeeded', 12.34, 'USD', '2026-03-01', '2026-03-01')";
  }

  private static String event(String id, String tenant, String campaign, String domain) {
    return "insert into events values ('" + id + "', '" + tenant + "', '" + campaign + "', '" + domain
        + "', 'sent', null, '2026-03-01 12:00+00', '2026-03-01 12:00+00')";
  }
}
