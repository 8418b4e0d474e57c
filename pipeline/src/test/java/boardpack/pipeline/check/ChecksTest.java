package boardpack.pipeline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.mart.LandedRows;
import boardpack.pipeline.mart.Limits;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.mart.SampleWorkspace;
import boardpack.pipeline.mart.ShippedMarts;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each check finds the row that offends, and none finds anything in rows that are well. */
class ChecksTest {
  private static final TenantId TENANT = new TenantId("tn-a");

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void workspace() throws IOException {
    workspace = SampleWorkspace.in(folder, "USD", "America/New_York");
  }

  @Test
  void rowsThatAreWellOffendNobody() {
    Marts marts = marts();
    TenantMart tenant = build(marts, well());

    assertThat(Checks.read(workspace).run(tenant)).isEmpty();
    assertThat(Checks.read(workspace).run(platformOf(marts, tenant))).isEmpty();
  }

  @Test
  void anAnswerOutsideTheScaleOfItsSurveyIsFound() {
    LandedRows rows = well().file("surveys", List.of(
        row("answer_id", "a1", "tenant_id", "tn-a", "survey", "csat", "score", "6", "answered_at", "2026-10-05 12:00:00+00"),
        row("answer_id", "a2", "tenant_id", "tn-a", "survey", "nps", "score", "6", "answered_at", "2026-10-05 12:00:00+00")));

    assertThat(Checks.read(workspace).run(build(marts(), rows))).containsExactly(new Offence(
        "survey_scores_out_of_scale", "An answer to a survey lies outside its scale: 0 to 10 for nps, 1 to 5 for csat.", 1,
        "tenant_id=tn-a, answer_id=a1, survey=csat, score=6.0000"));
  }

  @Test
  void everyOffenceIsFoundWithItsCountAndAnExample() {
    LandedRows rows = well()
        .file("events", List.of(
            event("e8", "c-gone", "d1", "sent"), event("e9", "c-gone", "d-gone", "delivered"),
            event("e10", "c1", "d1", "bounced_hard")))
        .file("payments", List.of(
            payment("p8", "i1", "refund", "90.00", "USD", "2026-10-05"),
            payment("p9", "", "payment", "5.00", "GBP", "2026-10-05"),
            payment("p10", "", "payment", "-1.00", "USD", "2026-11-03")))
        .file("subscriptions", List.of(row("subscription_id", "s1", "tenant_id", "tn-a", "plan_name", "growth",
            "status", "active", "monthly_amount", "20.00", "currency", "USD", "valid_from", "2026-10-03 12:00:00+00")));

    assertThat(Checks.read(workspace).run(build(marts(), rows))).containsExactlyInAnyOrder(
        new Offence("campaigns_unknown", "Events name a campaign that the customer database does not know.", 1,
            "tenant_id=tn-a, campaign_id=c-gone, sent=1"),
        new Offence("domains_unknown", "Events name a sending domain that the customer database does not know.", 1,
            "tenant_id=tn-a, domain_id=d-gone, sent=0"),
        new Offence("deliveries_above_sent", "A campaign has more messages delivered or bounced than it ever sent.", 1,
            "tenant_id=tn-a, campaign_id=c1, sent=1, ended=2"),
        new Offence("refunds_above_payments", "More was refunded for an invoice than was ever paid for it.", 1,
            "tenant_id=tn-a, invoice_id=i1, currency=USD, net_amount=-80.00"),
        new Offence("money_without_rate",
            "Money in a currency that no rate converts: it is unknown, and sums are partial.", 1,
            "tenant_id=tn-a, row_name=payment p9, currency=GBP, platform_day=2026-10-05"),
        new Offence("money_negative", "Money that is positive by its contract is below zero.", 1,
            "tenant_id=tn-a, row_name=payment p10, amount=-1.000000"),
        new Offence("payments_in_the_future", "Money moved on a day that had not come when the source was read.", 1,
            "tenant_id=tn-a, payment_id=p10, platform_day=2026-11-03"),
        new Offence("subscriptions_overlapping", "One subscription is in two states on the same day's end.", 1,
            "tenant_id=tn-a, subscription_id=s1, platform_from_day=2026-10-03"));
  }

  @Test
  void aRevenueEventThatNoRateConvertsIsFound() {
    LandedRows rows = well().file("revenue_events", List.of(row("revenue_event_id", "r1", "tenant_id", "tn-a",
        "category", "payment", "direction", "negative", "severity", "low", "impact_amount", "9.00", "currency", "GBP",
        "occurred_at", "2026-10-05 12:00:00+00")));

    assertThat(Checks.read(workspace).run(build(marts(), rows)))
        .extracting(Offence::check, Offence::count, Offence::example)
        .containsExactly(tuple("money_without_rate", 1L,
            "tenant_id=tn-a, row_name=revenue event r1, currency=GBP, platform_day=2026-10-05"));
  }

  @Test
  void aTenantThatNoSourceNamesIsFoundOnThePlatform() {
    LandedRows rows = new LandedRows(workspace, TENANT)
        .file("payments", List.of(payment("p1", "", "payment", "10.00", "USD", "2026-10-02")));
    Marts marts = marts();

    assertThat(Checks.read(workspace).run(platformOf(marts, build(marts, rows)))).containsExactly(
        new Offence("tenants_unknown", "Rows on the platform belong to a tenant that no source names.", 1,
            "tenant_id=tn-a"));
  }

  /** The marts' own promises would refuse such a file; here the sidecar has been robbed of them. */
  @Test
  void whatGotLostOnTheWayToThePlatformIsFoundThere() throws IOException {
    Path own = Files.createDirectories(folder.resolve("sql/marts"));
    Path shipped = SampleWorkspace.shipped().resolve("sql/marts");
    Files.writeString(own.resolve("payment_lines.sql"),
        Files.readString(shipped.resolve("payment_lines.sql"))
            .replace("from inputs.payments", "from inputs.payments limit 1"));
    Files.writeString(own.resolve("payment_lines.yml"),
        Files.readString(shipped.resolve("payment_lines.yml")).replaceAll("(?m)^reconciles:\n(  - .*\n)+", ""));
    LandedRows rows = well().file("payments", List.of(payment("p2", "", "payment", "7.50", "USD", "2026-10-05")));
    Marts marts = new Marts(workspace, new Limits(1, 256));

    assertThat(Checks.read(workspace).run(platformOf(marts, build(marts, rows))))
        .extracting(Offence::check, Offence::count, Offence::example)
        .containsExactly(tuple("tenants_not_added_up", 2L,
            "tenant_id=tn-a, input=payments, measure=rows, landed_value=2.000000, held_value=1.000000"));
  }

  @Test
  void aCheckThatDoesNotSayWhatItLooksForIsRefused() throws IOException {
    Path own = Files.createDirectories(folder.resolve("sql/checks"));
    Files.writeString(own.resolve("money_negative.sql"), "select 1 where false");

    assertThatThrownBy(() -> Checks.read(workspace))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("sql/checks/money_negative.sql:1: does not say what is wrong");
  }

  @Test
  void aCheckThatDuckDbRefusesIsNamed() throws IOException {
    Path own = Files.createDirectories(folder.resolve("sql/checks"));
    Files.writeString(own.resolve("money_negative.sql"), "-- Nothing.\nselect * from no_such_mart");
    TenantMart mart = build(marts(), well());

    assertThatThrownBy(() -> Checks.read(workspace).run(mart))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("sql/checks/money_negative.sql: DuckDB refuses it: Catalog Error");
  }

  private LandedRows well() {
    return new LandedRows(workspace, TENANT)
        .file("tenants", List.of(row("tenant_id", "tn-a", "name", "A", "currency", "USD", "zone", "America/New_York",
            "created_at", "2026-09-01 12:00:00+00")))
        .file("campaigns", List.of(row("campaign_id", "c1", "tenant_id", "tn-a", "name", "Spring",
            "status", "completed", "created_at", "2026-10-01 12:00:00+00")))
        .file("domains", List.of(row("domain_id", "d1", "tenant_id", "tn-a", "domain_name", "mail.example.com",
            "created_at", "2026-10-01 12:00:00+00")))
        .file("events", List.of(event("e1", "c1", "d1", "sent"), event("e2", "c1", "d1", "delivered")))
        .file("payments", List.of(payment("p1", "i1", "payment", "10.00", "USD", "2026-10-02")))
        .file("subscriptions", List.of(
            row("subscription_id", "s1", "tenant_id", "tn-a", "plan_name", "starter", "status", "trialing",
                "monthly_amount", "10.00", "currency", "USD", "valid_from", "2026-10-01 12:00:00+00",
                "valid_to", "2026-10-02 12:00:00+00"),
            row("subscription_id", "s1", "tenant_id", "tn-a", "plan_name", "starter", "status", "active",
                "monthly_amount", "10.00", "currency", "USD", "valid_from", "2026-10-02 12:00:00+00",
                "valid_to", "2026-11-01 12:00:00+00")));
  }

  private Marts marts() {
    return ShippedMarts.in(workspace);
  }

  private static TenantMart build(Marts marts, LandedRows rows) {
    return marts.build(rows.landed(SampleWorkspace.AS_OF),
        new TenantProfile(
            TENANT, "A", "starter", Currency.getInstance("USD"), ZoneId.of("America/New_York"), Locale.US));
  }

  private TenantMart platformOf(Marts marts, TenantMart tenant) {
    return marts.buildPlatform(
        new LandedRows(workspace, TenantId.PLATFORM).landed(SampleWorkspace.AS_OF), List.of(tenant));
  }

  private static Map<String, Optional<String>> event(String id, String campaign, String domain, String type) {
    return row("event_id", id, "tenant_id", "tn-a", "campaign_id", campaign, "domain_id", domain, "event_type", type,
        "occurred_at", "2026-10-02 12:00:00+00", "recorded_at", "2026-10-02 12:00:00+00");
  }

  private static Map<String, Optional<String>> payment(
      String id, String invoice, String kind, String amount, String currency, String day) {
    Map<String, Optional<String>> payment = row("payment_id", id, "tenant_id", "tn-a", "kind", kind, "status",
        "succeeded", "amount", amount, "currency", currency, "occurred_at", day + " 12:00:00+00",
        "recorded_at", day + " 12:00:00+00");
    payment.put("invoice_id", Optional.of(invoice).filter(id2 -> !id2.isEmpty()));
    return payment;
  }

  private static Map<String, Optional<String>> row(String... namesAndValues) {
    Map<String, Optional<String>> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(namesAndValues[i], Optional.of(namesAndValues[i + 1]));
    }
    return row;
  }
}
