package boardpack.pipeline.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.source.SmallCompany;
import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the source counts by month and what was put aside, by the calendar of whoever reads it. */
class MonthCountsTest {
  @TempDir
  Path root;

  private LandedCompany company;

  /** 10.00 and a refund of -4.00, which breaks the contract, both at 02:00 in UTC of 1 November; and 2.50 in May. */
  @BeforeEach
  void aCompany() {
    company = LandedCompany.in(root)
        .with("payments", LandedCompany.PAYMENTS, payment("p1", "tn-a", "10.00", "2026-11-01 02:00+00"),
            payment("p2", "tn-a", "-4.00", "2026-11-01 02:00+00"), payment("p3", "tn-ab", "2.50", "2026-05-01 12:00+00"))
        .with("exchange_rates", "rate_date date, base_currency text, quote_currency text, rate numeric(18,8), rate_source text",
            "insert into exchange_rates values ('2026-04-30', 'EUR', 'USD', 1.1, 'ECB'), ('2026-05-01', 'EUR', 'USD', 1.2, 'ECB')");
    company.refresh();
  }

  @Test
  void aTenantsRowsAreOfTheMonthOfItsOwnClockAlsoWhereTheyArePutAside() {
    assertThat(company.landing().monthCounts(new TenantId("tn-a")))
        .extracting(MonthCount::input, count -> count.month().map(YearMonth::toString).orElse("none"), MonthCount::measure,
            count -> plain(count.source()), count -> plain(count.putAside()))
        .containsExactlyInAnyOrder(
            tuple("payments", "2026-10", "rows", "2", "1"), tuple("payments", "2026-10", "sum(amount)", "6", "-4"));
  }

  @Test
  void thePlatformSeesAllRowsByTheCompanysClockAndWhatIsShared() {
    List<MonthCount> counts = company.landing().monthCounts(TenantId.PLATFORM);
    String october = YearMonth.from(Instant.parse("2026-11-01T02:00:00Z")
        .atZone(company.source.workspace().company().zone())).toString();
    assertThat(counts).filteredOn(count -> count.measure().equals("rows"))
        .extracting(MonthCount::input, count -> count.month().map(YearMonth::toString).orElse("none"),
            count -> plain(count.source()), count -> plain(count.landed()))
        .containsExactlyInAnyOrder(tuple("payments", october, "2", "0"), tuple("payments", "2026-05", "1", "0"),
            tuple("exchange_rates", "2026-04", "1", "1"), tuple("exchange_rates", "2026-05", "1", "1"));
  }

  /** A source that fails keeps its rows of before, and so its counts. */
  @Test
  void whatASourceThatFailsHadCountedStays() {
    List<MonthCount> before = company.landing().monthCounts(TenantId.PLATFORM);
    SmallCompany source = company.source;
    source.select("payments", "select 1 as nothing");
    try {
      company.refresh();
    } catch (Fault expected) {
      assertThat(expected).hasMessageContaining("payments");
    }
    assertThat(company.landing().monthCounts(TenantId.PLATFORM)).isEqualTo(before);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String payment(String id, String tenant, String amount, String at) {
    return "insert into payments values ('" + id + "', '" + tenant + "', null, 'payment', 'succeeded', " + amount
        + ", 'USD', '" + at + "', '" + at + "')";
  }
}
