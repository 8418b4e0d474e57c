package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandedCompany.connected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotLandingTest {
  @TempDir
  Path root;

  private LandedCompany company;

  @BeforeEach
  void aCompany() {
    company = LandedCompany.in(root);
  }

  @Test
  void each_tenant_gets_its_own_rows_and_the_platform_those_of_nobody() {
    company.with("alerts", LandedCompany.ALERTS, alert("1", "'tn-a'", "'x'"),
        alert("2", "'tn-ab'", "'y'"), alert("3", "null", "'z'"));
    company.refresh();
    assertThat(company.values(company.tenant("tn-a"), "alerts", "alert_id")).containsExactly("1");
    assertThat(company.values(company.tenant("tn-ab"), "alerts", "alert_id")).containsExactly("2");
    assertThat(company.values(company.landing().platform(), "alerts", "alert_id")).containsExactly("3");
    assertThat(connected(company.tenant("tn-a"), "alerts").files())
        .isNotEmpty()
        .allMatch(file -> file.getParent().equals(company.source.home().resolve("landing/tn-a/alerts")));
    assertThat(company.tenant("tn-a").inputs().get("payments")).isEqualTo(new LandedInput.NotConnected("payments"));
    assertThat(company.tenant("tn-a").inputs()).containsKey("allocated_costs");
  }

  @Test
  void text_arrives_as_it_is_and_nothing_is_not_empty() {
    String text = "a \"q\", \n',;\\N\r\n \t \u0130\u0131 😀 =1+1 ";
    company.with("alerts", LandedCompany.ALERTS, alert("1", "'tn-a'", "'" + text.replace("'", "''") + "'"),
        alert("2", "'tn-a'", "''"), alert("3", "'tn-a'", "'\"'"),
        "update alerts set impact = '' where alert_id = '2'");
    company.refresh();
    assertThat(company.values(company.tenant("tn-a"), "alerts", "title")).containsExactlyInAnyOrder("", "\"", text);
    assertThat(company.values(company.tenant("tn-a"), "alerts", "impact"))
        .containsExactlyInAnyOrder("null", "", "null");
  }

  @Test
  void rows_that_break_the_contract_are_put_aside_with_the_first_reason_and_none_is_lost() {
    company.with("payments", LandedCompany.PAYMENTS,
        payment("ok", "'tn-a'", "10.50"), payment("none", "null", "1"), payment("null", "'tn-a'", "null"),
        payment("minus", "'tn-a'", "-1"), payment("fine", "'tn-a'", "1.005"), payment("nan", "'tn-a'", "'NaN'"),
        payment("huge", "'tn-a'", "1e30"), payment("who", "'tn-nobody'", "1"), payment("path", "'../tn-a'", "1"),
        payment("platform", "'platform'", "1"), payment("kind", "'tn-a'", "1"),
        "update payments set kind = 'gift' where payment_id = 'kind'", payment("when", "'tn-ab'", "1"),
        "update payments set occurred_at = 'infinity' where payment_id = 'when'");
    LandingReport report = company.refresh();
    assertThat(report.loads()).contains(new LandingReport.InputLoad("payments", 12, 1, 11, 0, 0));
    assertThat(company.values(company.tenant("tn-a"), "payments", "payment_id")).containsExactly("ok");
    assertThat(company.query("select row_key || ' ' || code || ' ' || column_name || ' ' || owner from read_parquet('"
        + company.source.home() + "/landing/put_aside/payments/*.parquet')")).containsExactlyInAnyOrder(
        "none missing_required tenant_id platform", "null missing_required amount tn-a",
        "minus below_minimum amount tn-a", "fine bad_type amount tn-a", "nan bad_type amount tn-a",
        "huge bad_type amount tn-a", "who unknown_tenant tenant_id platform",
        "path unsafe_tenant_id tenant_id platform", "platform unsafe_tenant_id tenant_id platform",
        "kind not_in_list kind tn-a", "when bad_type occurred_at tn-ab");
    assertThat(connected(company.tenant("tn-a"), "payments").putAside()).isEqualTo(6);
    assertThat(company.landing().putAside())
        .contains(new PutAside("payments", new TenantId("tn-a"), "bad_type", "amount", 3));
  }

  @Test
  void what_the_source_counts_is_what_landed_and_what_was_put_aside() {
    company.with("payments", LandedCompany.PAYMENTS, payment("1", "'tn-a'", "10.50"), payment("2", "'tn-a'", "0.25"),
        payment("3", "'tn-a'", "-4"), payment("4", "'tn-nobody'", "7"));
    company.refresh();
    assertThat(company.landing().counts()).filteredOn(count -> count.input().equals("payments"))
        .extracting(count -> count.tenant().value(), SourceCount::measure, count -> count.source().stripTrailingZeros(),
            count -> count.landed().stripTrailingZeros(), count -> count.putAside().stripTrailingZeros())
        .containsExactlyInAnyOrder(
            tuple("platform", "rows", decimal("1"), decimal("0"), decimal("1")),
            tuple("platform", "sum(amount)", decimal("7"), decimal("0"), decimal("7")),
            tuple("tn-a", "rows", decimal("3"), decimal("2"), decimal("1")),
            tuple("tn-a", "sum(amount)", decimal("6.75"), decimal("10.75"), decimal("-4")));
  }

  @Test
  void of_rows_with_one_key_one_lands_and_the_others_are_put_aside() {
    company.with("payments", LandedCompany.PAYMENTS, payment("1", "'tn-a'", "2"), payment("1", "'tn-a'", "1"),
        payment("1", "'tn-a'", "3"));
    company.refresh();
    assertThat(company.values(company.tenant("tn-a"), "payments", "amount")).containsExactly("1.00");
    assertThat(company.landing().putAside())
        .containsExactly(new PutAside("payments", new TenantId("tn-a"), "duplicate_key", "payment_id", 2));
  }

  @Test
  void a_tenant_with_a_currency_zone_or_locale_that_does_not_exist_is_put_aside_with_its_rows() {
    company.with("payments", LandedCompany.PAYMENTS, payment("1", "'tn-a'", "2"), payment("2", "'tn-ab'", "1"),
        "insert into tenants values ('tn-c', 'C', '', 'EURO', 'Europe/Paris', null, now(), null),"
            + " ('tn-d', 'D', '', 'EUR', 'GMT+2', null, now(), null),"
            + " ('tn-e', 'E', '', 'EUR', 'Europe/Paris', 'nl_NL', now(), null)",
        "update tenants set zone = 'Mars/Base' where tenant_id = 'tn-ab'");
    company.refresh();
    assertThat(company.landing().putAside()).extracting(PutAside::input, PutAside::code, PutAside::rows)
        .containsExactlyInAnyOrder(tuple("tenants", "bad_currency", 1L), tuple("tenants", "bad_zone", 2L),
            tuple("tenants", "bad_locale", 1L), tuple("payments", "unknown_tenant", 1L));
    assertThat(company.landing().profiles())
        .extracting(profile -> profile.id().value(), profile -> profile.locale().toString())
        .containsExactly(tuple("tn-a", "en_US"));
  }

  @Test
  void nothing_new_leaves_every_tenant_as_it_was() {
    company.with("payments", LandedCompany.PAYMENTS, payment("1", "'tn-a'", "2"), payment("2", "'tn-ab'", "1"));
    company.refresh();
    String a = company.tenant("tn-a").contentHash();
    String ab = company.tenant("tn-ab").contentHash();
    List<Path> files = company.files();
    company.refresh();
    assertThat(company.files()).isEqualTo(files);
    assertThat(company.tenant("tn-a").contentHash()).isEqualTo(a);
    company.source.sql("update payments set amount = 3 where payment_id = '1'");
    company.refresh();
    assertThat(company.tenant("tn-a").contentHash()).isNotEqualTo(a);
    assertThat(company.tenant("tn-ab").contentHash()).isEqualTo(ab);
  }

  @Test
  void only_the_owner_can_read_what_landed() throws Exception {
    company.with("payments", LandedCompany.PAYMENTS, payment("1", "'tn-a'", "-2"), payment("2", "'tn-ab'", "1"));
    company.refresh();
    assertThat(company.files()).hasSizeGreaterThan(8);
    for (Path path : company.files()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).as(path.toString())
          .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
    }
  }

  @Test
  void a_source_that_fails_leaves_what_landed_before() {
    company.with("payments", LandedCompany.PAYMENTS, payment("1", "'tn-a'", "2"));
    company.refresh();
    LandedTenant before = company.tenant("tn-a");
    company.source.select("payments", "select broken")
        .sql("insert into tenants values ('tn-late', 'L', null, 'USD', 'Asia/Tokyo', null, now(), null)");
    assertThatThrownBy(company::refresh).isInstanceOf(Fault.class)
        .hasMessageContaining("sql/sources/crm/payments.sql:1");
    assertThat(company.landing().tenants()).hasSize(2).contains(before);
  }

  @Test
  void a_select_that_fails_once_its_tenants_have_landed_undoes_them_too() {
    company.with("payments", LandedCompany.PAYMENTS).refresh();
    company.source.settings("crm", "    statement_timeout: 1 second\n")
        .select("payments", "select p.* from payments as p, pg_sleep(3)")
        .sql("insert into tenants values ('tn-late', 'L', null, 'USD', 'Asia/Tokyo', null, now(), null)");
    assertThatThrownBy(company::refresh).isInstanceOf(Fault.class).hasMessageContaining("payments.sql: took longer");
    assertThat(company.landing().tenants()).hasSize(2);
  }

  @Test
  void a_source_that_fails_beside_another_keeps_its_rows_and_their_as_of_time() {
    company.with("payments", LandedCompany.PAYMENTS, payment("1", "'tn-a'", "2"));
    company.source.settings("crm",
        "  old: {kind: postgresql, url: 'jdbc:postgresql://localhost:1/x', user: u, password: p}\n");
    company.refresh();
    assertThat(company.refresh().faults()).hasSize(1);
    assertThat(company.values(company.tenant("tn-a"), "payments", "payment_id")).containsExactly("1");
    assertThat(connected(company.tenant("tn-a"), "payments").asOf()).isEqualTo(Instant.parse("2026-04-03T12:00:00Z"));
  }

  @Test
  void a_machine_that_cannot_take_a_file_leaves_what_landed_before() throws Exception {
    company.with("payments", LandedCompany.PAYMENTS, payment("1", "'tn-a'", "2"));
    company.refresh();
    LandedTenant before = company.tenant("tn-a");
    company.source.sql(payment("2", "'tn-ab'", "5"), "update payments set amount = 9");
    Files.writeString(company.source.home().resolve("landing/tn-ab/payments"), "a file where a folder should be");
    assertThatThrownBy(company::refresh).isInstanceOf(Fault.class)
        .satisfies(fault -> assertThat(((Fault) fault).kind()).isEqualTo(Fault.Kind.MACHINE));
    assertThat(company.tenant("tn-a")).isEqualTo(before);
    assertThat(company.values(before, "payments", "amount")).containsExactly("2.00");
  }

  @Test
  void without_tenants_nothing_lands() throws Exception {
    Files.delete(root.resolve("sql/sources/crm/tenants.sql"));
    company.with("payments", LandedCompany.PAYMENTS, payment("1", "'tn-a'", "2"));
    assertThatThrownBy(company::refresh).isInstanceOf(Fault.class).hasMessageContaining("tenants.sql");
    assertThatThrownBy(() -> company.landing().tenants()).hasMessageContaining("boardpack refresh");
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text).stripTrailingZeros();
  }

  private static String alert(String id, String tenant, String title) {
    return "insert into alerts values ('" + id + "', " + tenant + ", 'compliance', 'low', false, " + title
        + ", null, null, null, now(), null)";
  }

  private static String payment(String id, String tenant, String amount) {
    return "insert into payments values ('" + id + "', " + tenant + ", null, 'payment', 'succeeded', " + amount
        + ", 'USD', '2026-03-01', '2026-03-01')";
  }
}
