package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Archive;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.delivery.Patience;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.SharedMetadata;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.retention.Purge;
import boardpack.reports.run.JobRuns.Ran;
import boardpack.reports.run.JobRuns.Work;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(SharedMetadata.class)
class JobRunsTest {

  @Test
  void whatIsDoneIsNotDoneAgain(MetadataDatabase database, TestInfo test) throws Exception {
    try (BatchContext batch = BatchContext.open(database)) {
      AtomicInteger done = new AtomicInteger();
      Map<String, String> identity = identity(test, "a");
      assertThat(batch.jobRuns().once("pack", identity, List.of(new Work("make", done::incrementAndGet)))).isInstanceOf(Ran.Done.class);
      assertThat(batch.jobRuns().once("pack", identity, List.of(new Work("make", done::incrementAndGet))))
          .isInstanceOf(Ran.AlreadyDone.class);
      assertThat(batch.jobRuns().once("pack", identity(test, "b"), List.of(new Work("make", done::incrementAndGet))))
          .isInstanceOf(Ran.Done.class);
      assertThat(done).hasValue(2);
    }
  }

  @Test
  void aFailedRunStartsAgainAtTheStepThatFailed(MetadataDatabase database, TestInfo test) throws Exception {
    try (BatchContext batch = BatchContext.open(database)) {
      List<String> steps = new ArrayList<>();
      Work first = new Work("first", () -> steps.add("first"));
      IllegalStateException fault = new IllegalStateException("disk full");
      Ran failed = batch.jobRuns().once("pack", identity(test, "a"), List.of(first, new Work("second", () -> {
        throw fault;
      })));
      assertThat(failed).isEqualTo(new Ran.Failed(fault));
      assertThat(batch.jobRuns().once("pack", identity(test, "a"), List.of(first, new Work("second", () -> steps.add("second")))))
          .isInstanceOf(Ran.Done.class);
      assertThat(steps).containsExactly("first", "second");
    }
  }

  @Test
  void whatAKilledProgramLeftOpenIsRecovered(MetadataDatabase database, TestInfo test) throws Exception {
    try (BatchContext batch = BatchContext.open(database)) {
      batch.jobRuns().once("pack", identity(test, "a"), List.of(new Work("make", () -> {
        throw new IllegalStateException();
      })));
      leaveOpen(database);
      AtomicInteger done = new AtomicInteger();
      assertThat(batch.jobRuns().once("pack", identity(test, "a"), List.of(new Work("make", done::incrementAndGet))))
          .isInstanceOf(Ran.Done.class);
      assertThat(done).hasValue(1);
    }
  }

  @Test
  void ofManyStartsAtOnceOneDoesTheWork(MetadataDatabase database, TestInfo test) throws Exception {
    try (BatchContext batch = BatchContext.open(database)) {
      ExecutorService programs = Executors.newFixedThreadPool(4);
      for (int round = 0; round < 10; round++) {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        Map<String, String> identity = identity(test, "round " + round);
        Callable<Ran> run = () -> {
          start.await();
          return batch.jobRuns().once("pack", identity, List.of(new Work("make", done::incrementAndGet)));
        };
        List<Future<Ran>> started = List.of(programs.submit(run), programs.submit(run), programs.submit(run), programs.submit(run));
        start.countDown();
        for (Future<Ran> ran : started) {
          assertThat(ran.get()).isNotInstanceOf(Ran.Failed.class);
        }
        assertThat(done).as("round %d", round).hasValue(1);
      }
      programs.shutdown();
    }
  }

  /** Their numbers come from the newest and not from how many there are. */
  @Test
  void roundsGoOnWhereOldOnesWerePurged(MetadataDatabase database, @TempDir Path folder) throws Exception {
    try (BatchContext batch = BatchContext.open(database)) {
      AtomicInteger done = new AtomicInteger();
      Work work = new Work("extract", done::incrementAndGet);
      for (int round = 0; round < 4; round++) {
        assertThat(batch.jobRuns().next("refresh", List.of(work))).isInstanceOf(Ran.Done.class);
      }
      Workspace later = TestWorkspace.in(folder, "mail: {from: packs@meridian-mail.example, host: demo}");
      Workspace nextYear = new Workspace(later.root(), later.shipped(), later.home(), later.company(), later.sources(), later.settings(),
          Clock.offset(Clock.systemUTC(), Duration.ofDays(400)));
      Purge purge = new Purge(nextYear, database, new Delivery(database, MailSettings.read(nextYear), Patience.USUAL),
          new Archive(nextYear.home(), "test"));
      purge.rest().stream().filter(rest -> rest.what().contains("refreshes")).forEach(rest -> purge.take(rest, "olga"));
      assertThat(JdbcClient.create(database.dataSource()).sql("select count(*) from batch_job_instance where job_name = 'refresh'")
          .query(Long.class).single()).isEqualTo(1);
      for (int round = 0; round < 4; round++) {
        assertThat(batch.jobRuns().next("refresh", List.of(work))).isInstanceOf(Ran.Done.class);
      }
      assertThat(done).hasValue(8);
    }
  }

  private static Map<String, String> identity(TestInfo test, String which) {
    return Map.of("test", test.getTestMethod().orElseThrow().getName(), "which", which);
  }

  /** What kill -9 leaves behind: an execution that says it is running, and no lock. */
  private static void leaveOpen(MetadataDatabase database) throws Exception {
    try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
      statement.execute("update batch_job_execution set status = 'STARTED', end_time = null, exit_code = 'UNKNOWN'"
          + " where job_execution_id = (select max(job_execution_id) from batch_job_execution)");
      statement.execute("update batch_step_execution set status = 'STARTED', end_time = null, exit_code = 'EXECUTING'"
          + " where job_execution_id = (select max(job_execution_id) from batch_job_execution)");
    }
  }
}
