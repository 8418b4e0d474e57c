package boardpack.reports.delivery;

import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.RunLock;
import java.util.Optional;

/** The right to work on the lines of one message, of one program at a time; not to have it is no fault. */
record LineLock(Optional<RunLock> lock) implements AutoCloseable {
  static LineLock of(MetadataDatabase database, String key) {
    return new LineLock(RunLock.tryAcquire(database, "delivery of " + key));
  }

  boolean isMine() {
    return lock.isPresent();
  }

  @Override
  public void close() {
    lock.ifPresent(RunLock::close);
  }
}
