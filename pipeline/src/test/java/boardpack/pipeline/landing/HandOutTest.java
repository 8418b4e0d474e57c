package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandedCompany.connected;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandOutTest {
  @TempDir
  Path root;

  private LandedCompany company;

  @BeforeEach
  void aCompany() {
    company = LandedCompany.in(root)
        .with("domains", "domain_id text, tenant_id text, domain_name text, created_at timestamptz",
            "insert into domains values ('d-1', 'tn-a', 'a.example', now())")
        .with("ips", "ip_id text, host_id text, status text, reputation_state text, "
                + "\"x_ApproximateCost\" numeric(18,6), "
                + "\"BillingCurrency\" text, cost_synced_at timestamptz, active_from date, released_on date",
            "insert into ips values"
                + " ('ip-secret', 'host-secret', 'assigned', null, 30, 'USD', now(), '2026-04-01', null)")
        .with("ip_assignments",
            "assignment_id text, domain_id text, ip_id text, status text, valid_from date, valid_to date",
            "insert into ip_assignments values ('as-1', 'd-1', 'ip-secret', 'active', '2026-04-02', null)");
  }

  private void withHosts() {
    company.with("hosts", "host_id text, region text, status text, "
                + "\"x_ApproximateCost\" numeric(18,6), "
            + "\"BillingCurrency\" text, cost_synced_at timestamptz, active_from date, decommissioned_on date",
        "insert into hosts values ('host-secret', 'eu', 'active', 60, 'USD', now(), '2026-04-01', null)");
  }

  @Test
  void without_hosts_no_cost_is_connected() {
    company.refresh();
    assertThat(company.tenant("tn-a").inputs().get("allocated_costs"))
        .isEqualTo(new LandedInput.NotConnected("allocated_costs"));
  }

  @Test
  void each_tenant_gets_its_costs_up_to_the_day_of_the_snapshot_and_the_platform_the_pool() {
    withHosts();
    company.refresh();
    assertThat(company.values(company.tenant("tn-a"), "allocated_costs", "ChargePeriodStart"))
        .containsExactly("2026-04-02", "2026-04-02", "2026-04-03", "2026-04-03");
    assertThat(company.values(company.tenant("tn-a"), "allocated_costs", "x_ApproximateCost"))
        .containsExactly("1.000000", "1.000000", "2.000000", "2.000000");
    assertThat(company.values(company.landing().platform(), "allocated_costs", "ChargePeriodStart"))
        .containsExactly("2026-04-01", "2026-04-01");
    assertThat(connected(company.tenant("tn-ab"), "allocated_costs").files()).isEmpty();
  }

  @Test
  void no_tenant_is_told_which_host_or_address_it_pays_for() throws Exception {
    withHosts();
    company.refresh();
    assertThat(connected(company.tenant("tn-a"), "hosts").files()).isEmpty();
    assertThat(company.landing().platform().inputs().get("hosts"))
        .isInstanceOfSatisfying(LandedInput.Connected.class, hosts -> assertThat(hosts.files()).isEmpty());
    for (Path file : company.files()) {
      if (file.toString().contains("/landing/tn-a/") && Files.isRegularFile(file)) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("secret");
      }
    }
  }

  @Test
  void rates_between_the_currencies_in_use_are_handed_to_everybody() {
    company.with("exchange_rates",
        "rate_date date, base_currency text, quote_currency text, rate numeric(18,8), rate_source text",
        "insert into exchange_rates values ('2026-04-01', 'EUR', 'USD', 1.1, 'ECB'),"
            + " ('2026-04-01', 'EUR', 'JPY', 160, 'ECB')");
    company.refresh();
    assertThat(company.values(company.tenant("tn-a"), "exchange_rates", "quote_currency")).containsExactly("USD");
    assertThat(company.values(company.landing().platform(), "exchange_rates", "rate")).containsExactly("1.10000000");
    assertThat(company.landing().counts()).filteredOn(count -> count.input().equals("exchange_rates")).hasSize(1)
        .allSatisfy(count -> assertThat(count.source()).isEqualTo(count.landed()).isEqualTo("2"));
  }
}
