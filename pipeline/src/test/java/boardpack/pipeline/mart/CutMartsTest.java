package boardpack.pipeline.mart;

import static boardpack.pipeline.mart.MartsTest.profile;
import static boardpack.pipeline.mart.MartsTest.row;
import static boardpack.pipeline.mart.MartsTest.rows;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts at half past six of 2 November in Amsterdam, read two days later. */
class CutMartsTest {
  private static final TenantProfile TENANT = profile("tn-a", "EUR", "Europe/Amsterdam");
  private static final Instant CUT = Instant.parse("2026-11-02T05:30:00Z");
  private static final Instant READ = Instant.parse("2026-11-04T10:00:00Z");

  @TempDir Path folder;
  @TempDir Path aside;

  @Test
  void aRowCountsWhereItWasThereBeforeTheCutAndADayOnceItWasOver() throws Exception {
    Workspace workspace = SampleWorkspace.in(folder, "USD", "America/New_York");
    LandedRows landed = new LandedRows(workspace, TENANT.id())
        .file("invoices", List.of())
        .file("payments", List.of(
            payment("early", "10.00", "2026-11-02 05:29:59+00"), payment("corrected", "20.00", "2026-11-01 09:00:00+00"),
            payment("at", "40.00", "2026-11-02 05:30:00+00"), payment("late", "80.00", "2026-11-03 09:00:00+00")))
        .select("payments", "select 'corrected' as payment_id, 'tn-a' as tenant_id, null::varchar as invoice_id, 'payment' as kind, "
            + "'succeeded' as status, 21.00::decimal(18,2) as amount, 'EUR' as currency, "
            + "timestamptz '2026-10-30 08:00:00+00' as occurred_at, timestamptz '2026-11-03 09:00:00+00' as recorded_at", 0)
        .file("allocated_costs", List.of(cost("2026-11-01"), cost("2026-11-02")));
    Marts station = ShippedMarts.in(workspace);

    TenantMart cut = station.cutAt(CUT, aside).build(landed.landed(READ), TENANT);

    try (Connection mart = cut.open()) {
      assertThat(rows(mart, "select value from landed_measures where input = 'payments' and measure = 'sum(amount)'"))
          .as("10 before the cut, and 20 as it stood then").containsExactly("30.000000");
      assertThat(rows(mart, "select row_count from input_state where input = 'allocated_costs'"))
          .as("the day of the cut was not over").containsExactly("1");
      assertThat(rows(mart, "select distinct epoch(as_of)::bigint from input_state where connected"))
          .as("nothing was known later").containsExactly(Long.toString(CUT.getEpochSecond()));
    }
    assertThat(cut.file()).startsWith(aside.toRealPath());
    TenantMart whole = station.build(landed.landed(READ), TENANT);
    try (Connection mart = whole.open()) {
      assertThat(rows(mart, "select value from landed_measures where input = 'payments' and measure = 'sum(amount)'"))
          .containsExactly("151.000000");
    }
    assertThat(whole.key()).isNotEqualTo(cut.key());
  }

  private static Map<String, Optional<String>> payment(String id, String amount, String recordedAt) {
    return row("payment_id", id, "tenant_id", "tn-a", "kind", "payment", "status", "succeeded", "amount", amount,
        "currency", "EUR", "occurred_at", "2026-10-30 08:00:00+00", "recorded_at", recordedAt);
  }

  private static Map<String, Optional<String>> cost(String day) {
    return row("tenant_id", "tn-a", "ChargePeriodStart", day, "ResourceType", "ip", "x_ApproximateCost", "1.5",
        "is_known", "true", "BillingCurrency", "EUR");
  }
}
