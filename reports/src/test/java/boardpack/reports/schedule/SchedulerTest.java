package boardpack.reports.schedule;

import static boardpack.reports.schedule.Planned.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.SharedMetadata;
import boardpack.reports.schedule.DuePack.Done;
import boardpack.reports.schedule.DuePack.Ending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** With the real Quartz, its store in the real database. */
@ExtendWith(SharedMetadata.class)
class SchedulerTest {
  private static final Clock NINE = Clock.fixed(Instant.parse("2026-11-02T14:00:00Z"), ZoneOffset.UTC);

  @Test
  @Timeout(30)
  void aStartedSchedulerRunsWhatIsDueAndAStoppedOneTakesUpNothing(MetadataDatabase database) throws Exception {
    CountDownLatch ran = new CountDownLatch(1);
    Schedule schedule = Planned.schedule("quartz", "first business day of the month at 09:00");
    try (Scheduler scheduler = scheduler(database, schedule, (which, due) -> {
      ran.countDown();
      return new Done(Ending.DONE, "made");
    })) {
      scheduler.start();
      assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(new DuePeriods(database).of("quartz")).extracting(due -> due.state() + " " + due.note())
        .containsExactly("done made");
  }

  @Test
  @Timeout(30)
  void whatHangsIsInterruptedAtTheStopAndIsDueAgain(MetadataDatabase database) throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    Schedule schedule = Planned.schedule("hanging", "first business day of the month at 09:00");
    Scheduler scheduler = scheduler(database, schedule, (which, due) -> {
      began.countDown();
      new CountDownLatch(1).await();
      return new Done(Ending.DONE, "never");
    });
    scheduler.start();
    assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
    scheduler.stop();
    DuePeriods ledger = new DuePeriods(database);
    assertThat(ledger.of("hanging")).extracting(DuePeriod::state).containsExactly("running");
    ledger.recover();
    assertThat(ledger.of("hanging")).extracting(DuePeriod::state).containsExactly("due");
  }

  @Test
  @Timeout(30)
  void aWakeUpThatFailsAsAWholeIsSeenFromOutsideAndTheOwnerHearsOfIt(MetadataDatabase database) throws Exception {
    CountDownLatch told = new CountDownLatch(2);
    Schedule monthly = Planned.schedule("asleep", "first business day of the month at 09:00");
    DuePack owner = new DuePack() {
      @Override
      public Done run(Schedule schedule, DuePeriod due) {
        return new Done(Ending.DONE, "");
      }

      @Override
      public void asleep(Schedule schedule, Exception reason) {
        assertThat(schedule.name()).isEqualTo("asleep");
        assertThat(reason).hasMessage("nobody knows the tenants");
        told.countDown();
      }
    };
    try (Scheduler scheduler = new Scheduler(database, Scheduler.Lane.PACKS, List.of(monthly), () -> {
      throw new IllegalStateException("nobody knows the tenants");
    }, owner, NINE, "test", Duration.ofMillis(300))) {
      assertThat(scheduler.hasFailed()).isFalse();
      scheduler.start();
      assertThat(told.await(25, TimeUnit.SECONDS)).isTrue();
      assertThat(scheduler.hasFailed()).isTrue();
    }
  }

  private static Scheduler scheduler(MetadataDatabase database, Schedule schedule, DuePack pack) {
    return new Scheduler(database, Scheduler.Lane.PACKS, List.of(schedule), () -> List.of(AURORA), pack, NINE, "test",
        Duration.ofMillis(300));
  }
}
