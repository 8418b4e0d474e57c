package boardpack.reports.delivery;

import static boardpack.reports.delivery.Mailing.ANA;
import static boardpack.reports.delivery.Mailing.BEN;
import static boardpack.reports.delivery.Mailing.CONTENT;
import static boardpack.reports.delivery.Mailing.NOW;
import static boardpack.reports.delivery.Mailing.READERS;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Person;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.PackKey;
import boardpack.reports.schedule.DuePack;
import boardpack.reports.schedule.DuePack.Done;
import boardpack.reports.schedule.DuePack.Ending;
import boardpack.reports.schedule.DuePeriod;
import boardpack.reports.schedule.DuePeriods;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.ScheduledTenant;
import boardpack.reports.schedule.Scheduler;
import boardpack.reports.schedule.Scheduler.Lane;
import boardpack.reports.schedule.Schedules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the real Quartz through both ledgers to an SMTP server. */
class ScheduledMailTest {
  private static final int PACKS = Boolean.getBoolean("boardpack.proof") ? 600 : 60;
  private static final int DOCUMENT_BYTES = 1_000_000;
  private static final Clock NINE = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Done MADE = new Done(Ending.DONE, "made");

  @TempDir private Path folder;
  private Workspace workspace;
  private MetadataDatabase database;

  @BeforeEach
  void open() {
    workspace = TestWorkspace.in(folder);
    database = MetadataDatabase.open(workspace);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Kept in memory, the documents of a build's 60 packs would be 60 MB; those of the proof's 600 more than the test has. */
  @Test
  @Timeout(600)
  void allPacksDueAtOneMinuteAreSentOnceInMemoryThatDoesNotGrow() throws Exception {
    AtomicInteger begun = new AtomicInteger();
    AtomicLong fullest = new AtomicLong();
    CountDownLatch made = new CountDownLatch(PACKS);
    long before = heldAfterCollecting();
    try (ScriptedSmtpServer server = ScriptedSmtpServer.good(recipient -> {})) {
      DuePack pack = (schedule, due) -> {
        Path document = Files.write(folder.resolve(due.tenant() + ".pdf"), new byte[DOCUMENT_BYTES]);
        MailContent content = new MailContent("October 2026", "Net revenue rose.", "<p>Net revenue rose.</p>",
            List.of(Attachment.named("October.pdf", "application/pdf", document)));
        new Delivery(database, Mailing.settings(server.port(), MailSettings.Documents.ATTACHED), Patience.USUAL)
            .send(key(due), READERS, content, NOW);
        Files.delete(document);
        if (begun.incrementAndGet() % 20 == 0) {
          fullest.accumulateAndGet(heldAfterCollecting(), Math::max);
        }
        made.countDown();
        return MADE;
      };
      try (Scheduler scheduler = scheduler(Lane.PACKS, PACKS, pack)) {
        scheduler.start();
        assertThat(made.await(9, TimeUnit.MINUTES)).isTrue();
      }
      assertThat(server.taken()).hasSize(PACKS * READERS.size()).doesNotHaveDuplicates();
    }
    assertThat(fullest.get() - before).as("bytes held beside those of an idle program").isLessThan(20L * DOCUMENT_BYTES);
    assertThat(begun).hasValue(PACKS);
    assertThat(new DuePeriods(database).of("monthly")).hasSize(PACKS).extracting(DuePeriod::state).containsOnly("done");
    assertThat(new DeliveryLedger(database).all()).hasSize(PACKS * READERS.size())
        .extracting(DeliveryLine::state).containsOnly(DeliveryState.ACCEPTED);
  }

  /** The server answers the second reader's message only when the program has been interrupted. */
  @Test
  @Timeout(120)
  void toldToStopWhileItSendsItEndsWithinTenSecondsBetweenTwoMessagesAndTheNextProgramSendsTheRest() throws Exception {
    List<Person> readers = List.of(ANA, BEN, Mailing.person("Cleo", "cleo@meridian-mail.example"));
    CompletableFuture<Thread> sender = new CompletableFuture<>();
    CountDownLatch inTheMiddle = new CountDownLatch(2);
    CountDownLatch ended = new CountDownLatch(1);
    try (ScriptedSmtpServer server = ScriptedSmtpServer.good(recipient -> {
      if (recipient.startsWith("ben@")) {
        inTheMiddle.countDown();
        while (!sender.join().isInterrupted()) {
          LockSupport.parkNanos(1_000_000);
        }
      }
    })) {
      Delivery delivery = new Delivery(database, Mailing.settings(server.port(), MailSettings.Documents.LINKED), Patience.USUAL);
      Scheduler packs = scheduler(Lane.PACKS, 1, (schedule, due) -> {
        sender.complete(Thread.currentThread());
        delivery.send(key(due), readers, CONTENT, NOW);
        ended.countDown();
        return MADE;
      });
      Scheduler alerts = scheduler(Lane.CRITICAL, 0, (schedule, due) -> {
        inTheMiddle.countDown();
        new CountDownLatch(1).await();
        return MADE;
      });
      packs.start();
      alerts.start();
      assertThat(inTheMiddle.await(60, TimeUnit.SECONDS)).isTrue();
      long told = System.nanoTime();
      Scheduler.stopAll(List.of(packs, alerts));
      assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(10));
      assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();

      assertThat(new DeliveryLedger(database).all()).extracting(DeliveryLine::state)
          .containsExactly(DeliveryState.ACCEPTED, DeliveryState.ACCEPTED, DeliveryState.PENDING);
      DuePeriods ledger = new DuePeriods(database);
      assertThat(ledger.of("monthly")).extracting(due -> due.state() + due.note()).containsExactly("running");

      CountDownLatch again = new CountDownLatch(1);
      try (Scheduler next = scheduler(Lane.PACKS, 1, (schedule, due) -> {
        delivery.send(key(due), readers, CONTENT, NOW);
        again.countDown();
        return MADE;
      })) {
        next.start();
        assertThat(again.await(60, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(ledger.of("monthly")).extracting(DuePeriod::state).containsExactly("done");
      assertThat(new DeliveryLedger(database).all()).extracting(DeliveryLine::state).containsOnly(DeliveryState.ACCEPTED);
      assertThat(server.taken()).hasSize(3).doesNotHaveDuplicates();
    }
  }

  /** @param tenants how many; for none it is the platform */
  private Scheduler scheduler(Lane lane, int tenants, DuePack pack) {
    List<Schedule> schedules = Schedules.read(workspace).stream()
        .filter(schedule -> schedule.name().equals(lane == Lane.PACKS ? "monthly" : "critical")).toList();
    List<ScheduledTenant> known = tenants == 0
        ? List.of(new ScheduledTenant(TenantId.PLATFORM, ZoneOffset.UTC))
        : IntStream.range(0, tenants).mapToObj(i -> new ScheduledTenant(new TenantId("tn-" + i), ZoneOffset.UTC)).toList();
    return new Scheduler(database, lane, schedules, () -> known, pack, NINE, "test");
  }

  private static PackKey key(DuePeriod due) {
    return new PackKey(due.tenant(), due.schedule(), due.period(), "full", "en", 1);
  }

  private static long heldAfterCollecting() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
