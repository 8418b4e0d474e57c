package boardpack.reports.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner can read, on the disk for good before anyone is told of them. */
final class OwnerOnly {
  private OwnerOnly() {}

  static void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  static void write(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("'" + name + "' leaves its folder");
    }
    createFolders(file.getParent());
    try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Puts other bytes in the place of a file's, whole or not at all. */
  static void replace(Path file, byte[] bytes) throws IOException {
    Path aside = file.resolveSibling("." + file.getFileName() + ".aside");
    Files.deleteIfExists(aside);
    write(aside.getParent(), aside.getFileName().toString(), bytes);
    rename(aside, file);
  }

  /** Renames a file or folder into its place and makes the new name durable. */
  static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel parent = FileChannel.open(to.getParent(), StandardOpenOption.READ)) {
      parent.force(true);
    }
  }
}
