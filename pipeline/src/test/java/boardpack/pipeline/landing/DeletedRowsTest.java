package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandedCompany.connected;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Today is 3 April; the contract of events sees what was deleted in the last 35 days. */
class DeletedRowsTest {
  @TempDir
  Path root;

  private LandedCompany company;

  @BeforeEach
  void aCompany() {
    company = LandedCompany.in(root).with("events", LandedCompany.EVENTS,
        event("old", "tn-a", "sent", "2026-02-01"), event("1", "tn-a", "sent", "2026-03-01"),
        event("2", "tn-a", "sent", "2026-03-20"), event("3", "tn-ab", "sent", "2026-03-21"));
    company.refresh();
  }

  @Test
  void aRowThatTheSourceHasDeletedGoesAndItsNeighboursStay() {
    company.source.sql("delete from events where event_id in ('1', '3')", event("4", "tn-a", "sent", "2026-04-02"));
    assertThat(company.refresh().loads()).contains(new LandingReport.InputLoad("events", 2, 1, 0, 1, 2));
    assertThat(ids("tn-a")).containsExactly("2", "4", "old");
    assertThat(ids("tn-ab")).isEmpty();
    assertThat(connected(company.tenant("tn-a"), "events").rows()).isEqualTo(3);
    assertTiesOut();
  }

  @Test
  void everyVersionOfADeletedRowGoes() {
    company.source.sql("update events set event_type = 'clicked', recorded_at = '2026-04-01' where event_id = '1'");
    company.refresh();
    company.source.sql("delete from events where event_id = '1'");
    company.refresh();
    assertThat(ids("tn-a")).containsExactly("2", "old");
    assertTiesOut();
  }

  @Test
  void aRowThatComesBackIsThereAgain() {
    company.source.sql("delete from events where event_id = '2'");
    company.refresh();
    company.source.sql(event("2", "tn-a", "opened", "2026-04-03"));
    company.refresh();
    assertThat(company.values(company.tenant("tn-a"), "events", "event_type")).containsExactly("opened", "sent", "sent");
    assertTiesOut();
  }

  @Test
  void aRowPutAsideThatTheSourceHasDeletedIsPutAsideNoMore() {
    company.source.sql(event("bad", "tn-a", "exploded", "2026-03-10"), "update tenants set name = 'B' where tenant_id = 'tn-a'");
    company.source.select("events", "select * from events -- anew");
    company.refresh();
    assertThat(company.landing().putAside()).hasSize(1);
    company.source.sql("delete from events where event_id = 'bad'");
    company.refresh();
    assertThat(company.landing().putAside()).isEmpty();
    assertTiesOut();
  }

  @Test
  void nothingDeletedChangesNoFile() {
    company.refresh();
    List<Path> files = company.files();
    String hash = company.tenant("tn-a").contentHash();
    assertThat(company.refresh().loads()).contains(new LandingReport.InputLoad("events", 2, 0, 0, 2, 0));
    assertThat(company.files()).isEqualTo(files);
    assertThat(company.tenant("tn-a").contentHash()).isEqualTo(hash);
  }

  @Test
  void aRowDeletedBeforeTheWindowIsToldByTheCountsAndNeverInSilence() {
    company.source.sql("delete from events where event_id = 'old'");
    company.refresh();
    assertThat(ids("tn-a")).contains("old");
    assertThat(company.landing().counts()).filteredOn(count -> count.input().equals("events"))
        .anySatisfy(count -> assertThat(count.source()).isNotEqualByComparingTo(count.landed().add(count.putAside())));
  }

  @Test
  void aWholeSnapshotSeesEveryDelete() {
    company.with("payments", LandedCompany.PAYMENTS,
        "insert into payments values ('1', 'tn-a', null, 'payment', 'succeeded', 1, 'USD', '2020-01-01', '2020-01-01')");
    company.refresh();
    company.source.sql("delete from payments");
    company.refresh();
    assertThat(company.values(company.tenant("tn-a"), "payments", "payment_id")).isEmpty();
    assertTiesOut();
  }

  private void assertTiesOut() {
    assertThat(company.landing().counts()).isNotEmpty()
        .allSatisfy(count -> assertThat(count.source()).isEqualByComparingTo(count.landed().add(count.putAside())));
  }

  private List<String> ids(String tenant) {
    return company.values(company.tenant(tenant), "events", "event_id");
  }

  private static String event(String id, String tenant, String type, String recorded) {
    return "insert into events values ('" + id + "', '" + tenant + "', 'c', 'd', '" + type
        + "', null, '2026-03-01 00:00+00', timestamp '" + recorded + "' at time zone 'UTC')";
  }
}
