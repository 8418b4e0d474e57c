package boardpack.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Document;
import boardpack.reports.archive.Seal;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.delivery.Patience;
import boardpack.reports.hold.Holds;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.AuditLine;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.PackKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packs of these tests were all cut on 2 November 2026. */
class PurgeTest {

  @ParameterizedTest
  @CsvSource({"daily, 2027-12-07", "weekly, 2029-11-02", "monthly, 2033-11-02", "annual, 2033-11-02", "anything, 2033-11-02"})
  void eachKindIsKeptForItsTime(String pack, String until) {
    assertThat(Retention.until(pack, LocalDate.parse("2026-11-02"))).isEqualTo(until);
  }

  @Test
  void onlyWhatIsOverGoesAndNothingThatWaitsForAPerson(@TempDir Path folder) {
    Workspace today = TestWorkspace.in(folder, "mail: {from: packs@meridian-mail.example, host: demo}");
    Archive archive = new Archive(today.home(), "test");
    seal(archive, "daily", "2026-11-01");
    SealedPack held = seal(archive, "daily", "2026-10-31");
    seal(archive, "weekly", "2026-W44");
    try (MetadataDatabase metadata = MetadataDatabase.open(today)) {
      new Holds(metadata).hold(held, "ana", "look", Instant.EPOCH);
      assertThat(purge(today, metadata, archive, "2027-12-07T12:00:00Z").over()).as("its last day").isEmpty();
      Purge purge = purge(today, metadata, archive, "2027-12-08T12:00:00Z");
      assertThat(purge.over()).extracting(over -> over.pack().manifest().key().path())
          .containsExactly("tn-dijkstra/daily/2026-11-01/full-en/r1");
      assertThat(archive.packs()).as("listing takes nothing").hasSize(3);
      purge.over().forEach(over -> purge.take(over, "olga"));
      assertThat(archive.packs()).extracting(pack -> pack.manifest().key().period()).containsExactly("2026-10-31", "2026-W44");
      assertThat(new Audit(metadata).read(Instant.EPOCH, "purge", "tn-dijkstra", 10)).extracting(AuditLine::actor, AuditLine::subject)
          .containsExactly(tuple("olga", "tn-dijkstra/daily/2026-11-01/full-en/r1"));
    }
  }

  private static Purge purge(Workspace workspace, MetadataDatabase metadata, Archive archive, String now) {
    Workspace then = new Workspace(workspace.root(), workspace.shipped(), workspace.home(), workspace.company(),
        workspace.sources(), workspace.settings(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    return new Purge(then, metadata, new Delivery(metadata, MailSettings.read(then), Patience.USUAL), archive);
  }

  private static SealedPack seal(Archive archive, String kind, String period) {
    Pack monthly = PackFixtures.tenant();
    Pack pack = PackFixtures.keyed(monthly, new PackKey(monthly.key().tenant(), kind, period, "full", "en", 1));
    return archive.seal(pack, Seal.of(pack), List.of(new Document("board-pack.pdf", new byte[] {1})));
  }

  /** Of each kind one row whose time is over, one whose time is not, and the newest. */
  @Test
  void ofTheLedgersGoesWhatNobodyAnswersForAndNeverTheNewestOrWhatIsNotSettled(@TempDir Path folder) throws Exception {
    Workspace today = TestWorkspace.in(folder, "mail: {from: packs@meridian-mail.example, host: demo}");
    Archive archive = new Archive(today.home(), "test");
    try (MetadataDatabase metadata = MetadataDatabase.open(today)) {
      JdbcClient sql = JdbcClient.create(metadata.dataSource());
      sql.sql("""
          insert into due_periods(schedule, tenant_id, period, fire_at, state)
          select schedule, 'platform', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'), at, state
          from (values ('refresh', '2026-05-01 23:59:59+00'::timestamptz, 'done'), ('refresh', '2026-05-02 12:00:00+00', 'done'),
            ('refresh', '2025-11-01 00:00:00+00', 'failed'), ('refresh', '2026-04-01 00:00:00+00', 'failed'),
            ('refresh', '2026-01-01 00:00:00+00', 'due'), ('rested', '2026-01-01 00:00:00+00', 'done')) as given(schedule, at, state)
          """).update();
      sql.sql("insert into due_periods(schedule, tenant_id, period, fire_at, state)"
          + " values ('monthly', 'platform', '2020-01', '2020-02-03 14:00:00+00', 'done')").update();
      sql.sql("""
          with moved as (
            insert into alerts(rule, tenant_id, subject, state, severity, category, title, impact, action, owner_role, alert_value,
              since, newest, opened_at, found_at, told_at)
            select 'r', 'platform', '', 'open', 'high', 'c', 't', 'i', 'a', 'cto', 1, at, at, at, at, at
            from (values ('2026-01-01 00:00:00+00'::timestamptz)) as moment(at)
            returning alert_id
          ),
          written as (
            insert into alert_transitions(alert_id, at, actor, event, from_state, to_state, severity, alert_value, note)
            select alert_id, '2026-01-01 00:00:00+00', 'rule', 'opened', 'none', 'open', 'high', 1, '' from moved, generate_series(1, 3)
            returning transition_id
          ),
          numbered as (select transition_id, row_number() over (order by transition_id) as n from written),
          noticed as (
            insert into alert_notices(transition_id, settled_at)
            select transition_id, case n when 1 then timestamptz '2026-05-06 00:00:00+00' when 2 then '2026-05-07 00:00:00+00' end
            from numbered
          )
          insert into alert_letters(transition_id, recipient, letter_key, decided_at)
          select transition_id, 'a@b.example', 'alert/1/' || n, '2026-01-01 00:00:00+00' from numbered
          """).update();
      sql.sql("insert into notices(notice_key, words, subject, reason, noted_at) values"
          + " ('old', 'notice.failed', '', '', '2026-05-06 00:00:00+00'), ('young', 'notice.failed', '', '', '2026-05-07 00:00:00+00')").update();
      Purge purge = purge(today, metadata, archive, "2026-11-02T12:00:00Z");
      assertThat(purge.rest()).extracting(rest -> rest.what() + " until " + rest.keptUntil()).containsExactly(
          "1 which alerts stood in whose mail until 2026-05-06", "1 alerts that everybody was told of until 2026-05-06",
          "1 notices to owners of schedules that did not reach everybody until 2026-05-06",
          "1 periods by the clock that were kept until 2026-05-02", "1 periods by the clock that failed until 2025-11-02");
      assertThat(sql.sql("select count(*) from due_periods").query(Long.class).single()).as("listing takes nothing").isEqualTo(7);
      purge.rest().forEach(rest -> purge.take(rest, "olga"));
      assertThat(purge.rest()).isEmpty();
      assertThat(sql.sql("select schedule || ' ' || period from due_periods order by fire_at, schedule desc").query(String.class).list())
          .containsExactly("monthly 2020-01", "rested 2026-01-01T00:00Z", "refresh 2026-01-01T00:00Z", "refresh 2026-04-01T00:00Z",
              "refresh 2026-05-02T12:00Z");
      assertThat(sql.sql("select count(*) from alert_notices").query(Long.class).single()).isEqualTo(2);
      assertThat(sql.sql("select notice_key from notices").query(String.class).list()).containsExactly("young");
      assertThat(new Audit(metadata).read(Instant.EPOCH, "purge", "platform", 10)).hasSize(5)
          .extracting(AuditLine::actor).containsOnly("olga");
    }
  }

  @Test
  void whatAKilledProgramLeftBehindGoesAfterADayAndWhatIsWorkedOnStays(@TempDir Path folder) throws Exception {
    Workspace today = TestWorkspace.in(folder, "mail: {from: packs@meridian-mail.example, host: demo}");
    try (MetadataDatabase metadata = MetadataDatabase.open(today)) {
      for (String left : List.of("alerts-1/outages.csv", "alerts-2/outages.csv", "tmp/landing/events.csv", "tmp/landing/new.csv", "notes.txt")) {
        Path file = today.home().resolve(left);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "row");
        boolean old = !left.contains("2") && !left.contains("new");
        for (Path touched = file; !touched.equals(today.home()); touched = touched.getParent()) {
          Files.setLastModifiedTime(touched, FileTime.from(Instant.parse(old ? "2026-11-01T11:00:00Z" : "2026-11-01T13:00:00Z")));
        }
      }
      Purge purge = purge(today, metadata, new Archive(today.home(), "test"), "2026-11-02T12:00:00Z");
      assertThat(purge.rest()).extracting(Purge.Rest::what).containsExactly("alerts-1", "tmp/landing/events.csv");
      purge.rest().forEach(rest -> purge.take(rest, "olga"));
      assertThat(today.home().resolve("alerts-1")).doesNotExist();
      assertThat(today.home().resolve("alerts-2/outages.csv")).exists();
      assertThat(today.home().resolve("tmp/landing/new.csv")).exists();
    }
  }
}
