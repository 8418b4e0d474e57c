package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandedCompany.connected;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.landing.LandingReport.InputLoad;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand rows that break the contract, of every kind there is, among two thousand good ones. */
class MalformedRowsTest {
  private static final int BAD = 10_000;
  private static final int GOOD = 2_000;
  /** How a good payment is broken, and the code and column that must be told of it. */
  private static final List<String[]> KINDS = List.of(
      kind("tenant_id = null", "missing_required tenant_id"),
      kind("tenant_id = 'tn-nobody'", "unknown_tenant tenant_id"),
      kind("tenant_id = '../tn-a'", "unsafe_tenant_id tenant_id"),
      kind("tenant_id = E'tn-a\\n'", "unsafe_tenant_id tenant_id"),
      kind("tenant_id = ''", "unsafe_tenant_id tenant_id"),
      kind("tenant_id = 'platform'", "unsafe_tenant_id tenant_id"),
      kind("kind = null", "missing_required kind"),
      kind("kind = 'Payment'", "not_in_list kind"),
      kind("status = E'succeeded\\t'", "not_in_list status"),
      kind("status = '=1+1'", "not_in_list status"),
      kind("amount = null", "missing_required amount"),
      kind("amount = -0.01", "below_minimum amount"),
      kind("amount = 'NaN'", "bad_type amount"),
      kind("amount = 'Infinity'", "bad_type amount"),
      kind("amount = 1e29", "bad_type amount"),
      kind("amount = 0.001", "bad_type amount"),
      kind("currency = null", "missing_required currency"),
      kind("occurred_at = null", "missing_required occurred_at"),
      kind("occurred_at = 'infinity'", "bad_type occurred_at"),
      kind("recorded_at = '-infinity'", "bad_type recorded_at"),
      kind("payment_id = null", "missing_required payment_id"));

  @TempDir
  Path root;

  private LandedCompany company;

  @BeforeEach
  void aCompany() {
    company = LandedCompany.in(root).with("payments", LandedCompany.PAYMENTS,
        payments("good", GOOD), payments("bad", BAD), "insert into payments select * from payments where payment_id = 'good0'");
    for (int kind = 0; kind < KINDS.size(); kind++) {
      company.source.sql("update payments set " + KINDS.get(kind)[0] + " where payment_id like 'bad%' and"
          + " substr(payment_id, 4)::int % " + KINDS.size() + " = " + kind);
    }
  }

  @Test
  void theGoodOnesLandAndEachBadOneHasItsCode() {
    assertThat(company.refresh().loads()).contains(new InputLoad("payments", GOOD + BAD + 1, GOOD, BAD + 1, 0, 0));
    assertThat(connected(company.tenant("tn-a"), "payments").rows()).isEqualTo(GOOD);
    assertThat(company.values(company.tenant("tn-a"), "payments", "payment_id")).hasSize(GOOD)
        .allMatch(id -> id.startsWith("good")).doesNotHaveDuplicates();

    Map<String, Long> expected = new TreeMap<>(Map.of("duplicate_key payment_id", 1L));
    for (int kind = 0; kind < KINDS.size(); kind++) {
      expected.merge(KINDS.get(kind)[1], (long) (BAD - kind + KINDS.size() - 1) / KINDS.size(), Long::sum);
    }
    Map<String, Long> told = new TreeMap<>();
    company.landing().putAside().forEach(rows -> told.merge(rows.code() + " " + rows.column(), rows.rows(), Long::sum));
    assertThat(told).isEqualTo(expected);
    assertThat(company.query("select count(*) from " + putAside() + " where delivered.payment_id like 'bad%'"
        + " or code = 'missing_required' and column_name = 'payment_id' or code = 'duplicate_key'"))
        .containsExactly(Integer.toString(BAD + 1));
  }

  @Test
  void whatWasReadIsWhatLandedWasPutAsideOrSuperseded() {
    company.with("events", LandedCompany.EVENTS, "insert into events select 'e' || i % 900, case i % 7 when 0 then 'tn-x'"
        + " else 'tn-a' end, 'c', 'd', case i % 5 when 0 then 'exploded' else 'sent' end, null, '2026-03-01',"
        + " timestamptz '2026-04-01' + i * interval '1 second' from generate_series(1, 3000) as i");
    for (int refresh = 0; refresh < 3; refresh++) {
      assertThat(company.refresh().loads()).hasSize(3)
          .allSatisfy(load -> assertThat(load.read()).isEqualTo(load.loaded() + load.putAside() + load.superseded()));
      company.source.sql("update events set recorded_at = recorded_at + interval '1 minute', event_type = 'clicked'"
          + " where event_id like 'e1%'", "insert into events select * from events where event_id like 'e2%'");
    }
    InputLoad events = company.refresh().loads().stream().filter(load -> load.input().equals("events")).findFirst()
        .orElseThrow();
    assertThat(events.superseded()).isPositive();
    assertThat(events.putAside()).isPositive();
  }

  private static String payments(String prefix, int count) {
    return "insert into payments select '" + prefix + "' || i, 'tn-a', null, 'payment', 'succeeded', 1.25, 'USD',"
        + " '2026-03-01', '2026-03-01' from generate_series(0, " + (count - 1) + ") as i";
  }

  private String putAside() {
    return "read_parquet('" + company.source.home() + "/landing/put_aside/payments/*.parquet')";
  }

  private static String[] kind(String spoiled, String told) {
    return new String[] {spoiled, told};
  }
}
