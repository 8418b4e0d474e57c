package boardpack.reports.metadata;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** One command at a time finds, starts or stops the server of a home. The system frees the lock of a killed one. */
final class HomeLock {
  private HomeLock() {}

  /** Waits for its turn. A file lock keeps processes apart, the monitor keeps this process's threads apart. */
  static <T> T holding(Path file, Supplier<T> work) {
    synchronized (HomeLock.class) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return work.get();
      } catch (IOException e) {
        throw Fault.machine(file.toString(), "cannot be locked", "home: a folder on a local disk", e);
      }
    }
  }
}
