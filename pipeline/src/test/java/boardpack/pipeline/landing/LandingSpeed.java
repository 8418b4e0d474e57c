package boardpack.pipeline.landing;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.source.Calendars;
import boardpack.pipeline.source.InputSelect;
import boardpack.pipeline.source.SourceReading;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast rows land; no part of the build: {@code mvn -pl pipeline -am test -Dtest=LandingSpeed}. */
class LandingSpeed {
  private static final int ROWS = 2_000_000;
  private static final int TENANTS = 200;

  @TempDir
  Path root;

  @Test
  void two_million_rows_of_two_hundred_tenants() {
    LandedCompany company = LandedCompany.in(root)
        .with("invoices", "invoice_id text, tenant_id text, amount numeric(18,2), currency text, status text, "
            + "issued_at timestamptz, period_start date, period_end date")
        .with("payments", LandedCompany.PAYMENTS).with("events", LandedCompany.EVENTS);
    company.source.sql("delete from tenants",
        "insert into tenants select 'tn-' || i, 'T', null, 'USD', 'UTC', null, now(), null"
            + " from generate_series(0, 199) i",
        "insert into events select 'e' || i, 'tn-' || i % " + TENANTS + ", 'c' || i % 1000, 'd' || i % 600, 'delivered', "
            + "'person' || i || '@example.org', timestamptz '2026-03-01' + i * interval '1 second', "
            + "timestamptz '2026-03-01' + i * interval '1 second' from generate_series(1, " + ROWS + ") i");
    discard(company);
    for (String run : new String[] {"first", "second"}) {
      company.landing().refresh((station, subject, rows, took) -> say(run + " " + station + " " + subject, rows, took));
    }
    assertThat(company.landing().tenants()).hasSize(TENANTS)
        .allSatisfy(tenant -> assertThat(LandedCompany.connected(tenant, "events").rows()).isEqualTo(ROWS / TENANTS));
  }

  private static void discard(LandedCompany company) {
    InputSelect events = company.source.sources().get(0).selects().stream()
        .filter(select -> select.contract().name().equals("events")).findFirst().orElseThrow();
    Map<String, ZoneId> zones = IntStream.range(0, TENANTS).boxed()
        .collect(Collectors.toMap(i -> "tn-" + i, i -> ZoneId.of(i % 2 == 0 ? "America/New_York" : "Europe/Amsterdam")));
    Calendars calendars = new Calendars(ZoneId.of("UTC"), zones);
    for (int warm = 0; warm < 2; warm++) {
      long start = System.nanoTime();
      try (SourceReading reading = company.source.sources().get(0).read()) {
        reading.copy(events, Optional.empty(), Path.of("/dev/null"));
      }
      say("COPY discarded", ROWS, Duration.ofNanos(System.nanoTime() - start));
      start = System.nanoTime();
      try (SourceReading reading = company.source.sources().get(0).read()) {
        reading.tally(events, calendars);
      }
      say("tally at the source", ROWS, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private static void say(String what, long rows, Duration took) {
    System.out.printf("%-28s %,10d rows %6d ms %,10.0f rows/s%n", what, rows, took.toMillis(),
        rows * 1e9 / took.toNanos());
  }
}
