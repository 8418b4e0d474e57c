package boardpack.pipeline.mart;

import static boardpack.pipeline.mart.MartsTest.profile;
import static boardpack.pipeline.mart.MartsTest.row;
import static boardpack.pipeline.mart.MartsTest.rows;
import static boardpack.pipeline.mart.SampleWorkspace.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows read at a later time give what a whole build would, without one. */
class MartTimesTest {
  private static final TenantProfile TENANT = profile("tn-a", "EUR", "Europe/Amsterdam");
  private static final Instant FORTY_DAYS_LATER = AS_OF.plus(Duration.ofDays(40));

  @TempDir Path folder;
  private Workspace workspace;
  private Marts marts;

  @BeforeEach
  void open() throws IOException {
    workspace = SampleWorkspace.in(folder, "USD", "America/New_York");
    marts = ShippedMarts.in(workspace);
  }

  /** With a payment provider, so that no row reaches to the day of the cut. */
  private LandedRows alerts() {
    return new LandedRows(workspace, TENANT.id())
        .file("payments", List.of())
        .file("invoices", List.of())
        .file("alerts", List.of(row("alert_id", "a1", "tenant_id", "tn-a", "category", "deliverability", "severity",
            "high", "is_incident", "false", "title", "Listed", "opened_at", "2026-10-03 10:00:00+00")));
  }

  @Test
  void aLaterTimeMovesPeriodsAndAgesButRebuildsNoRow() throws Exception {
    LandedRows alerts = alerts();
    TenantMart early = marts.build(alerts.landed(AS_OF), TENANT);
    TenantMart late = marts.build(alerts.landed(FORTY_DAYS_LATER), TENANT);

    assertThat(late.rebuilt()).isFalse();
    assertThat(late.key()).isEqualTo(early.key());
    assertThat(late.times()).isNotEqualTo(early.times());
    assertThat(marts.build(alerts.landed(FORTY_DAYS_LATER), TENANT).times()).isEqualTo(late.times());
    Map<String, List<String>> kept = tables(late);
    forget(late);
    assertThat(tables(marts.build(alerts.landed(FORTY_DAYS_LATER), TENANT))).isEqualTo(kept);
  }

  @Test
  void thePlatformIsAsOldAsItsOldestTenant() throws Exception {
    LandedRows alerts = alerts();
    LandedRows own = new LandedRows(workspace, TenantId.PLATFORM);
    TenantMart tenant = marts.build(alerts.landed(AS_OF), TENANT);
    marts.buildPlatform(own.landed(AS_OF), List.of(tenant));
    TenantMart later = marts.build(alerts.landed(FORTY_DAYS_LATER), TENANT);

    TenantMart platform = marts.buildPlatform(own.landed(FORTY_DAYS_LATER), List.of(later));

    assertThat(platform.rebuilt()).isFalse();
    Map<String, List<String>> kept = tables(platform);
    forget(platform);
    assertThat(tables(marts.buildPlatform(own.landed(FORTY_DAYS_LATER), List.of(later)))).isEqualTo(kept);
  }

  @Test
  void rowsThatReachToTheDayOfTheCutAreMadeAnewOnTheNextDay() throws Exception {
    LandedRows paying = new LandedRows(workspace, TENANT.id())
        .file("subscriptions", List.of(row("subscription_id", "s1", "tenant_id", "tn-a", "status", "active",
            "plan_name", "pro", "valid_from", "2026-01-01 00:00:00+00", "monthly_amount", "31.00", "currency", "EUR")));
    marts.build(paying.landed(AS_OF), TENANT);

    assertThat(marts.build(paying.landed(AS_OF.plusSeconds(60)), TENANT).rebuilt()).isFalse();
    assertThat(marts.build(paying.landed(AS_OF.plus(Duration.ofDays(1))), TENANT).rebuilt()).isTrue();
  }

  /** Without its stamp the file is built whole. */
  private static void forget(TenantMart mart) throws IOException {
    Files.delete(mart.file().resolveSibling("mart.json"));
  }

  private static Map<String, List<String>> tables(TenantMart mart) throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Connection reader = mart.open()) {
      for (String table : rows(reader, "select table_name from duckdb_tables() order by 1")) {
        tables.put(table, rows(reader, "select * from " + table + " order by all"));
      }
    }
    return tables;
  }
}
