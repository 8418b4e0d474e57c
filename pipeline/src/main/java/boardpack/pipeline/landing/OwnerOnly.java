package boardpack.pipeline.landing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Files and folders that nobody but their owner can read, and that are on the disk before anything names them. */
public final class OwnerOnly {
  private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** The folder, made where it is missing, with those above it. */
  public static Path folder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    if (folder.getParent() != null && !Files.exists(folder.getParent())) {
      folder(folder.getParent());
    }
    return isPosix(folder.getParent())
        ? Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER))
        : Files.createDirectory(folder);
  }

  /** An empty file, so that whoever writes to it next cannot make it readable to others. */
  public static Path file(Path file) throws IOException {
    return isPosix(file.getParent())
        ? Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE))
        : Files.createFile(file);
  }

  /**
   * An empty file to write into before it is moved to its place, this program's own. What programs have left there that
   * are gone goes away with it.
   */
  public static Path aside(Path folder) throws IOException {
    folder(folder);
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.filter(OwnerOnly::isLeft).toList()) {
        Files.deleteIfExists(file);
      }
    }
    return file(folder.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID()));
  }

  private static boolean isLeft(Path file) {
    String program = file.getFileName().toString().replaceFirst("-.*", "");
    return !program.matches("\\d{1,18}") || ProcessHandle.of(Long.parseLong(program)).isEmpty();
  }

  /** Moves a finished file to its place in one step, once its bytes are safe. */
  public static void place(Path file, Path target) throws IOException {
    folder(target.getParent());
    if (isPosix(file)) {
      Files.setPosixFilePermissions(file, FILE);
    }
    force(file, StandardOpenOption.WRITE);
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (isPosix(target)) {
      force(target.getParent(), StandardOpenOption.READ);
    }
  }

  static boolean isPosix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
