package boardpack.pipeline.mart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Takes everybody's rights but the owner's, where the file system knows of rights. */
final class OwnerOnly {
  private OwnerOnly() {}

  static void folder(Path folder) throws IOException {
    set(folder, "rwx------");
  }

  static void file(Path file) throws IOException {
    set(file, "rw-------");
  }

  private static void set(Path path, String rights) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }
  }
}
