package boardpack.reports.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.SharedMetadata;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real Quartz, whose orderly end waits for a wake-up that does not end. */
@ExtendWith(SharedMetadata.class)
class WakingQuartzTest {
  private static final Duration ABOUT_A_SECOND = Duration.ofSeconds(3);

  @Test
  @Timeout(60)
  void stoppingWaitsForAWakeUpThatHangsASecondAndNoLonger(MetadataDatabase database) throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    WakingQuartz quartz = hanging(database, Scheduler.Lane.PACKS, goOn);
    long told = System.nanoTime();
    quartz.stop(true);
    assertThat(since(told)).isLessThan(ABOUT_A_SECOND);
    goOn.countDown();
  }

  @Test
  @Timeout(60)
  void allLanesTogetherTakeNoLongerThanOne(MetadataDatabase database) throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    List<WakingQuartz> lanes =
        List.of(hanging(database, Scheduler.Lane.CRITICAL, goOn), hanging(database, Scheduler.Lane.WATCHES, goOn));
    long told = System.nanoTime();
    WakingQuartz.awaitAll(Stream.concat(lanes.stream(), lanes.stream()).map(lane -> lane.ending(true)).toList());
    assertThat(since(told)).isLessThan(ABOUT_A_SECOND);
    goOn.countDown();
  }

  /** One that was woken, and is in the middle of it. */
  private static WakingQuartz hanging(MetadataDatabase database, Scheduler.Lane lane, CountDownLatch goOn) throws Exception {
    CountDownLatch woken = new CountDownLatch(1);
    WakingQuartz quartz = new WakingQuartz(database, lane, () -> {
      woken.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    quartz.start();
    assertThat(woken.await(30, TimeUnit.SECONDS)).isTrue();
    return quartz;
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
