package boardpack.reports.restate;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Seal;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.pack.PackKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Against which pack a new one is held, where its readers were not all sent the same. */
class SentPacksTest {
  private static final String PEOPLE = """
      people:
        - {name: Ana Ruiz, email: ana@meridian-mail.example, roles: [cfo], tenants: all, packs: [monthly]}
        - {name: Ben Vos, email: ben@meridian-mail.example, roles: [vp], tenants: all, packs: [monthly]}
      """;

  @TempDir static Path folder;
  private static Workspace workspace;
  private static MetadataDatabase metadata;
  private static JdbcClient database;
  private static Archive archive;

  @BeforeAll
  static void septemberAndTwiceOctoberAreSealed() {
    workspace = TestWorkspace.in(folder);
    metadata = MetadataDatabase.open(workspace);
    database = JdbcClient.create(metadata.dataSource());
    archive = new Archive(workspace.home(), "test");
    for (PackKey key : List.of(key("2026-09", 1), key("2026-10", 1), key("2026-10", 2))) {
      seal(key);
      database.sql("""
          insert into runs(run_key, tenant_id, pack, period, cut, language, revision, state, started_at, ended_at)
          values (?, 'tn-dijkstra', 'monthly', ?, 'full', 'en', ?, 'completed', now(), now())
          """).params(key.path(), key.period(), key.revision()).update();
    }
  }

  @AfterAll
  static void closeMetadata() {
    metadata.close();
  }

  @BeforeEach
  void nothingWasSentYet() throws Exception {
    Files.writeString(folder.resolve("access.yml"), PEOPLE);
    database.sql("delete from deliveries").update();
  }

  @Test
  void whereNothingWasSentNothingHasChangedForAnybody() {
    assertThat(basis("2026-11")).isEmpty();
  }

  @Test
  void theOldestOfWhatItsReadersWereSentLastCounts() {
    sent("ana", "2026-10", 1, "accepted");
    sent("ana", "2026-10", 2, "accepted");
    assertThat(basis("2026-11")).hasValue("2026-10 r2");
    sent("ben", "2026-09", 1, "accepted");
    assertThat(basis("2026-11")).hasValue("2026-09 r1");
    sent("ben", "2026-10", 1, "accepted");
    assertThat(basis("2026-11")).hasValue("2026-10 r1");
  }

  @Test
  void whatMayNotHaveArrivedDoesNotCount() {
    sent("ana", "2026-09", 1, "accepted");
    sent("ana", "2026-10", 1, "refused");
    sent("ana", "2026-10", 2, "unknown");
    assertThat(basis("2026-10")).hasValue("2026-09 r1");
  }

  @Test
  void aPackOfALaterPeriodIsNoBasisForAnEarlierOne() {
    sent("ana", "2026-09", 1, "accepted");
    sent("ana", "2026-10", 2, "accepted");
    assertThat(basis("2026-09")).hasValue("2026-09 r1");
  }

  @Test
  void whoeverIsNoReaderAnyMoreDoesNotCount() throws Exception {
    sent("ana", "2026-10", 2, "accepted");
    sent("ben", "2026-09", 1, "accepted");
    Files.writeString(folder.resolve("access.yml"), PEOPLE.lines().limit(2).reduce("", (all, line) -> all + line + "\n"));
    assertThat(basis("2026-11")).hasValue("2026-10 r2");
  }

  @Test
  void aPackThatWasTakenOutOfTheArchiveIsNoBasis() {
    sent("ana", "2026-10", 2, "accepted");
    archive.remove(archive.find(key("2026-10", 2).path()).orElseThrow());
    assertThat(basis("2026-11")).isEmpty();
    seal(key("2026-10", 2));
  }

  private static void seal(PackKey key) {
    Pack pack = PackFixtures.keyed(PackFixtures.tenant(), key);
    archive.seal(pack, Seal.of(pack), List.of());
  }

  private Optional<String> basis(String period) {
    return new SentPacks(metadata, Access.read(workspace), archive).basis(key(period, 1))
        .map(basis -> basis.pack().manifest().key()).map(key -> key.period() + " r" + key.revision());
  }

  private void sent(String reader, String period, int revision, String state) {
    database.sql("""
        insert into deliveries(run_key, recipient, language, message_id, state, decided_at, next_attempt_at, give_up_at, changed_at)
        values (?, ?, 'en', ?, ?, now(), now(), now(), now())
        """).params(key(period, revision).path(), reader + "@meridian-mail.example", reader + period + revision, state).update();
  }

  private static PackKey key(String period, int revision) {
    return new PackKey(new TenantId("tn-dijkstra"), "monthly", period, "full", "en", revision);
  }
}
