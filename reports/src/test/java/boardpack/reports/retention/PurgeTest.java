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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
