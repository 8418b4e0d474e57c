package boardpack.pipeline.restate;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder below {@code tmp/restate} for as long as something is measured, its owner's alone. One that a killed program
 * left behind goes with the next: nobody holds its lock.
 */
final class Scratch implements AutoCloseable {
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel lock;

  private Scratch(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  static Scratch under(Path home) {
    Path all = home.resolve("tmp").resolve("restate");
    try {
      for (Path left : left(OwnerOnly.folder(all))) {
        removeUnlessHeld(left);
      }
      Path folder = Files.createTempDirectory(all, "").toRealPath();
      FileChannel lock = FileChannel.open(OwnerOnly.file(folder.resolve(LOCK)), StandardOpenOption.WRITE);
      lock.lock();
      return new Scratch(folder, lock);
    } catch (IOException e) {
      throw Fault.machine(all.toString(), "cannot be worked in: " + e.getMessage(),
          "a folder with room that its owner can write", e);
    }
  }

  /** A folder of its own in it. */
  Path folder(String name) {
    try {
      return OwnerOnly.folder(folder.resolve(name));
    } catch (IOException e) {
      throw Fault.machine(folder.toString(), "cannot be written: " + e.getMessage(), "a disk with room", e);
    }
  }

  @Override
  public void close() {
    try {
      remove(folder);
      lock.close();
    } catch (IOException e) {
      throw Fault.machine(folder.toString(), "cannot be removed: " + e.getMessage(), "a folder its owner can write", e);
    }
  }

  private static List<Path> left(Path all) throws IOException {
    try (Stream<Path> folders = Files.list(all)) {
      return folders.toList();
    }
  }

  private static void removeUnlessHeld(Path left) throws IOException {
    if (!Files.isRegularFile(left.resolve(LOCK))) {
      return;
    }
    try (FileChannel channel = FileChannel.open(left.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      if (free != null) {
        remove(left);
      }
    } catch (OverlappingFileLockException e) {
      // This very program is at work there.
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
