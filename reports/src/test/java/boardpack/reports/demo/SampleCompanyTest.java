package boardpack.reports.demo;

import static boardpack.reports.demo.SampleServer.ROOT;
import static boardpack.reports.demo.SampleServer.SCRIPTS;
import static boardpack.reports.demo.SampleServer.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleCompanyTest {
  private static final String ALL_EVENTS = """
      select count(*) || ' ' || sum(hashtextextended(concat_ws('|', id, campaign_id, domain_id, recipient_email, status,
          bounce_type, extract(epoch from event_timestamp), extract(epoch from recorded_at)), 0)) from email_events""";
  private static final String OTHER_TABLES = """
      select string_agg(checksum::text, ' ') from (
        select sum(hashtextextended((to_jsonb(alert) - 'created_at' - 'resolved_at')::text
            || extract(epoch from created_at) || coalesce(extract(epoch from resolved_at), 0), 0))
            from admin_system_events as alert
        union all select sum(hashtextextended(rate_date || ' ' || rate, 0)) from exchange_rates
        union all select sum(hashtextextended(concat_ws('|', service_name, extract(epoch from probed_from), up_seconds,
            requests, errors, response_ms_sum), 0)) from probe_results
        union all select sum(hashtextextended(concat_ws('|', id, is_listed, extract(epoch from checked_at)), 0))
            from blacklist_checks
        union all select sum(hashtextextended(concat_ws('|', id, amount, extract(epoch from processed)), 0))
            from payments
      ) as tables (checksum)""";

  private static SampleServer server;
  private static Connection sample;

  @BeforeAll
  static void fillOnce() throws IOException, SQLException {
    server = SampleServer.start();
    sample = server.create("meridian", "Pacific/Chatham");
    SampleCompany.fill(sample, SCRIPTS, 42, 1);
    try (Statement statement = sample.createStatement()) {
      statement.execute(Files.readString(
          ROOT.resolve("reports/src/test/resources/demo/allocated_costs.sql")));
      statement.execute(
          "create temp view subscriptions_of as select id as subscription_id, tenant_id from subscriptions");
      statement.execute("create temp view stretches as " + meridian("subscriptions"));
      statement.execute("create temp view listings as " + meridian("reputation_listings"));
    }
  }

  @AfterAll
  static void stop() throws IOException, SQLException {
    sample.close();
    server.close();
  }

  static List<Fact> facts() {
    return TruthFile.read(ROOT).stream().filter(fact -> SourceCounts.query(fact.kpi()).isPresent()).toList();
  }

  @ParameterizedTest
  @MethodSource("facts")
  void whatWasPlantedCanBeCountedInTheSource(Fact fact) throws SQLException {
    List<String> row = FactQuery.row(sample, fact, SourceCounts.query(fact.kpi()).orElseThrow());
    FactQuery.check(fact, row);
  }

  private static List<String> kpis() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("sql/kpis"))) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yml"))
          .map(name -> name.replace(".yml", "")).toList();
    }
  }

  @Test
  void factsHaveIdsOfTheirOwnAndAreAboutKpisOfTheCatalogue() throws IOException {
    List<Fact> facts = TruthFile.read(ROOT);
    assertThat(facts).extracting(Fact::id).doesNotHaveDuplicates();
    assertThat(facts).filteredOn(fact -> !fact.measure()).extracting(Fact::kpi).isSubsetOf(kpis());
  }

  @Test
  void theSameSeedGivesTheSameRowsInAnySessionZoneAndAnotherSeedGivesOthers(@TempDir Path folder)
      throws SQLException, IOException {
    Path thin = SampleServer.thinScripts(folder);
    try (Connection one = server.create("one", "Pacific/Chatham");
        Connection twin = server.create("twin", "America/Los_Angeles");
        Connection other = server.create("other", "UTC")) {
      SampleCompany.fill(one, thin, 42, 1);
      SampleCompany.fill(twin, thin, 42, 1);
      SampleCompany.fill(other, thin, 7, 1);
      assertThat(ask(twin, ALL_EVENTS)).isEqualTo(ask(one, ALL_EVENTS)).isNotEqualTo(ask(other, ALL_EVENTS));
      assertThat(ask(twin, OTHER_TABLES)).isEqualTo(ask(one, OTHER_TABLES)).isNotEqualTo(ask(other, OTHER_TABLES));
      assertThat(ask(twin, "show timezone")).isEqualTo("America/Los_Angeles");
    }
  }

  @Test
  void aSampleThatIsThereAlreadyIsLeftAloneAndAnOutdatedOneIsReplaced(@TempDir Path small)
      throws SQLException, IOException {
    Files.writeString(small.resolve("1.sql"), "create schema sample; create table thing (seed text);"
        + " insert into thing values (current_setting('boardpack.seed') || '/' || current_setting('boardpack.scale'))");
    try (Connection mine = server.create("mine", "UTC"); Statement statement = mine.createStatement()) {
      SampleCompany.fill(mine, small, 1, 2);
      statement.execute("update thing set seed = 'touched'");
      SampleCompany.fill(mine, small, 1, 2);
      assertThat(ask(mine, "select seed from thing")).isEqualTo("touched");
      SampleCompany.fill(mine, small, 1, 3);
      assertThat(ask(mine, "select seed from thing")).isEqualTo("1/3");
      Files.writeString(small.resolve("2.sql"), "insert into nowhere values (1)");
      assertThatThrownBy(() -> SampleCompany.fill(mine, small, 1, 3))
          .isInstanceOf(Fault.class).hasMessageContaining("2.sql");
      assertThat(ask(mine, "select seed from thing")).isEqualTo("1/3");
    }
  }

  @Test
  void aDatabaseWithTablesOfSomebodyElseIsNeverTouched() throws SQLException {
    try (Connection theirs = server.create("theirs", "UTC"); Statement statement = theirs.createStatement()) {
      statement.execute("create table public.precious (value int)");
      assertThatThrownBy(() -> SampleCompany.fill(theirs, SCRIPTS, 42, 1))
          .isInstanceOf(Fault.class).hasMessageContaining("not the sample's");
      assertThat(ask(theirs, "select count(*) from pg_tables where schemaname = 'public'")).isEqualTo("1");
    }
  }

  @Test
  void scaleOneIsAboutSixHundredThousandEventsAndNoneIsAnOrphan() throws SQLException {
    assertThat(Integer.parseInt(ask(sample, "select count(*) from email_events"))).isBetween(560_000, 640_000);
    assertThat(ask(sample, """
        select count(*) from email_events as event
        left join campaigns on campaigns.id = event.campaign_id
        left join domains on domains.id = event.domain_id
        where campaigns.id is null or domains.id is null or campaigns.tenant_id <> domains.tenant_id
          or event.event_timestamp < campaigns.created or event.event_timestamp < domains.verified
          or event.recorded_at < event.event_timestamp""")).isEqualTo("0");
  }

  @Test
  void garnetSendsNothingAfterItLeftAndHimariNothingBeforeItCame() throws SQLException {
    String count = "select count(*) from email_events join campaigns on campaigns.id = campaign_id where tenant_id = ";
    assertThat(ask(sample, count + "'tn-garnet' and event_timestamp >= '2026-06-16Z'")).isEqualTo("0");
    assertThat(ask(sample, count + "'tn-himari' and event_timestamp < '2026-09-10Z'")).isEqualTo("0");
    assertThat(ask(sample, "select min(rate_date) || ' ' || count(*) filter (where extract(isodow from rate_date) > 5)"
        + " from exchange_rates")).isEqualTo("2024-10-31 0");
  }

  private static String meridian(String input) throws IOException {
    return Files.readString(ROOT.resolve("sql/sources/meridian/" + input + ".sql"));
  }
}
