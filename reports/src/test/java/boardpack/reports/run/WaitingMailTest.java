package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Document;
import boardpack.reports.archive.Seal;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.delivery.Patience;
import boardpack.reports.delivery.ScriptedSmtpServer;
import boardpack.reports.delivery.ScriptedSmtpServer.Place;
import boardpack.reports.health.Health;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.SharedMetadata;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.press.Press;
import boardpack.reports.schedule.Scheduler;
import boardpack.reports.schedule.Sending;
import boardpack.reports.schedule.Sending.When;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What no mail server took at once: packs and notices are tried again until their deadline, each once. */
@ExtendWith(SharedMetadata.class)
class WaitingMailTest {
  private static final Sending OF_OLGA =
      new Sending(false, When.ALWAYS, Optional.of(new EmailAddress("olga@meridian-mail.example")));

  @TempDir private Path folder;
  private MetadataDatabase metadata;
  private String due;

  @BeforeEach
  void people(MetadataDatabase shared, TestInfo test) throws IOException {
    metadata = shared;
    JdbcClient.create(metadata.dataSource()).sql("update deliveries set state = 'accepted' where state <> 'accepted'").update();
    due = "monthly " + test.getTestMethod().orElseThrow().getName() + " 2026-10";
    Files.writeString(folder.resolve("access.yml"), """
        people:
          - {name: Ana Ruiz, email: ana@meridian-mail.example, roles: [cfo], tenants: all, packs: [monthly]}
          - {name: Ben Vos, email: ben@meridian-mail.example, roles: [vp], tenants: all, packs: [monthly]}
          - {name: Olga Sand, email: olga@meridian-mail.example, roles: [operator], tenants: all, packs: []}
          - {name: Rik Mol, email: rik@meridian-mail.example, language: nl, roles: [operator], tenants: all, packs: []}
        """);
  }

  @Test
  void aNoticeThatFoundNoServerGoesOutOnceAsSoonAsThereIsOne() throws Exception {
    int nobody = freePort();
    at(nobody, 0).tell(Sending.USUAL, due, "the source is gone");
    assertThat(lines("notice/failed/" + due)).containsExactlyInAnyOrder("olga pending 0", "rik pending 0");
    assertThat(at(nobody, 1).sendWaiting().fault()).isPresent();
    assertThat(health(nobody, 2)).contains("status=attention", "waiting=2");
    try (ScriptedSmtpServer server = ScriptedSmtpServer.good(recipient -> {})) {
      assertThat(at(server.port(), 3).sendWaiting().fault()).isEmpty();
      assertThat(lines("notice/failed/" + due)).containsExactlyInAnyOrder("olga accepted 1", "rik accepted 1");
      at(server.port(), 4).sendWaiting();
      assertThat(server.taken()).hasSize(2).doesNotHaveDuplicates();
      assertThat(health(server.port(), 5)).contains("waiting=0");
    }
    assertThat(noted()).as("nothing is kept of what everybody has").isEmpty();
  }

  /** It turns everybody away three times. */
  @Test
  @Timeout(60)
  void whileAProgramServesRoundsGoOnUntilTheServerIsThere() throws Exception {
    CountDownLatch turnedAway = new CountDownLatch(3);
    AtomicBoolean open = new AtomicBoolean();
    try (ScriptedSmtpServer server = ScriptedSmtpServer.by((place, recipient, usual) -> {
      if (place == Place.GREETING && !open.get()) {
        turnedAway.countDown();
        return "554 go away";
      }
      return usual;
    })) {
      at(server.port(), 0).tell(Sending.USUAL, due, "the source is gone");
      try (MailRounds rounds = MailRounds.start(at(server.port(), 1), Duration.ofMillis(5))) {
        turnedAway.await();
        assertThat(lines("notice/failed/" + due)).containsExactlyInAnyOrder("olga pending 0", "rik pending 0");
        open.set(true);
        while (!lines("notice/failed/" + due).containsAll(List.of("olga accepted 1", "rik accepted 1"))) {
          LockSupport.parkNanos(1_000_000);
        }
      }
      assertThat(server.taken()).hasSize(2).doesNotHaveDuplicates();
    }
  }

  @Test
  void aNoticeThatWasPutOffWaitsItsPauseAndIsGivenUpAfterADay() throws Exception {
    String key = "notice/failed/" + due;
    try (ScriptedSmtpServer later = ScriptedSmtpServer.by((place, recipient, usual) ->
        place == Place.RCPT && recipient.startsWith("olga@") ? "451 later" : usual)) {
      at(later.port(), 0).tell(Sending.USUAL, due, "the source is gone");
      assertThat(lines(key)).containsExactlyInAnyOrder("olga deferred 1", "rik accepted 1");
      at(later.port(), 4).sendWaiting();
      assertThat(lines(key)).as("within its pause").contains("olga deferred 1");
      at(later.port(), 5).sendWaiting();
      assertThat(lines(key)).contains("olga deferred 2");
      assertThat(health(later.port(), 6)).contains("status=attention", "waiting=1");
      at(later.port(), 24 * 60).sendWaiting();
      assertThat(lines(key)).containsExactlyInAnyOrder("olga refused 2", "rik accepted 1");
      assertThat(later.taken()).hasSize(1);
    }
  }

  @Test
  void whoHasLeftMeanwhileHearsNothing() throws Exception {
    at(freePort(), 0).tell(Sending.USUAL, due, "the source is gone");
    Path access = folder.resolve("access.yml");
    Files.writeString(access, Files.readString(access).lines().filter(line -> !line.contains("Rik")).reduce("", (a, b) -> a + b + "\n"));
    try (ScriptedSmtpServer server = ScriptedSmtpServer.good(recipient -> {})) {
      at(server.port(), 1).sendWaiting();
      assertThat(lines("notice/failed/" + due)).containsExactlyInAnyOrder("olga accepted 1", "rik pending 0");
      at(server.port(), 24 * 60).sendWaiting();
      assertThat(lines("notice/failed/" + due)).contains("rik refused 0");
      assertThat(server.taken()).hasSize(1);
    }
  }

  /** Ben's mailbox is gone, and Ana's message ends with nobody knowing. */
  @Test
  void theOwnerHearsOnceOfAPackThatDidNotReachItsReaders() throws Exception {
    try (ScriptedSmtpServer server = ScriptedSmtpServer.by((place, recipient, usual) ->
        place == Place.RCPT && recipient.startsWith("ben@") ? "550 no such mailbox"
            : place == Place.DOT && recipient.startsWith("ana@") ? "" : usual)) {
      SealedPack pack = sealed();
      String path = pack.manifest().key().path();
      at(server.port(), 0).send(List.of(pack), "schedule monthly", OF_OLGA);
      at(server.port(), 1).send(List.of(pack), "schedule monthly", OF_OLGA);
      assertThat(lines(path)).containsExactlyInAnyOrder("ana unknown 1", "ben refused 1");
      assertThat(lines("notice/undelivered/" + path)).containsExactly("olga accepted 1");
      assertThat(health(server.port(), 2)).contains("status=attention", "unknown=1", "refused=1");
    }
  }

  @Test
  void theOwnerHearsOfAMessageThatAKilledProgramWasInTheMiddleOf() throws Exception {
    try (ScriptedSmtpServer server = ScriptedSmtpServer.good(recipient -> {})) {
      SealedPack pack = sealed();
      String path = pack.manifest().key().path();
      at(server.port(), 0).send(List.of(pack), "schedule monthly", OF_OLGA);
      JdbcClient.create(metadata.dataSource()).sql("update deliveries set state = 'sending' where run_key = :path and recipient like 'ana@%'")
          .param("path", path).update();
      at(server.port(), 1).recover();
      assertThat(lines(path)).containsExactlyInAnyOrder("ana unknown 1", "ben accepted 1");
      assertThat(lines("notice/undelivered/" + path)).as("no schedule of the sample names an owner")
          .containsExactlyInAnyOrder("olga accepted 1", "rik accepted 1");
    }
  }

  @Test
  void aNoticeThatAPersonWantsSentAgainGoesOutWithTheSameWords() throws Exception {
    String key = "notice/failed/" + due;
    try (ScriptedSmtpServer lost = ScriptedSmtpServer.that(Place.DOT, "")) {
      at(lost.port(), 0).tell(Sending.USUAL, due, "the source is gone");
    }
    assertThat(lines(key)).containsExactlyInAnyOrder("olga unknown 1", "rik unknown 1");
    try (ScriptedSmtpServer server = ScriptedSmtpServer.good(recipient -> {})) {
      at(server.port(), 1).sendWaiting();
      assertThat(server.taken()).as("never by itself").isEmpty();
      new Delivery(metadata, MailSettings.read(workspace(server.port(), 2)), Patience.USUAL).sendAgain("olga", key, TenantId.PLATFORM,
          new EmailAddress("rik@meridian-mail.example"), workspace(server.port(), 2).clock().instant());
      at(server.port(), 3).sendWaiting();
      assertThat(lines(key)).containsExactlyInAnyOrder("olga unknown 1", "rik accepted 2");
      assertThat(server.taken()).hasSize(1);
    }
  }

  private SealedPack sealed() {
    return new Archive(folder.resolve("var"), "test").seal(PackFixtures.inPeriod(PackFixtures.tenant(), period()),
        Seal.of(PackFixtures.inPeriod(PackFixtures.tenant(), period())),
        List.of(new Document(Press.PDF, new byte[200]), new Document(Press.WORKBOOK, new byte[200])));
  }

  /** One of the test's own: the ledger is shared. */
  private String period() {
    return due.contains("Killed") ? "2026-08" : "2026-07";
  }

  private Dispatch at(int port, int minute) {
    Workspace workspace = workspace(port, minute);
    return new Dispatch(workspace, metadata, new Press(workspace), Progress.silent());
  }

  private Workspace workspace(int port, int minute) {
    Workspace made = TestWorkspace.in(folder,
        "mail: {from: packs@meridian-mail.example, host: 127.0.0.1, port: " + port + ", tls: none}");
    return new Workspace(made.root(), made.shipped(), made.home(), made.company(), made.sources(), made.settings(),
        Clock.fixed(made.clock().instant().plus(Duration.ofMinutes(minute)), ZoneOffset.UTC));
  }

  private String health(int port, int minute) {
    Scheduler idle = new Scheduler(metadata, Scheduler.Lane.PACKS, List.of(), List::of, (schedule, one) -> null,
        workspace(port, minute).clock(), "test");
    return new Health(metadata, List.of(idle), workspace(port, minute).clock()).report().toString();
  }

  private List<String> lines(String key) {
    return JdbcClient.create(metadata.dataSource()).sql("""
        select split_part(recipient, '@', 1) || ' ' || state || ' ' || attempts from deliveries
        where run_key = :key or starts_with(run_key, :key || '/')
        """).param("key", key).query(String.class).list();
  }

  private List<String> noted() {
    return JdbcClient.create(metadata.dataSource()).sql("select reason from notices where notice_key = :key")
        .param("key", "notice/failed/" + due).query(String.class).list();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
