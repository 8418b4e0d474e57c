package boardpack.pipeline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import boardpack.pipeline.fault.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
  private static final Calendars CALENDARS = new Calendars(ZoneOffset.UTC, Map.of());
  private static final String CAMPAIGNS =
      "campaign_id text, tenant_id text, name text, status text, created_at timestamptz";

  @TempDir
  Path root;

  private SmallCompany company;

  @BeforeEach
  void aCompany() {
    company = SmallCompany.in(root);
  }

  @Test
  void a_wrong_password_is_told_with_its_place_and_without_the_password() {
    assertThatThrownBy(() -> Source.all(company.workspace("wrong-one"), company.contracts(), Map.of()).get(0).read())
        .isInstanceOf(Fault.class)
        .hasMessageContaining("boardpack.yml:6 sources.crm")
        .hasMessageContaining("'reader'")
        .hasMessageNotContaining("wrong-one");
  }

  @Test
  void an_unknown_host_a_missing_database_and_a_closed_port_are_told_apart() {
    assertThatThrownBy(() -> read("jdbc:postgresql://no-such-host.invalid/crm"))
        .hasMessageContaining("no machine has that name");
    assertThatThrownBy(() -> read(SmallCompany.url("nowhere"))).hasMessageContaining("no database of that name");
    assertThatThrownBy(() -> read("jdbc:postgresql://localhost:1/crm")).hasMessageContaining("does not answer");
  }

  @Test
  void a_broken_select_is_told_with_file_and_line() {
    company.fills("campaigns", CAMPAIGNS).select("campaigns", """
        -- all of them
        select campaign_id, tenant_id, name, status,
          createdat as created_at
        from campaigns;
        """);
    assertThatThrownBy(this::check)
        .isInstanceOf(Fault.class)
        .hasMessageContaining("sql/sources/crm/campaigns.sql:3: column \"createdat\" does not exist");
  }

  @Test
  void two_statements_are_refused_and_nothing_is_written() {
    company.fills("campaigns", CAMPAIGNS).select("campaigns", "select * from campaigns; delete from campaigns");
    assertThatThrownBy(this::check).hasMessageContaining("sql/sources/crm/campaigns.sql:1: syntax error");
  }

  @Test
  void columns_that_break_the_contract_are_told_with_a_good_spelling() {
    company.fills("campaigns", CAMPAIGNS);
    assertColumn("select campaign_id, tenant_id, name, status from campaigns", "column created_at is missing");
    assertColumn("select *, 1 as colour from campaigns", "column colour is no column of campaigns");
    assertColumn("select campaign_id, tenant_id, name, status, created_at::timestamp from campaigns",
        "created_at is timestamp, where the contract asks for timestamptz\n  good: … at time zone 'UTC' as created_at");
    assertColumn("select 7 as campaign_id, tenant_id, name, status, created_at from campaigns",
        "campaign_id is int4, where the contract asks for varchar\n  good: cast(… as text) as campaign_id");
  }

  @Test
  void money_as_floating_point_is_refused() {
    company.select("savings", """
        select 's' as saving_id, 't' as tenant_id, 'email_service' as category, 1::float8 as savings_amount,
          'USD' as currency, now() as identified_at, now() as implemented_at""");
    assertThatThrownBy(this::check)
        .hasMessageContaining("savings_amount is float8")
        .hasMessageContaining("cast(… as numeric(18,2)) as savings_amount");
  }

  @Test
  void a_name_that_lost_its_capitals_is_explained() {
    company.select("costs", """
        select 'c' as x_ChargeId, 'p' as "ProviderName", 's' as "ServiceName", 'ip' as "ResourceType",
          1.00 as "BilledCost", 'USD' as "BillingCurrency", current_date as "BillingPeriodStart",
          current_date as "BillingPeriodEnd" """);
    assertThatThrownBy(this::check)
        .hasMessageContaining("column x_ChargeId is missing; found x_chargeid")
        .hasMessageContaining("… as \"x_ChargeId\"");
  }

  @Test
  void a_select_that_takes_too_long_is_stopped() {
    company.settings("crm", "    statement_timeout: 1 second\n").select("campaigns", """
        select 'c' as campaign_id, 't' as tenant_id, 'n' as name, 'draft' as status,
          clock_timestamp() as created_at from pg_sleep(20)""");
    try (SourceReading reading = company.sources().get(0).read()) {
      assertThatThrownBy(() -> reading.tally(select(), CALENDARS))
          .isInstanceOf(Fault.class)
          .hasMessageContaining("campaigns.sql: took longer than 1 seconds");
    }
  }

  @Test
  void one_input_is_filled_by_one_source() {
    company.settings("crm", "  old:\n    {kind: postgresql, url: 'jdbc:postgresql://h/d', user: u, password: p}\n")
        .select("campaigns", "select 1")
        .write("sql/sources/old/campaigns.sql", "select 1");
    assertThatThrownBy(company::sources)
        .hasMessageContaining("sql/sources/old/campaigns.sql: fills the input that sql/sources/crm/campaigns.sql");
  }

  /** 02:00 of 1 November in UTC is still October in New York; a time of the year 9999, or none, is of no month. */
  @Test
  void rows_are_counted_by_month_in_the_tenants_calendar_and_in_the_companys() {
    company.fills("events", "event_id text, tenant_id text, campaign_id text, domain_id text, event_type text,"
            + " recipient text, occurred_at timestamptz, recorded_at timestamptz")
        .sql("insert into events select 'e' || n, t, 'c', 'd', 'sent', null, o, now() from (values (1, 'tn-a',"
            + " timestamptz '2026-11-01 02:00+00'), (2, 'tn-b', '2026-11-01 02:00+00'), (3, 'tn-a', '9999-01-01'),"
            + " (4, 'tn-a', 'infinity'), (5, 'tn-a', null)) as rows (n, t, o)");
    InputSelect events = company.sources().get(0).selects().stream()
        .filter(select -> select.contract().name().equals("events")).findFirst().orElseThrow();
    try (SourceReading reading = company.sources().get(0).read()) {
      assertThat(reading.tally(events, new Calendars(ZoneOffset.UTC, Map.of("tn-a", ZoneId.of("America/New_York")))))
          .extracting(SourceTally::tenantId, SourceTally::ownMonth, SourceTally::companyMonth, SourceTally::rows)
          .containsExactlyInAnyOrder(
              tuple(Optional.of("tn-a"), month("2026-10"), month("2026-11"), 1L),
              tuple(Optional.of("tn-b"), month("2026-11"), month("2026-11"), 1L),
              tuple(Optional.of("tn-a"), Optional.empty(), Optional.empty(), 2L),
              tuple(Optional.of("tn-a"), Optional.empty(), Optional.empty(), 1L));
    }
  }

  private static Optional<YearMonth> month(String month) {
    return Optional.of(YearMonth.parse(month));
  }

  @Test
  void what_is_read_is_of_one_moment_in_utc_and_keeps_nothing_apart_from_empty() throws Exception {
    company.fills("campaigns", CAMPAIGNS)
        .sql("insert into campaigns values ('c', 'tn-a', '', 'draft', '2026-04-01 14:00+13:45'),"
            + " ('d', null, null, null, null)");
    Path csv = root.resolve("rows.csv");
    try (SourceReading reading = company.sources().get(0).read()) {
      reading.check(select());
      company.sql("insert into campaigns select 'late', 'tn-a'");
      assertThat(reading.tally(select(), CALENDARS))
          .containsExactlyInAnyOrder(new SourceTally(Optional.of("tn-a"), month("2026-04"), month("2026-04"), 1, Map.of()),
              new SourceTally(Optional.empty(), 1, Map.of()));
      assertThat(reading.copy(select(), Optional.empty(), csv)).isEqualTo(2);
    }
    assertThat(Files.readString(csv)).isEqualTo("""
        "c","tn-a","","draft","2026-04-01 00:15:00+00"
        "d",,,,
        """);
  }

  @Test
  void the_source_cannot_be_written_to() {
    company.fills("campaigns", CAMPAIGNS).sql("grant all on campaigns to reader", """
        create function grow() returns text language sql as
        'insert into campaigns values (''x'', ''x'', ''x'', ''x'', now()) returning campaign_id'""")
        .select("campaigns", "select grow() as campaign_id, tenant_id, name, status, created_at"
            + " from (select '' as tenant_id,"
            + " '' as name, '' as status, now() as created_at) as one");
    try (SourceReading reading = company.sources().get(0).read()) {
      assertThatThrownBy(() -> reading.copy(select(), Optional.of(Instant.EPOCH), root.resolve("rows.csv")))
          .hasMessageContaining("read-only transaction");
    }
  }

  @Test
  void the_doctor_tells_all_that_is_wrong_at_once() {
    company.fills("campaigns", CAMPAIGNS).select("domains", "select 1 as one").select("savings", "select from");
    List<SourceDoctor.Finding> findings =
        SourceDoctor.examine(company.workspace(), company.contracts(), Map.of());
    assertThat(findings).extracting(SourceDoctor.Finding::subject).containsExactly("crm",
        "sql/sources/crm/campaigns.sql", "sql/sources/crm/domains.sql", "sql/sources/crm/savings.sql");
    assertThat(findings).extracting(finding -> finding.fault().isPresent()).containsExactly(false, false, true, true);
  }

  private void assertColumn(String select, String said) {
    company.select("campaigns", select);
    assertThatThrownBy(this::check).isInstanceOf(Fault.class)
        .hasMessageContaining("sql/sources/crm/campaigns.sql: column")
        .hasMessageContaining(said);
  }

  private void check() {
    try (SourceReading reading = company.sources().get(0).read()) {
      reading.check(select());
    }
  }

  private InputSelect select() {
    return company.sources().get(0).selects().get(0);
  }

  private void read(String url) {
    Source.all(company.workspace(), company.contracts(), Map.of("crm", new SourceAddress(url, "reader", "right")))
        .get(0).read().close();
  }
}
