package boardpack.reports.once;

import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What takes a minute to make and is only looked at, made once a build: the first test program that asks for it makes it,
 * the others wait for it and share it. Builds are told apart by {@code boardpack.build}, so that none sees what another
 * has made; without one, each program makes its own.
 */
public final class MadeOnce {
  /** Fills an empty folder. */
  public interface Making {
    void into(Path folder) throws Exception;
  }

  private static final Path MADE = TestWorkspace.shipped().resolve("reports/target/made-once");

  private MadeOnce() {}

  /**
   * The folder of that name, whole.
   *
   * @throws IllegalStateException where it could not be made; a second one that asks is told so at once
   */
  public static Path folder(String name, Making making) {
    Path all = Optional.ofNullable(System.getProperty("boardpack.build")).map(build -> MADE).orElseGet(MadeOnce::temporary);
    Path folder = all.resolve(name).resolve(System.getProperty("boardpack.build", "here"));
    try {
      Files.createDirectories(folder.getParent());
      try (FileChannel channel = FileChannel.open(all.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!Files.exists(folder)) {
          removeOlder(folder.getParent());
          Files.createDirectory(folder);
          make(folder, making);
        }
      }
      if (!Files.exists(done(folder))) {
        throw new IllegalStateException(name + " could not be made; the first test that asked for it says why");
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path folder, Making making) throws IOException {
    try {
      making.into(folder);
    } catch (Exception e) {
      throw new IllegalStateException(folder + " could not be made", e);
    }
    Files.createFile(done(folder));
  }

  /** Only what is whole has it: not what failed, nor what a killed program left. */
  private static Path done(Path folder) {
    return folder.resolve("made");
  }

  private static void removeOlder(Path parent) throws IOException {
    List<Path> older;
    try (Stream<Path> folders = Files.list(parent)) {
      older = folders.toList();
    }
    for (Path folder : older) {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("boardpack-made");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
