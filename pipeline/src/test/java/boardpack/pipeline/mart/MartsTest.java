package boardpack.pipeline.mart;

import static boardpack.pipeline.mart.SampleWorkspace.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the mart station promises beyond its SQL: rebuilding, swapping, de-duplication, faults, the tables it adds. */
class MartsTest {
  private static final TenantProfile TENANT = profile("tn-a", "EUR", "Europe/Amsterdam");

  @TempDir Path folder;
  private Workspace workspace;
  private Marts marts;
  /** How files are made and take each other's place is the same for one mart as for all. */
  private Marts one;

  @BeforeEach
  void workspace() throws IOException {
    workspace = SampleWorkspace.in(folder, "USD", "America/New_York");
    marts = ShippedMarts.in(workspace);
    one = marts.only(ShippedMarts.definitions().mart("payment_lines").orElseThrow());
  }

  @Test
  void nothingIsRebuiltWhileNothingHasChanged() throws IOException {
    LandedTenant landed = payments("p1", "5.00").landed(AS_OF);
    TenantMart first = one.build(landed, TENANT);
    byte[] bytes = Files.readAllBytes(first.file());

    TenantMart second = one.build(landed, TENANT);

    assertThat(first.rebuilt()).isTrue();
    assertThat(second.rebuilt()).isFalse();
    assertThat(second.key()).isEqualTo(first.key());
    assertThat(Files.readAllBytes(second.file())).isEqualTo(bytes);
  }

  @Test
  void newRowsNewCurrencyOrADamagedFileAreBuiltAnew() throws IOException {
    LandedTenant landed = payments("p1", "5.00").landed(AS_OF);
    TenantMart first = one.build(landed, TENANT);

    assertThat(one.build(landed, profile("tn-a", "USD", "Europe/Amsterdam")).rebuilt()).isTrue();
    assertThat(one.build(landed, TENANT).rebuilt()).isTrue();
    assertThat(one.build(new LandedTenant(landed.tenant(), landed.inputs(), "other"), TENANT).rebuilt()).isTrue();
    byte[] bytes = Files.readAllBytes(first.file());
    bytes[bytes.length - 1] ^= 1;
    Files.write(first.file(), bytes);
    assertThat(one.build(landed, TENANT).rebuilt()).isTrue();
  }

  @Test
  void aChangedDefinitionIsBuiltAnew() throws IOException {
    LandedTenant landed = payments("p1", "5.00").landed(AS_OF);
    TenantMart first = marts.build(landed, TENANT);
    overlay("payment_lines.yml", "grain: one row for each", "grain: one line for each");

    TenantMart second = new Marts(workspace, new Limits(1, 256)).build(landed, TENANT);

    assertThat(second.rebuilt()).isTrue();
    assertThat(second.key()).isNotEqualTo(first.key());
  }

  @Test
  void readersKeepTheOldFileWhileTheNewOneTakesItsPlace() throws SQLException {
    TenantMart old = one.build(payments("p1", "5.00").landed(AS_OF), TENANT);
    try (Connection reader = old.open(); Connection another = old.open()) {
      one.build(payments("p2", "7.00").landed(AS_OF), TENANT);
      assertThat(rows(reader, "select amount from payment_lines")).containsExactly("5.00");
      assertThat(rows(another, "select amount from payment_lines")).containsExactly("5.00");
      try (Connection later = old.open()) {
        assertThat(rows(later, "select amount from payment_lines")).containsExactly("7.00");
      }
    }
  }

  @Test
  void theLaterFileWinsWhereAKeyStandsInSeveral() throws SQLException {
    LandedRows rows = payments("p1", "5.00");
    rows.file("payments", List.of(payment("p2", "8.00")));
    rows.select("payments", "select * replace (cast(6.00 as decimal(18, 2)) as amount) from '"
        + folder.resolve("var/landing/tn-a/payments/0.parquet") + "'", 0);

    TenantMart mart = one.build(rows.landed(AS_OF), TENANT);

    assertThat(rows(mart, "select payment_id, amount from payment_lines order by 1"))
        .containsExactly("p1|6.00", "p2|8.00");
  }

  @Test
  void anEditionCollapsesEachPairToOneColumn() throws SQLException {
    LandedRows rows = payments("p1", "5.00");
    rows.file("exchange_rates", List.of(row("rate_date", "2026-10-01", "base_currency", "EUR", "quote_currency", "USD",
        "rate", "1.2", "rate_source", "bank")));

    TenantMart mart = one.build(rows.landed(AS_OF), TENANT);

    assertThat(rows(mart, "select day, recorded_day, net_amount from tenant_view.payment_lines"))
        .containsExactly("2026-10-02|2026-10-02|5.000000");
    assertThat(rows(mart, "select day, recorded_day, net_amount from platform_view.payment_lines"))
        .containsExactly("2026-10-01|2026-10-02|6.000000");
    assertThat(rows(mart, "select column_name from (describe tenant_view.payment_lines)")).containsExactly("tenant_id",
        "payment_id", "invoice_id", "kind", "status", "amount", "currency", "day", "recorded_day", "net_amount");
  }

  @Test
  void inputsThatNobodyFillsAreEmptyAndSaySo() throws SQLException {
    TenantMart mart = marts.build(payments("p1", "5.00").landed(AS_OF), TENANT);

    assertThat(rows(mart, "select count(*) from delivery_daily")).containsExactly("0");
    assertThat(rows(mart, "select connected, row_count, as_of, source_of_record, fresh_seconds from input_state "
        + "where input = 'events'")).containsExactly("false|0|null|message events of the sending platform|93600");
    assertThat(rows(mart, "select connected, row_count, put_aside, epoch_ms(as_of) from input_state "
        + "where input = 'payments'")).containsExactly("true|1|0|" + AS_OF.toEpochMilli());
  }

  @Test
  void periodsReachFromTheFirstDayWithDataToTheDayOfTheAsOfTime() throws SQLException {
    TenantMart mart = marts.build(payments("p1", "5.00").landed(AS_OF), TENANT);

    assertThat(rows(mart, "select grain, count(*), min(first_day), max(last_day) from periods group by 1 order by 1"))
        .containsExactly("day|33|2026-10-01|2026-11-02", "fiscal_year|1|2026-04-01|2027-03-31",
            "month|2|2026-10-01|2026-11-30", "quarter|1|2026-10-01|2026-12-31", "week|6|2026-09-28|2026-11-08",
            "year|1|2026-01-01|2026-12-31");
    assertThat(rows(mart, "select previous_period, prior_year_period from periods where period = '2026-10'"))
        .containsExactly("2026-09|2025-10");
  }

  @Test
  void periodsReachBackThreeYearsAtMost() throws SQLException {
    LandedRows rows = new LandedRows(workspace, TENANT.id()).file("tenants", List.of(row("tenant_id", "tn-a",
        "name", "A", "currency", "EUR", "zone", "Europe/Amsterdam", "created_at", "2019-05-01 12:00:00+00")));

    TenantMart mart = marts.build(rows.landed(AS_OF), TENANT);

    assertThat(rows(mart, "select min(first_day) from periods where grain = 'day'")).containsExactly("2023-11-02");
  }

  @Test
  void aMartThatLosesRowsIsRefusedAndTheOldFileStays() throws IOException, SQLException {
    TenantMart old = one.build(payments("p1", "5.00").landed(AS_OF), TENANT);
    overlay("payment_lines.sql", "from inputs.payments", "from inputs.payments where amount < 6");
    Marts losing = new Marts(workspace, new Limits(1, 256));

    assertThatThrownBy(() -> losing.build(payments("p2", "7.00").landed(AS_OF), TENANT))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("payment_lines.yml reconciles: tn-a: rows of inputs.payments is 1, "
            + "but count(*) of payment_lines is 0");
    assertThat(rows(old, "select amount from payment_lines")).containsExactly("5.00");
    assertThat(Files.list(old.file().getParent()).map(file -> file.getFileName().toString()))
        .contains("mart.duckdb", "mart.json");
  }

  @Test
  void rowsOfAMartThatIsThePlatformsAloneAreRefusedInATenant() {
    LandedRows rows = payments("p1", "5.00").file("service_checks", List.of(row("service_name", "api",
        "checked_from", "2026-10-01 12:00:00+00", "up_seconds", "1", "checked_seconds", "1", "requests", "1",
        "errors", "0", "response_ms_sum", "1")));

    assertThatThrownBy(() -> marts.build(rows.landed(AS_OF), TENANT))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("service_daily.yml scope: tn-a has rows of its own in service_daily");
  }

  @Test
  void aMartWhoseKeyStandsTwiceIsRefused() throws IOException {
    overlay("payment_lines.yml", "key: [tenant_id, payment_id]", "key: [tenant_id]");
    LandedRows rows = new LandedRows(workspace, TENANT.id())
        .file("payments", List.of(payment("p1", "1.00"), payment("p2", "2.00")));

    assertThatThrownBy(() -> new Marts(workspace, new Limits(1, 256)).build(rows.landed(AS_OF), TENANT))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("payment_lines.yml key: tn-a: 1 keys of payment_lines stand in more than one row");
  }

  @Test
  void rowsOfAnotherTenantAreRefused() {
    LandedRows rows = new LandedRows(workspace, TENANT.id());
    Map<String, Optional<String>> stranger = new HashMap<>(payment("p1", "1.00"));
    stranger.put("tenant_id", Optional.of("tn-ab"));
    rows.file("payments", List.of(stranger));

    assertThatThrownBy(() -> one.build(rows.landed(AS_OF), TENANT))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("landing/tn-a/payments: 1 rows belong to other tenants");
  }

  @Test
  void filesThatHoldOtherRowsThanLandedAreRefused() {
    LandedRows rows = payments("p1", "5.00");
    rows.select("payments", "select * from '" + folder.resolve("var/landing/tn-a/payments/0.parquet") + "'", 1);

    assertThatThrownBy(() -> one.build(rows.landed(AS_OF), TENANT))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("landing/tn-a/payments: holds 1 rows by key, but 2 had landed");
  }

  @Test
  void whatABuildLeavesIsItsOwnersAlone() throws IOException {
    TenantMart mart = one.build(payments("p1", "5.00").landed(AS_OF), TENANT);

    assertThat(rights(mart.file().getParent())).isEqualTo("rwx------");
    assertThat(rights(mart.file())).isEqualTo("rw-------");
    assertThat(rights(mart.file().resolveSibling("build.lock"))).isEqualTo("rw-------");
    assertThat(rights(mart.file().resolveSibling("mart.json"))).isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(mart.file().getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("mart.duckdb", "mart.json", "build.lock");
    }
  }

  @Test
  void aBuildThatWasCutOffIsSweptAway() throws IOException {
    Path own = Files.createDirectories(folder.resolve("var/marts/tn-a"));
    Files.writeString(own.resolve("building.duckdb"), "half a file");
    Files.writeString(own.resolve("building.duckdb.wal"), "half a log");

    assertThat(one.build(payments("p1", "5.00").landed(AS_OF), TENANT).rebuilt()).isTrue();
    assertThat(own.resolve("building.duckdb.wal")).doesNotExist();
  }

  private LandedRows payments(String id, String amount) {
    return new LandedRows(workspace, TENANT.id()).file("payments", List.of(payment(id, amount)));
  }

  private static Map<String, Optional<String>> payment(String id, String amount) {
    return row("payment_id", id, "tenant_id", "tn-a", "kind", "payment", "status", "succeeded", "amount", amount,
        "currency", "EUR", "occurred_at", "2026-10-01 22:30:00+00", "recorded_at", "2026-10-02 06:00:00+00");
  }

  static Map<String, Optional<String>> row(String... namesAndValues) {
    Map<String, Optional<String>> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(namesAndValues[i], Optional.of(namesAndValues[i + 1]));
    }
    return row;
  }

  static TenantProfile profile(String id, String currency, String zone) {
    return new TenantProfile(
        new TenantId(id), id, "starter", Currency.getInstance(currency), ZoneId.of(zone), Locale.US);
  }

  private void overlay(String file, String from, String to) throws IOException {
    Path own = Files.createDirectories(folder.resolve("sql/marts")).resolve(file);
    String text = Files.readString(SampleWorkspace.shipped().resolve("sql/marts").resolve(file));
    assertThat(text).contains(from);
    Files.writeString(own, text.replace(from, to));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  static List<String> rows(TenantMart mart, String sql) throws SQLException {
    try (Connection connection = mart.open()) {
      return rows(connection, sql);
    }
  }

  /** Each row as its values joined by bars. */
  static List<String> rows(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          values.add(result.getString(i));
        }
        rows.add(String.join("|", values.stream().map(String::valueOf).toList()));
      }
    }
    return rows;
  }
}
