package boardpack.pipeline.mart;

import static boardpack.pipeline.mart.MartsTest.profile;
import static boardpack.pipeline.mart.MartsTest.row;
import static boardpack.pipeline.mart.SampleWorkspace.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQL of tenant tn-a can reach of tenant tn-ab, whose name begins like its own: nothing. */
class TenantWallsTest {
  @TempDir static Path folder;
  private static Workspace workspace;
  private static Path home;

  @BeforeAll
  static void twoTenantsWhoseNamesBeginAlike() throws IOException {
    workspace = SampleWorkspace.in(folder, "USD", "America/New_York");
    Marts marts = ShippedMarts.in(workspace);
    for (String tenant : List.of("tn-a", "tn-ab")) {
      marts.build(campaign(tenant).landed(AS_OF), profile(tenant, "USD", "America/New_York"));
    }
    home = workspace.home().toRealPath();
    Files.createSymbolicLink(home.resolve("landing/tn-a/campaigns/link.parquet"),
        home.resolve("landing/tn-ab/campaigns/0.parquet"));
    Files.createSymbolicLink(home.resolve("landing/tn-a/neighbour"), home.resolve("landing/tn-ab"));
    Files.createSymbolicLink(home.resolve("marts/tn-a/link.duckdb"), home.resolve("marts/tn-ab/mart.duckdb"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "select * from 'HOME/landing/tn-ab/campaigns/0.parquet'",
    "select * from 'HOME/landing/tn-a/../tn-ab/campaigns/0.parquet'",
    "select * from 'HOME/landing/tn-a/campaigns/link.parquet'",
    "select * from 'HOME/landing/tn-a/neighbour/campaigns/0.parquet'",
    "select * from 'HOME/landing/*/campaigns/0.parquet'",
    "select * from glob('HOME/landing/*/campaigns/*')",
    "select * from read_text('HOME/boardpack.yml')",
    "select * from read_csv('/etc/passwd')",
    "attach 'HOME/marts/tn-ab/mart.duckdb' as neighbour (read_only)",
    "attach 'HOME/marts/tn-a/../tn-ab/mart.duckdb' as neighbour (read_only)",
    "attach 'HOME/marts/tn-a/link.duckdb' as neighbour (read_only)",
    "copy (select 1) to 'HOME/landing/tn-ab/campaigns/1.parquet'",
    "set allowed_directories = ['HOME']",
    "set enable_external_access = true",
    "set lock_configuration = false",
    "reset allowed_directories",
    "install httpfs",
    "load 'HOME/any.duckdb_extension'"
  })
  void neitherABuildNorAReaderGetsOut(String sql) throws SQLException {
    String attempt = sql.replace("HOME", home.toString());
    try (MartDatabase building = MartDatabase.forBuilding(home.resolve("marts/tn-a/building.duckdb"),
        List.of(home.resolve("landing/tn-a"), home.resolve("marts/tn-a")), new Limits(1, 256))) {
      assertThatThrownBy(() -> building.run(attempt)).isInstanceOf(SQLException.class);
    }
    try (Connection reader = MartDatabase.forReading(home.resolve("marts/tn-a/mart.duckdb"), new Limits(1, 256))) {
      assertThatThrownBy(() -> MartsTest.rows(reader, attempt)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void itsOwnFolderIsOpenToItsBuild() throws SQLException {
    try (MartDatabase building = MartDatabase.forBuilding(home.resolve("marts/tn-a/building.duckdb"),
        List.of(home.resolve("landing/tn-a"), home.resolve("marts/tn-a")), new Limits(1, 256))) {
      assertThat(building.texts("select tenant_id from '" + home + "/landing/tn-a/campaigns/0.parquet'"))
          .containsExactly("tn-a");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "insert into campaign_states select * from campaign_states",
    "delete from campaign_states",
    "drop table campaign_states",
    "create table mine as select 1",
    "copy (select 1) to 'HOME/marts/tn-a/out.csv'"
  })
  void aReaderChangesNothing(String sql) throws SQLException {
    try (Connection reader = MartDatabase.forReading(home.resolve("marts/tn-a/mart.duckdb"), new Limits(1, 256))) {
      assertThatThrownBy(() -> MartsTest.rows(reader, sql.replace("HOME", home.toString())))
          .isInstanceOf(SQLException.class);
      assertThat(MartsTest.rows(reader, "select count(*) from campaign_states")).containsExactly("1");
    }
  }

  @Test
  void martSqlThatReachesForANeighbourIsRefusedWithItsFile() throws IOException {
    Path own = Files.createDirectories(folder.resolve("sql/marts"));
    Files.writeString(own.resolve("campaign_states.sql"),
        "select * from '" + home + "/landing/tn-ab/campaigns/0.parquet'");

    assertThatThrownBy(() -> new Marts(workspace, new Limits(1, 256))
        .build(campaign("tn-a").landed(AS_OF), profile("tn-a", "USD", "America/New_York")))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("sql/marts/campaign_states.sql: DuckDB refuses it for tn-a: Permission Error");
  }

  private static LandedRows campaign(String tenant) {
    return new LandedRows(workspace, new TenantId(tenant)).file("campaigns", List.of(row("campaign_id", "c1",
        "tenant_id", tenant, "name", "Spring", "status", "completed", "created_at", "2026-10-01 12:00:00+00")));
  }
}
