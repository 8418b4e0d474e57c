package boardpack.pipeline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import boardpack.pipeline.landing.MonthCount;
import boardpack.pipeline.landing.SourceCount;
import boardpack.pipeline.mart.LandedRows;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.mart.ShippedMarts;
import boardpack.pipeline.mart.SampleWorkspace;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two tenants with payments of 10.00 and 2.50, one and two events; the second has put 4.00 aside. */
class TieOutTest {
  private static final TenantId FIRST = new TenantId("tn-a");
  private static final TenantId SECOND = new TenantId("tn-b");

  @TempDir static Path folder;
  private static Workspace workspace;
  private static Marts marts;
  private static TieOut tieOut;
  private static TenantMart first;
  private static TenantMart second;

  @BeforeAll
  static void twoTenants() throws IOException {
    workspace = SampleWorkspace.in(folder, "USD", "America/New_York");
    marts = ShippedMarts.in(workspace);
    tieOut = new TieOut(ShippedMarts.definitions(), ShippedMarts.contracts());
    first = build(FIRST, "10.00", 1);
    second = build(SECOND, "2.50", 2);
  }

  @Test
  void aTenantsCountsAndSumsAreFollowedFromSourceToMart() {
    List<TieOutLine> lines = tieOut.lines(counts(), List.of(), second);

    assertThat(lines).allMatch(TieOutLine::holds);
    assertThat(lines).extracting(TieOutLine::input, TieOutLine::measure, TieOutTest::plain).containsExactly(
        tuple("payments", "rows", "2 = 1 + 1, 1 in the mart"),
        tuple("payments", "sum(amount)", "6.5 = 2.5 + 4, 2.5 in the mart"),
        tuple("events", "rows", "2 = 2 + 0, 2 in the mart"));
  }

  @Test
  void thePlatformAddsUpAllTenantsAndWhatTheyShare() {
    TenantMart platform = marts.buildPlatform(
        new LandedRows(workspace, TenantId.PLATFORM).landed(SampleWorkspace.AS_OF), List.of(first, second));

    List<TieOutLine> lines = tieOut.lines(counts(), List.of(), platform);

    assertThat(lines).allMatch(TieOutLine::holds);
    assertThat(lines).extracting(TieOutLine::input, TieOutLine::measure, TieOutTest::plain).containsExactly(
        tuple("payments", "rows", "3 = 2 + 1, 2 in the mart"),
        tuple("payments", "sum(amount)", "16.5 = 12.5 + 4, 12.5 in the mart"),
        tuple("events", "rows", "3 = 3 + 0, 3 in the mart"),
        tuple("hosts", "rows", "7 = 7 + 0, nowhere in a mart"));
  }

  @Test
  void whatTheSourceCountedForOthersOnlyIsZeroHere() {
    assertThat(tieOut.lines(List.of(count("alerts", SECOND, "rows", "4", "4", "0")), List.of(), first))
        .extracting(TieOutLine::input, TieOutTest::plain)
        .containsExactly(tuple("alerts", "0 = 0 + 0, 0 in the mart"));
  }

  @Test
  void aRowThatTheSourceHasAndNobodyLandedShowsAsADifference() {
    List<TieOutLine> lines = tieOut.lines(List.of(count("payments", FIRST, "rows", "3", "1", "1")), List.of(), first);

    assertThat(lines).singleElement().satisfies(line -> {
      assertThat(line.holds()).isFalse();
      assertThat(line.difference()).isEqualByComparingTo("1");
    });
  }

  /** Landing's own word for it does not count: the mart's build has counted the files. */
  @Test
  void whatLandedIsWhatTheFilesHoldNotWhatLandingWroteDown() {
    List<TieOutLine> lines = tieOut.lines(List.of(count("payments", FIRST, "rows", "3", "3", "0")), List.of(), first);

    assertThat(lines).singleElement().satisfies(line -> {
      assertThat(line.landed()).isEqualByComparingTo("1");
      assertThat(line.difference()).isEqualByComparingTo("2");
    });
  }

  /** The month is told by the tenant's clock: noon of 1 October in UTC is October in New York. */
  @Test
  void eachMonthIsFollowedByItself() {
    List<TieOutLine> lines = tieOut.lines(List.of(count("payments", FIRST, "rows", "1", "1", "0")),
        List.of(month("2026-10", "1", "0")), first);

    assertThat(lines).allMatch(TieOutLine::holds).extracting(TieOutLine::period, TieOutTest::plain).containsExactly(
        tuple("", "1 = 1 + 0, 1 in the mart"), tuple("2026-10", "1 = 1 + 0, 1 in the mart"));
  }

  @Test
  void aRowThatSlipsIntoAnotherMonthShowsThoughTheTotalsAreTheSame() {
    List<TieOutLine> lines = tieOut.lines(List.of(count("payments", FIRST, "rows", "1", "1", "0")),
        List.of(month("2026-09", "1", "0")), first);

    assertThat(lines).extracting(TieOutLine::period, TieOutLine::holds, TieOutTest::plain).containsExactly(
        tuple("", true, "1 = 1 + 0, 1 in the mart"), tuple("2026-10", false, "0 = 1 + 0, 1 in the mart"),
        tuple("2026-09", false, "1 = 0 + 0, 0 in the mart"));
  }

  @Test
  void stationsMayDifferByTheToleranceAndNotByMore() {
    assertThat(within("1").holds()).isTrue();
    assertThat(within("0.99").holds()).isFalse();
    assertThat(within("1").difference()).isEqualByComparingTo("1");
  }

  private static TieOutLine within(String tolerance) {
    return new TieOutLine("payments", "rows", "2026-10", BigDecimal.TEN, new BigDecimal(9), BigDecimal.ZERO,
        Optional.of(new BigDecimal(9)), new BigDecimal(tolerance));
  }

  private static MonthCount month(String month, String source, String putAside) {
    return new MonthCount("payments", Optional.of(YearMonth.parse(month)), "rows", new BigDecimal(source), BigDecimal.ZERO,
        new BigDecimal(putAside));
  }

  private static List<SourceCount> counts() {
    return List.of(
        count("payments", FIRST, "rows", "1", "1", "0"),
        count("payments", SECOND, "rows", "2", "1", "1"),
        count("payments", FIRST, "sum(amount)", "10.00", "10.00", "0"),
        count("payments", SECOND, "sum(amount)", "6.50", "2.50", "4.00"),
        count("events", FIRST, "rows", "1", "1", "0"),
        count("events", SECOND, "rows", "2", "2", "0"),
        count("hosts", TenantId.PLATFORM, "rows", "7", "7", "0"));
  }

  private static SourceCount count(
      String input, TenantId tenant, String measure, String source, String landed, String putAside) {
    return new SourceCount(
        input, tenant, measure, new BigDecimal(source), new BigDecimal(landed), new BigDecimal(putAside));
  }

  private static String plain(TieOutLine line) {
    return plain(line.source()) + " = " + plain(line.landed()) + " + " + plain(line.putAside()) + ", "
        + line.mart().map(TieOutTest::plain).map(value -> value + " in the mart").orElse("nowhere in a mart");
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static TenantMart build(TenantId tenant, String amount, int events) {
    LandedRows rows = new LandedRows(workspace, tenant)
        .select("payments", """
            select 'p' as payment_id, '%s' as tenant_id, null::varchar as invoice_id, 'payment' as kind,
              'succeeded' as status, %s::decimal(18, 2) as amount, 'USD' as currency,
              timestamptz '2026-10-01 12:00:00+00' as occurred_at, timestamptz '2026-10-01 12:00:00+00' as recorded_at
            """.formatted(tenant, amount), 1)
        .select("events", """
            select 'e' || i as event_id, '%s' as tenant_id, 'c1' as campaign_id, 'd1' as domain_id,
              'sent' as event_type, null::varchar as recipient, timestamptz '2026-10-01 12:00:00+00' as occurred_at,
              timestamptz '2026-10-01 12:00:00+00' as recorded_at
            from range(%d) as numbers(i)
            """.formatted(tenant, events), events);
    return marts.build(rows.landed(SampleWorkspace.AS_OF),
        new TenantProfile(
            tenant, "A", "starter", Currency.getInstance("USD"), ZoneId.of("America/New_York"), Locale.US));
  }
}
