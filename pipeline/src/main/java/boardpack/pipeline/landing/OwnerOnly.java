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
