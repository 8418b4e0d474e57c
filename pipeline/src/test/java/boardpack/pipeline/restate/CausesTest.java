package boardpack.pipeline.restate;

import static boardpack.pipeline.restate.RestatedCompany.OTHER;
import static boardpack.pipeline.restate.RestatedCompany.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.LandedCompany;
import boardpack.pipeline.tenant.TenantId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each cause by itself, with the effect worked out by hand, and several at once: they add up to the last digit. */
class CausesTest {
  private static final FigureKey PAID = new FigureKey("net_payments", "2026-03");
  private static final FigureKey PAID_IN_2026 = new FigureKey("net_payments", "2026");
  private static final FigureKey SENT = new FigureKey("delivered", "2026-03");
  private static final FigureKey BOUNCED = new FigureKey("bounce_rate", "2026-03");
  private static final FigureKey OPEN = new FigureKey("active_alerts", "2026-03");
  private static final FigureKey SERVERS = new FigureKey("vps_cost", "2026-04");

  @TempDir
  Path root;

  private RestatedCompany company;

  @BeforeEach
  void aCompany() {
    company = new RestatedCompany(root);
  }

  private void paid() {
    company.with("payments", LandedCompany.PAYMENTS,
        payment("p1", "tn-a", "100"), payment("p2", "tn-a", "40"), payment("p3", "tn-ab", "7"));
  }

  private static String payment(String id, String tenant, String amount) {
    return "insert into payments values ('" + id + "', '" + tenant + "', 'i', 'payment', 'succeeded', " + amount
        + ", 'USD', '2026-03-10 12:00+00', '2026-03-10 12:00+00')";
  }

  private void sent() {
    company.with("events", LandedCompany.EVENTS, event("e1", "sent"), event("e2", "sent"), event("e3", "delivered"),
        event("e4", "delivered"));
  }

  private static String event(String id, String type) {
    return "insert into events values ('" + id + "', 'tn-a', 'c', 'd', '" + type
        + "', 'p@example.org', '2026-03-10 12:00+00', '2026-04-02 12:00+00')";
  }

  @Test
  void aCorrectedRow() {
    paid();
    Origin then = kept();
    company.sql("update payments set amount = 90.5 where payment_id = 'p1'").refresh();
    assertThat(asked(then, TENANT).get(PAID))
        .containsExactly(share(Cause.CORRECTED_ROWS, "-9.5", new Share.Rows("payments", 1)));
  }

  @Test
  void aLateRow() {
    paid();
    Origin then = kept();
    company.sql(payment("p9", "tn-a", "12.34"),
        "insert into payments select 'after', tenant_id, 'i', kind, status, 5, currency, '2026-04-02 12:00+00', now()"
            + " from payments where payment_id = 'p1'").refresh();
    var causes = asked(then, TENANT);
    assertThat(causes.get(PAID)).as("a row of April is no row of March")
        .containsExactly(share(Cause.LATE_ROWS, "12.34", new Share.Rows("payments", 1)));
    assertThat(causes.get(PAID_IN_2026))
        .containsExactly(share(Cause.LATE_ROWS, "17.34", new Share.Rows("payments", 2)));
  }

  @Test
  void aRemovedRow() {
    paid();
    Origin then = kept();
    company.sql("delete from payments where payment_id = 'p2'").refresh();
    assertThat(asked(then, TENANT).get(PAID))
        .containsExactly(share(Cause.REMOVED_ROWS, "-40", new Share.Rows("payments", 1)));
  }

  @Test
  void aRestoredRow() {
    paid();
    company.sql("update payments set kind = 'payed' where payment_id = 'p2'");
    Origin then = kept();
    company.sql("update payments set kind = 'payment' where payment_id = 'p2'").refresh();
    assertThat(asked(then, TENANT).get(PAID))
        .containsExactly(share(Cause.RESTORED_ROWS, "40", new Share.Rows("payments", 1)));
  }

  @Test
  void allKindsOfRowsAtOnceInThePlatformToo() {
    paid();
    company.sql(payment("p5", "tn-a", "1000"), payment("p6", "tn-a", "-1"));
    Origin then = kept(TenantId.PLATFORM);
    company.sql("update payments set amount = 101 where payment_id = 'p1'",
        "update payments set amount = 2 where payment_id = 'p6'",
        payment("p7", "tn-a", "30"), payment("p8", "tn-ab", "0.5"),
        "delete from payments where payment_id = 'p5'").refresh();
    Share corrected = share(Cause.CORRECTED_ROWS, "1", new Share.Rows("payments", 1));
    Share restored = share(Cause.RESTORED_ROWS, "2", new Share.Rows("payments", 1));
    Share removed = share(Cause.REMOVED_ROWS, "-1000", new Share.Rows("payments", 1));
    assertThat(asked(then, TENANT).get(PAID)).containsExactly(
        corrected, restored, share(Cause.LATE_ROWS, "30", new Share.Rows("payments", 1)), removed);
    assertThat(asked(then, TenantId.PLATFORM).get(PAID)).containsExactly(
        corrected, restored, share(Cause.LATE_ROWS, "30.5", new Share.Rows("payments", 2)), removed);
  }

  /** Rows of two inputs and rates come, go and change at random, some bad and some good again; the effects always add up. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whateverHappensTheEffectsAddUp(long seed) {
    Random random = new Random(seed);
    paid();
    sent();
    company.with("exchange_rates",
        "rate_date date, base_currency text, quote_currency text, rate numeric(18,8), rate_source text",
        "insert into exchange_rates values ('2026-03-01', 'EUR', 'USD', 1.0875, 'bank')");
    for (int i = 0; i < 30; i++) {
      company.sql(payment("r" + i, random.nextBoolean() ? "tn-a" : "tn-ab", (1 + random.nextInt(9999)) / 100.0 + ""),
          event("v" + i, random.nextInt(4) == 0 ? "exploded" : "sent"));
    }
    company.sql("update payments set currency = 'EUR' where hashtext(payment_id) % 3 = 0");
    Origin then = kept(OTHER, TenantId.PLATFORM);
    company.sql("update events set event_type = 'delivered', recorded_at = recorded_at + interval '1 minute'"
            + " where hashtext(event_id || " + seed + ") % 4 = 0",
        "delete from events where hashtext(event_id || " + seed + ") % 5 = 0",
        "update payments set amount = amount * 1.5 where hashtext(payment_id || " + seed + ") % 4 = 1",
        "update payments set kind = 'payed' where hashtext(payment_id || " + seed + ") % 7 = 1",
        "delete from payments where hashtext(payment_id || " + seed + ") % 5 = 2",
        "update exchange_rates set rate = rate + 0.0123",
        payment("late", "tn-ab", "0.07"), payment("later", "tn-a", "3.33"), event("late", "bounced_soft"));
    company.at("2026-04-04T12:00:00Z").refresh();
    assertThat(asked(then, TENANT)).containsKeys(PAID, SENT, BOUNCED);
    assertThat(asked(then, OTHER)).containsKey(PAID);
    assertThat(asked(then, TenantId.PLATFORM)).containsKeys(PAID, SENT, BOUNCED);
  }

  @Test
  void rowsOfAnInputThatIsReadInParts() {
    sent();
    Origin then = kept();
    company.sql("update events set event_type = 'bounced_hard', recorded_at = '2026-04-02 13:00+00' where event_id = 'e3'",
        event("e5", "delivered"), event("e6", "delivered"), event("e7", "delivered"), "delete from events where event_id = 'e4'").refresh();
    var causes = asked(then, TENANT);
    // A delivered message less, three more, and one whose row is gone.
    assertThat(causes.get(SENT)).containsExactly(
        share(Cause.CORRECTED_ROWS, "-1", new Share.Rows("events", 1)),
        share(Cause.LATE_ROWS, "3", new Share.Rows("events", 3)),
        share(Cause.REMOVED_ROWS, "-1", new Share.Rows("events", 1)));
    assertThat(causes.get(BOUNCED)).containsExactly(share(Cause.CORRECTED_ROWS, "0.5", new Share.Rows("events", 1)));
  }

  /** With the marts of alerts alone nobody could tell that there was a March: its payments do. */
  @Test
  void whatHadNoRowsYetWasZeroAsItIsAmongAllFigures() {
    paid();
    company.with("alerts", LandedCompany.ALERTS, alert("a1", "2026-04-02"));
    Origin then = kept();
    assertThat(before.get(TENANT).get(OPEN)).isZero();
    company.sql(alert("a2", "2026-03-20")).refresh();
    assertThat(asked(then, TENANT).get(OPEN))
        .containsExactly(share(Cause.LATE_ROWS, "1", new Share.Rows("alerts", 1)));
  }

  private static String alert(String id, String day) {
    return "insert into alerts (alert_id, tenant_id, category, severity, is_incident, title, opened_at) values ('" + id
        + "', 'tn-a', 'system_health', 'high', false, 'Down', '" + day + "')";
  }

  @Test
  void aValueThatComesHasNoEffectAndNeitherHasOneThatGoes() {
    sent();
    company.sql("delete from events where event_type = 'sent'");
    Origin then = kept();
    company.sql(event("e9", "sent")).refresh();
    assertThat(asked(then, TENANT).get(BOUNCED))
        .containsExactly(new Share(Cause.LATE_ROWS, Optional.empty(), List.of(new Share.Rows("events", 1))));
  }

  @Test
  void anotherRateIsACorrectedRowOfEverybody() {
    paid();
    company.with("exchange_rates",
        "rate_date date, base_currency text, quote_currency text, rate numeric(18,8), rate_source text",
        "insert into exchange_rates values ('2026-03-01', 'EUR', 'USD', 2, 'bank')");
    company.sql("update payments set currency = 'EUR' where payment_id = 'p2'");
    Origin then = kept(OTHER, TenantId.PLATFORM);
    company.sql("update exchange_rates set rate = 4").refresh();
    // The other tenant reads its 7 dollars in euros; 40 euros are 160 dollars now, for their tenant and the platform.
    assertThat(asked(then, OTHER).get(PAID))
        .containsExactly(share(Cause.CORRECTED_ROWS, "-1.75", new Share.Rows("exchange_rates", 1)));
    assertThat(asked(then, TenantId.PLATFORM).get(PAID)).as("everybody has the rate, and it is one row")
        .containsExactly(share(Cause.CORRECTED_ROWS, "80", new Share.Rows("exchange_rates", 1)));
  }

  @Test
  void anotherTenantsShareNamesNobody() throws IOException {
    shared();
    Origin then = kept(OTHER, TenantId.PLATFORM);
    company.sql("insert into domains values ('d-ab', 'tn-ab', 'ab.example', '2026-04-01')",
        "insert into ip_assignments values ('as-2', 'd-ab', 'ip-1', 'active', '2026-04-01', null)").refresh();
    var causes = asked(then, TENANT);
    // 60 a month is 2 a day; three days of it are shared by two now.
    assertThat(causes.get(SERVERS)).containsExactly(share(Cause.SHARED_ALLOCATION, "-3"));
    assertThat(causes.toString()).doesNotContain("tn-ab", "A & B", "d-ab", "as-2", "ip-1", "host-1");
    // Whoever came is told by its own row.
    assertThat(asked(then, OTHER).get(SERVERS)).hasSize(1).allSatisfy(share -> {
      assertThat(share.cause()).isEqualTo(Cause.LATE_ROWS);
      assertThat(share.rows()).containsExactly(new Share.Rows("domains", 1));
    });
    assertThat(asked(then, TenantId.PLATFORM)).as("the whole is the same").isEmpty();
    assertThat(left()).isEmpty();
  }

  @Test
  void aChangedKpi() {
    paid();
    Origin then = kept();
    company.define("sql/kpis/revenue/net_payments.yml", "numerator: net", "numerator: net * 2").refresh();
    assertThat(asked(then, TENANT).get(PAID)).containsExactly(share(Cause.DEFINITION, "140"));
  }

  @Test
  void aChangedMart() {
    paid();
    company.sql("update payments set kind = 'refund' where payment_id = 'p2'");
    Origin then = kept();
    company.define("sql/marts/payment_lines.sql", "when kind = 'refund' then -amount", "when kind = 'refund' then 0")
        .refresh();
    assertThat(asked(then, TENANT).get(PAID)).containsExactly(share(Cause.DEFINITION, "40"));
  }

  @Test
  void definitionAndDataAndBothTogether() {
    paid();
    Origin then = kept(TenantId.PLATFORM);
    company.define("sql/kpis/revenue/net_payments.yml", "numerator: net", "numerator: net * 2")
        .sql(payment("p9", "tn-a", "10")).refresh();
    // 140 became 300: 140 by the definition alone, 10 by the row alone, and 10 that the row counts twice.
    assertThat(asked(then, TENANT).get(PAID)).containsExactly(share(Cause.DEFINITION, "140"),
        share(Cause.LATE_ROWS, "10", new Share.Rows("payments", 1)), share(Cause.TOGETHER, "10"));
    assertThat(asked(then, TenantId.PLATFORM).get(PAID)).containsExactly(share(Cause.DEFINITION, "147"),
        share(Cause.LATE_ROWS, "10", new Share.Rows("payments", 1)), share(Cause.TOGETHER, "10"));
  }

  @Test
  void aChangedRuleOfTheAllocation() {
    shared();
    Origin then = kept();
    company.define("sql/allocation/allocated_costs.sql", "when own.is_known then own.monthly_cost",
        "when own.is_known then own.monthly_cost * 2")
        .sql("update hosts set \"x_ApproximateCost\" = 90").refresh();
    // Three days of 2 become 4 each by the rule, 3 by the price, and 6 by both.
    assertThat(asked(then, TENANT).get(SERVERS)).containsExactly(share(Cause.DEFINITION, "6"),
        share(Cause.SHARED_ALLOCATION, "3"), share(Cause.TOGETHER, "3"));
  }

  @Test
  void aColumnThatTheOldRowsHaveNot() {
    paid();
    Origin then = kept();
    company.define("sql/inputs/payments.yml", "  amount: ",
        "  fee:         {type: \"decimal(18,2)\", label: exact, required: false}\n  amount: ")
        .define("sql/marts/payment_lines.sql", "else amount", "else amount - coalesce(fee, 0)")
        .sql("alter table payments add fee numeric", "update payments set fee = 5 where payment_id = 'p1'").refresh();
    assertThat(asked(then, TENANT).get(PAID)).containsExactly(share(Cause.TOGETHER, "-5"));
  }

  @Test
  void aTenantThatCameAndASourceThatWent() {
    paid();
    Origin then = kept(TenantId.PLATFORM);
    company.sql("insert into tenants values ('tn-new', 'New', 'growth', 'USD', 'America/New_York', null, now(), null)",
        payment("p9", "tn-new", "3")).refresh();
    assertThat(asked(then, TenantId.PLATFORM).get(PAID))
        .containsExactly(share(Cause.LATE_ROWS, "3", new Share.Rows("payments", 1)));
    assertThat(asked(then, TENANT)).isEmpty();
    Origin later = kept();
    company.company.source.remove("sql/sources/crm/payments.sql");
    company.refresh();
    assertThat(asked(later, TENANT).get(PAID)).containsExactly(
        new Share(Cause.REMOVED_ROWS, Optional.empty(), List.of(new Share.Rows("payments", 2))));
  }

  @Test
  void theDayOfReading() {
    paid();
    company.define("sql/marts/payment_lines.sql", "else amount",
        "else amount + day((select as_of from input_state where input = 'payments'))");
    Origin then = kept();
    company.at("2026-04-05T12:00:00Z").refresh();
    assertThat(asked(then, TENANT).get(PAID)).containsExactly(share(Cause.DAY_OF_READING, "4"));
  }

  @Test
  void whatIsGoneIsSaidAndNothingIsLeftBehind() throws IOException {
    paid();
    Origin then = kept();
    company.define("sql/kpis/revenue/net_payments.yml", "numerator: net", "numerator: net * 2").refresh();
    Set<FigureKey> changed = Set.of(PAID);
    Files.write(company.workspace().home().resolve("definitions/" + then.definitions() + ".zip"), new byte[] {1, 2});
    assertThatThrownBy(() -> company.causes(then, TENANT, changed)).isInstanceOf(Fault.class)
        .hasMessageStartingWith("definitions/" + then.definitions() + ".zip: cannot be read");
    Files.delete(landed(company.workspace().home().resolve("landing/tn-a/payments")));
    assertThatThrownBy(() -> company.causes(then, TENANT, changed)).isInstanceOf(Fault.class)
        .hasMessageContaining("landing/tn-a/payments/").hasMessageContaining("is gone");
    company.origins().retain(Set.of());
    assertThatThrownBy(() -> company.causes(then, TENANT, changed)).isInstanceOf(Fault.class)
        .hasMessageContaining("is not kept any more");
    assertThat(left()).isEmpty();
  }

  /** A word where a number is expected now: the old rows cannot be read by the new definitions. */
  @Test
  void whatCannotBeMeasuredIsAFault() {
    paid();
    Origin then = kept();
    company.define("sql/inputs/payments.yml", "{type: text, label: exact, required: false}",
            "{type: integer, label: exact, required: false}")
        .sql("alter table payments alter invoice_id type bigint using 1", "update payments set amount = amount + 1")
        .refresh();
    assertThatThrownBy(() -> asked(then, TENANT)).isInstanceOf(Fault.class)
        .hasMessageStartingWith("why figures of tn-a changed: cannot be measured")
        .satisfies(fault -> assertThat(fault.getMessage()).as("no value of a row").doesNotContain("'i'"));
  }

  private void shared() {
    company.with("domains", "domain_id text, tenant_id text, domain_name text, created_at timestamptz",
            "insert into domains values ('d-1', 'tn-a', 'a.example', '2026-04-01')")
        .with("hosts", "host_id text, region text, status text, \"x_ApproximateCost\" numeric(18,6), "
                + "\"BillingCurrency\" text, cost_synced_at timestamptz, active_from date, decommissioned_on date",
            "insert into hosts values ('host-1', 'eu', 'active', 60, 'USD', now(), '2026-04-01', null)")
        .with("ips", "ip_id text, host_id text, status text, reputation_state text, \"x_ApproximateCost\" numeric(18,6), "
                + "\"BillingCurrency\" text, cost_synced_at timestamptz, active_from date, released_on date",
            "insert into ips values ('ip-1', 'host-1', 'assigned', null, 30, 'USD', now(), '2026-04-01', null)")
        .with("ip_assignments",
            "assignment_id text, domain_id text, ip_id text, status text, valid_from date, valid_to date",
            "insert into ip_assignments values ('as-1', 'd-1', 'ip-1', 'active', '2026-04-01', null)");
  }

  private final Map<TenantId, Map<FigureKey, BigDecimal>> before = new HashMap<>();

  /** Lands what the source has, keeps it, and remembers the figures of the tenant and of these editions. */
  private Origin kept(TenantId... others) {
    company.refresh();
    before.put(TENANT, company.values(TENANT));
    List.of(others).forEach(edition -> before.put(edition, company.values(edition)));
    return company.origins().keep();
  }

  /** The causes of all that changed; each figure's effects are its difference, to the last digit. */
  private Map<FigureKey, List<Share>> asked(Origin then, TenantId edition) {
    Map<FigureKey, BigDecimal> after = company.values(edition);
    Set<FigureKey> changed = RestatedCompany.changed(before.get(edition), after);
    Map<FigureKey, List<Share>> causes = company.causes(then, edition, changed);
    assertThat(causes.keySet()).isEqualTo(changed);
    causes.forEach((figure, shares) -> {
      if (before.get(edition).containsKey(figure) && after.containsKey(figure)) {
        assertThat(shares.stream().map(share -> share.effect().orElse(BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add)).as(figure.toString())
            .isEqualByComparingTo(after.get(figure).subtract(before.get(edition).get(figure)));
      }
    });
    return plain(causes);
  }

  private static Map<FigureKey, List<Share>> plain(Map<FigureKey, List<Share>> causes) {
    Map<FigureKey, List<Share>> plain = new LinkedHashMap<>();
    causes.forEach((figure, shares) -> {
      List<Share> stripped = new ArrayList<>();
      shares.forEach(share -> stripped.add(
          new Share(share.cause(), share.effect().map(BigDecimal::stripTrailingZeros), share.rows())));
      plain.put(figure, stripped);
    });
    return plain;
  }

  private static Share share(Cause cause, String effect, Share.Rows... rows) {
    return new Share(cause, Optional.of(new BigDecimal(effect).stripTrailingZeros()), List.of(rows));
  }

  private static Path landed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> left = Files.list(company.workspace().home().resolve("tmp/restate"))) {
      return left.toList();
    }
  }
}
