package boardpack.reports.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.schedule.DuePack.Done;
import boardpack.reports.schedule.DuePack.Ending;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs with pools of their own on one metadata database, started at once, round after round. Of the periods that
 * they find, one was left running by a killed program, and one fails the first time.
 */
class SeveralSchedulersTest {
  private static final int ROUNDS = Boolean.getBoolean("boardpack.proof") ? 100 : 5;
  private static final Instant NINE = Instant.parse("2026-11-02T14:00:00Z");
  private static final List<ScheduledTenant> TENANTS = IntStream.range(0, 6)
      .mapToObj(i -> new ScheduledTenant(new TenantId("tn-" + i), ZoneId.of("America/New_York"))).toList();

  @TempDir private Path folder;
  private final List<MetadataDatabase> databases = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeEach
  void open() {
    Workspace workspace = TestWorkspace.in(folder);
    IntStream.range(0, 3).forEach(i -> databases.add(MetadataDatabase.open(workspace)));
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    databases.forEach(MetadataDatabase::close);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void noneRunsWhatAnotherRunsOrHasRun(int programs) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Schedule schedule = Planned.schedule("round-" + round, "first business day of the month at 09:00");
      DuePeriods ledger = new DuePeriods(databases.get(0));
      ledger.owe(schedule, TENANTS, NINE);
      ledger.claim(ledger.of(schedule.name()).get(0), "killed", NINE).orElseThrow().close();

      assertThat(wokenAtOnce(programs, schedule, NINE)).as("round %d", round).hasSize(6).doesNotHaveDuplicates();
      assertThat(ledger.of(schedule.name())).extracting(due -> due.state() + " " + due.attempts())
          .as("round %d", round)
          .containsExactly("done 2", "due 1", "done 1", "done 1", "done 1", "done 1");
      assertThat(wokenAtOnce(programs, schedule, NINE.plusSeconds(120))).as("round %d", round).hasSize(1);
      assertThat(ledger.of(schedule.name())).extracting(DuePeriod::state).as("round %d", round).containsOnly("done");
    }
  }

  /** The keys that were run, once for each time. */
  private Queue<String> wokenAtOnce(int programs, Schedule schedule, Instant now) throws Exception {
    Queue<String> runs = new ConcurrentLinkedQueue<>();
    Map<String, Thread> atWork = new ConcurrentHashMap<>();
    CyclicBarrier together = new CyclicBarrier(programs);
    DuePack pack = (which, due) -> {
      assertThat(atWork.putIfAbsent(due.key(), Thread.currentThread())).as("%s is run beside", due.key()).isNull();
      runs.add(due.key());
      Thread.yield();
      atWork.remove(due.key());
      if (due.tenant().value().equals("tn-1") && now.equals(NINE)) {
        throw new IllegalStateException("no data yet");
      }
      return new Done(Ending.DONE, "");
    };
    List<Future<?>> woken = databases.stream().limit(programs).map(database -> new DueWork(new DuePeriods(database),
        new MissedPeriods(database), new Pauses(database), List.of(schedule), () -> TENANTS, pack, Clock.fixed(now, ZoneOffset.UTC), "program"))
        .<Future<?>>map(work -> threads.submit(() -> {
          together.await();
          work.wake();
          return null;
        })).toList();
    for (Future<?> each : woken) {
      each.get();
    }
    return runs;
  }
}
