package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandedCompany.connected;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalLandingTest {
  @TempDir
  Path root;

  private LandedCompany company;

  @BeforeEach
  void aCompany() {
    company = LandedCompany.in(root).with("events", LandedCompany.EVENTS,
        event("1", "tn-a", "sent", "2026-03-01"), event("2", "tn-a", "sent", "2026-03-30"),
        event("3", "tn-ab", "sent", "2026-03-31"));
    company.refresh();
  }

  @Test
  void a_second_run_adds_only_what_is_new_or_changed() {
    company.source.sql(event("4", "tn-a", "opened", "2026-04-01"),
        "update events set event_type = 'bounced_hard', recorded_at = '2026-04-01 01:00+00' where event_id = '2'");
    LandingReport report = company.refresh();
    assertThat(report.loads()).contains(new LandingReport.InputLoad("events", 3, 2, 0, 1, 0));
    assertThat(company.values(company.tenant("tn-a"), "events", "event_id")).containsExactly("1", "2", "4");
    assertThat(company.values(company.tenant("tn-a"), "events", "event_type"))
        .containsExactly("bounced_hard", "opened", "sent");
    assertThat(connected(company.tenant("tn-a"), "events").rows()).isEqualTo(3);
    assertThat(connected(company.tenant("tn-a"), "events").files()).hasSize(2);
    assertThat(connected(company.tenant("tn-ab"), "events").files()).hasSize(1);
  }

  @Test
  void a_run_with_nothing_new_adds_nothing() {
    String hash = company.tenant("tn-a").contentHash();
    List<Path> files = company.files();
    assertThat(company.refresh().loads()).contains(new LandingReport.InputLoad("events", 2, 0, 0, 2, 0));
    assertThat(company.files()).isEqualTo(files);
    assertThat(company.tenant("tn-a").contentHash()).isEqualTo(hash);
  }

  @Test
  void what_is_delivered_twice_counts_once_with_its_newest_version() {
    company.source.sql(event("4", "tn-a", "opened", "2026-04-01"), event("4", "tn-a", "clicked", "2026-04-02"),
        event("4", "tn-a", "replied", "2026-03-31"), event("1", "tn-a", "delivered", "2026-04-02"));
    LandingReport report = company.refresh();
    assertThat(report.loads()).contains(new LandingReport.InputLoad("events", 6, 2, 0, 4, 0));
    assertThat(company.values(company.tenant("tn-a"), "events", "event_type"))
        .containsExactly("clicked", "delivered", "sent");
    assertThat(company.landing().counts()).filteredOn(count -> count.input().equals("events"))
        .allSatisfy(count -> assertThat(count.source()).isEqualTo(count.landed().add(count.putAside())))
        .extracting(count -> count.landed().intValue()).containsExactly(3, 1);
  }

  @Test
  void a_bad_row_counts_once_however_often_it_is_read_and_no_more_once_it_is_mended() {
    company.source.sql(event("bad", "tn-a", "exploded", "2026-04-01"));
    company.refresh();
    company.refresh();
    assertThat(company.landing().putAside()).extracting(PutAside::rows).containsExactly(1L);
    company.source.sql(event("5", "tn-a", "sent", "2026-04-03 11:00"));
    company.refresh();
    company.source.sql(
        "update events set event_type = 'sent', recorded_at = '2026-04-03' where event_id = 'bad'");
    company.refresh();
    assertThat(company.landing().putAside()).isEmpty();
    assertThat(company.values(company.tenant("tn-a"), "events", "event_id")).containsExactly("1", "2", "5", "bad");
  }

  @Test
  void a_bad_row_stays_put_aside_when_the_source_delivers_it_no_more() {
    company.source.sql(event("bad", "tn-a", "exploded", "2026-03-30"), event("5", "tn-a", "sent", "2026-04-03 11:00"));
    company.refresh();
    company.refresh();
    assertThat(company.refresh().loads()).contains(new LandingReport.InputLoad("events", 1, 0, 0, 1, 0));
    assertThat(company.landing().putAside()).extracting(PutAside::rows).containsExactly(1L);
    assertThat(connected(company.tenant("tn-a"), "events").putAside()).isEqualTo(1);
  }

  @Test
  void a_row_dated_in_the_future_hides_none_that_come_before_it() {
    company.source.sql(event("future", "tn-a", "sent", "2036-01-01"));
    company.refresh();
    company.source.sql(event("6", "tn-a", "sent", "2026-04-02"));
    company.refresh();
    assertThat(company.values(company.tenant("tn-a"), "events", "event_id")).contains("6");
  }

  @Test
  void a_row_that_moves_to_another_tenant_is_put_aside_and_never_doubled() {
    company.source.sql("update events set tenant_id = 'tn-ab', recorded_at = '2026-04-01' where event_id = '2'");
    company.refresh();
    assertThat(company.landing().putAside()).extracting(PutAside::code).containsExactly("moved_tenant");
    assertThat(company.values(company.tenant("tn-ab"), "events", "event_id")).containsExactly("3");
  }

  @Test
  void rows_of_a_tenant_that_comes_later_are_read_again() {
    company.source.sql(event("7", "tn-new", "sent", "2026-02-01"));
    company.source.select("events", "select * from events -- anew");
    company.refresh();
    assertThat(company.landing().putAside()).extracting(PutAside::code).containsExactly("unknown_tenant");
    company.source.sql("insert into tenants values ('tn-new', 'N', null, 'USD', 'Asia/Tokyo', null, now(), null)");
    company.refresh();
    assertThat(company.landing().putAside()).isEmpty();
    assertThat(company.values(company.tenant("tn-new"), "events", "event_id")).containsExactly("7");
    assertThat(company.values(company.tenant("tn-a"), "events", "event_id")).containsExactly("1", "2");
  }

  @Test
  void no_landed_byte_and_no_landed_row_holds_a_persons_address() throws Exception {
    company.source.sql(event("8", "tn-a", "exploded", "2026-04-01"));
    company.refresh();
    for (Path file : company.files()) {
      if (Files.isRegularFile(file)) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString())
            .doesNotContain("jane.doe").doesNotContain("example.org");
      }
    }
    assertThat(company.values(company.tenant("tn-a"), "events", "recipient"))
        .allMatch(token -> token.matches("[0-9a-f]{32}")).doesNotHaveDuplicates();
    assertThat(company.query("select delivered.recipient from read_parquet('" + company.source.home()
        + "/landing/put_aside/events/*.parquet')")).allMatch(token -> token.matches("[0-9a-f]{32}"));
  }

  private static String event(String id, String tenant, String type, String recorded) {
    return "insert into events values ('" + id + "', '" + tenant + "', 'c', 'd', '" + type + "', 'jane.doe+" + id
        + "@example.org', '2026-03-01 00:00+00', timestamp '" + recorded + "' at time zone 'UTC')";
  }
}
