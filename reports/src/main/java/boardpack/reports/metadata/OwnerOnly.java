package boardpack.reports.metadata;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files that only their owner can open, from their first moment on. */
final class OwnerOnly {
  private OwnerOnly() {}

  static Path folder(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder.getParent());
        Files.createDirectories(folder, rights("rwx------"));
      }
      return folder;
    } catch (IOException e) {
      throw Fault.machine(folder.toString(), "cannot be made", "home: a folder its owner can write to", e);
    }
  }

  /** Writes aside and renames, so that a reader sees the old text or the new one. */
  static void write(Path file, String text) {
    try {
      Path aside = file.resolveSibling("." + file.getFileName() + ".aside");
      Files.deleteIfExists(aside);
      Files.createFile(aside, rights("rw-------"));
      Files.writeString(aside, text, StandardCharsets.UTF_8);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Fault.machine(file.toString(), "cannot be written", "home: a folder its owner can write to", e);
    }
  }

  private static FileAttribute<?>[] rights(String rights) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(rights);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }
}
