package boardpack.pipeline.mart;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One build of a tenant at a time, whichever program does it; let go by closing, and by the end of the program. */
final class BuildLock implements AutoCloseable {
  private final FileChannel channel;

  private BuildLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits while another program holds it. */
  static BuildLock take(Path file) {
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      OwnerOnly.file(file);
      BuildLock held = new BuildLock(channel);
      held.lock(file);
      return held;
    } catch (IOException e) {
      throw Fault.machine(file.toString(), "cannot be locked: " + e.getMessage(), "a folder its owner can write", e);
    }
  }

  private void lock(Path file) throws IOException {
    try {
      channel.lock();
    } catch (OverlappingFileLockException e) {
      close();
      throw Fault.machine(
          file.toString(), "is held by another build of this same program", "one build of a tenant at a time", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw Fault.machine("build.lock", "cannot be let go: " + e.getMessage(), "a machine at rest", e);
    }
  }
}
