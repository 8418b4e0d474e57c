package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandedCompany.connected;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts are of the class critical, tenants, payments and events of the class business. */
class ClassLandingTest {
  private static final String EARLIER = "2026-04-03T12:00:00Z";

  @TempDir Path root;
  private LandedCompany company;

  @BeforeEach
  void company() {
    company = LandedCompany.in(root)
        .with("alerts", LandedCompany.ALERTS, alert("a1"))
        .with("payments", LandedCompany.PAYMENTS, payment("p1"))
        .with("events", LandedCompany.EVENTS);
  }

  @Test
  void aClassIsReadAndTheOthersAreNotAskedAndStayAsTheyWere() throws Exception {
    company.refresh();
    company.source.sql(alert("a2"), payment("p2"), "alter table payments rename to gone");
    clock("2026-04-03T12:01:00Z");

    LandingReport report = refresh(RefreshClass.CRITICAL);

    assertThat(report.loads()).extracting(LandingReport.InputLoad::input).containsExactly("alerts");
    assertThat(report.faults()).isEmpty();
    LandedTenant tenant = company.tenant("tn-a");
    assertThat(company.values(tenant, "alerts", "alert_id")).containsExactly("a1", "a2");
    assertThat(company.values(tenant, "payments", "payment_id")).containsExactly("p1");
    assertThat(connected(tenant, "alerts").asOf()).isEqualTo("2026-04-03T12:01:00Z");
    assertThat(connected(tenant, "payments").asOf()).isEqualTo(EARLIER);
    assertThat(company.landing().counts()).extracting(SourceCount::input).contains("payments", "tenants");

    assertThat(refresh(RefreshClass.ARCHIVE).loads()).as("nobody fills that class").isEmpty();
    assertThat(company.values(company.tenant("tn-a"), "alerts", "alert_id")).containsExactly("a1", "a2");
  }

  @Test
  void whatNeverLandedOrIsSelectedOtherwiseNowIsReadWithAnyClass() {
    assertThat(refresh(RefreshClass.ARCHIVE).loads()).extracting(LandingReport.InputLoad::input)
        .containsExactlyInAnyOrder("tenants", "alerts", "payments", "events");

    company.source.select("payments", "select * from payments where kind = 'refund'");
    assertThat(refresh(RefreshClass.CRITICAL).loads()).extracting(LandingReport.InputLoad::input)
        .containsExactlyInAnyOrder("alerts", "payments");
    assertThat(company.values(company.tenant("tn-a"), "payments", "payment_id")).isEmpty();

    company.source.remove("sql/sources/crm/payments.sql");
    refresh(RefreshClass.CRITICAL);
    assertThat(company.tenant("tn-a").inputs().get("payments")).isInstanceOf(LandedInput.NotConnected.class);
  }

  /** Only an incremental input can hide them: its next load begins after them. */
  @Test
  void rowsOfATenantThatNobodyKnewAreReadAgainWithTheClassOfTheTenants() throws Exception {
    Path contract = Path.of(System.getProperty("boardpack.root"), "sql/inputs/events.yml");
    company.source.write("sql/inputs/events.yml",
        Files.readString(contract).replace("class: business", "class: critical"));
    Landing landing = company.landing(company.source.workspace());
    landing.refresh(Progress.silent());
    company.source.sql("insert into events values ('e1', 'tn-new', 'c', 'd', 'sent', null, '2026-04-01', '2026-04-01')");
    landing.refresh(Progress.silent(), RefreshClass.CRITICAL);
    assertThat(landing.putAside()).extracting(PutAside::code).containsExactly("unknown_tenant");

    company.source.sql("insert into tenants values ('tn-new', 'New', null, 'EUR', 'Europe/Berlin', null, now(), null)");
    landing.refresh(Progress.silent(), RefreshClass.BUSINESS);

    assertThat(company.values(company.tenant("tn-new"), "events", "event_id")).containsExactly("e1");
    assertThat(landing.putAside()).isEmpty();
  }

  private LandingReport refresh(RefreshClass only) {
    return company.landing().refresh(Progress.silent(), only);
  }

  private void clock(String now) throws IOException {
    Path settings = root.resolve("boardpack.yml");
    Files.writeString(settings, Files.readString(settings).replace(EARLIER, now));
  }

  private static String alert(String id) {
    return "insert into alerts (alert_id, tenant_id, category, severity, is_incident, title, opened_at) values ('" + id
        + "', 'tn-a', 'deliverability', 'high', false, 'Listed', '2026-04-01')";
  }

  private static String payment(String id) {
    return "insert into payments values ('" + id
        + "', 'tn-a', null, 'payment', 'succeeded', 1, 'USD', '2026-04-01', '2026-04-01')";
  }
}
