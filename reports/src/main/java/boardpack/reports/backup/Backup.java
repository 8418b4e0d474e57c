package boardpack.reports.backup;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.MetadataCopy;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.RunLock;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;

/**
 * Everything under {@code home} that cannot be made anew, in one file that only its owner can read: the ledgers, the
 * archive, the landing, the definitions that sealed figures were made with, and the key of the tokens. Marts are left out; the next refresh builds them.
 */
public final class Backup {
  static final String METADATA = "metadata/";
  static final List<String> FOLDERS = List.of("archive", "landing", "definitions");
  static final String TOKEN_KEY = "token.key";

  private Backup() {}

  /**
   * Ledgers first, then files: what a ledger names was there before it did, so the backup never names what it lacks.
   *
   * @return how many files it holds
   * @throws Fault where the target exists, or a refresh is at work on the landing
   */
  public static int write(Workspace workspace, MetadataDatabase metadata, Path target) {
    if (Files.exists(target)) {
      throw Fault.setting("FILE " + target, "exists already", "a name of its own, e.g. boardpack-2026-11-02.zip");
    }
    try (RunLock lock = RunLock.tryAcquire(metadata, "refresh").orElseThrow(() -> Fault.machine("landing",
        "is being refreshed by another command", "the same command again when that one has ended", null))) {
      Path aside = target.resolveSibling("." + target.getFileName() + ".aside");
      Files.deleteIfExists(aside);
      int files = write(workspace.home(), metadata, aside);
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
      return files;
    } catch (IOException e) {
      throw Fault.machine(target.toString(), "cannot be written: " + e.getMessage(), "a folder with room", e);
    }
  }

  private static int write(Path home, MetadataDatabase metadata, Path aside) throws IOException {
    try (FileChannel channel = FileChannel.open(aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      Contents contents = new Contents(zip);
      new MetadataCopy(metadata).write((name, content) -> contents.add(METADATA + name, content::to));
      for (Path file : files(home)) {
        contents.add(home.relativize(file).toString().replace('\\', '/'), out -> Files.copy(file, out));
      }
      contents.close();
      bytes.flush();
      channel.force(true);
      return contents.count();
    }
  }

  /** None that is still being written: those names begin with a dot. */
  private static List<Path> files(Path home) throws IOException {
    Stream.Builder<Path> all = Stream.builder();
    if (Files.isRegularFile(home.resolve(TOKEN_KEY))) {
      all.add(home.resolve(TOKEN_KEY));
    }
    for (String folder : FOLDERS) {
      if (Files.isDirectory(home.resolve(folder))) {
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
          files.filter(Files::isRegularFile).filter(file -> !isAside(home.relativize(file))).sorted().forEach(all::add);
        }
      }
    }
    return all.build().toList();
  }

  private static boolean isAside(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
