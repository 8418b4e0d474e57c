package boardpack.reports.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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

  @Test
  void aRunLetGoIsFreeAtOnce(MetadataDatabase database) {
    for (int round = 0; round < 200; round++) {
      Optional<RunLock> lock = RunLock.tryAcquire(database, "again and again");
      assertThat(lock).as("round %d", round).isPresent();
      lock.get().close();
    }
  }
}
