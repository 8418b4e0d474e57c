package boardpack.reports.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedMetadata.class)
class RunLockTest {

  @Test
  void oneHoldsARunAndTheOthersDoNotWait(MetadataDatabase database) {
    try (RunLock held = RunLock.tryAcquire(database, "a run").orElseThrow()) {
      assertThat(RunLock.tryAcquire(database, "a run")).isEmpty();
      assertThat(RunLock.tryAcquire(database, "another run").map(RunLock::isHeld)).hasValue(true);
      assertThat(held.isHeld()).isTrue();
    }
  }

  /** On a busy server, where a connection closed is not yet a connection gone. */
  @Test
  void aRunLetGoIsFreeAtOnce(MetadataDatabase database) {
    IntStream.range(0, 8).parallel().forEach(worker -> {
      for (int round = 0; round < 40; round++) {
        Optional<RunLock> lock = RunLock.tryAcquire(database, "run of worker " + worker);
        assertThat(lock).as("round %d", round).isPresent();
        lock.get().close();
      }
    });
  }
}
