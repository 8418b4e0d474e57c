package boardpack.reports.run;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.mart.TenantMart;
import boardpack.reports.run.Refreshed.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * Editions as the sources had them at a stated data cut: built aside of those that stand, and gone when closed. What a
 * killed program left of them goes with the purge.
 */
final class CutEditions implements AutoCloseable {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path home;
  private final Marts station;
  private final Refreshed refreshed;
  private final List<Path> folders = new ArrayList<>();

  /** @param refreshed what has landed, whole */
  CutEditions(Path home, Marts station, Refreshed refreshed) {
    this.home = home;
    this.station = station;
    this.refreshed = refreshed;
  }

  /** @param edition one of those refreshed; the platform's is made of all tenants' at that moment */
  Edition at(Edition edition, Instant cut) {
    Marts then = station.cutAt(cut, folder());
    TenantMart mart = edition.tenant().isPlatform()
        ? then.buildPlatform(edition.landed(), refreshed.editions().stream()
            .filter(one -> !one.tenant().isPlatform()).map(one -> then.build(one.landed(), one.profile())).toList())
        : then.build(edition.landed(), edition.profile());
    return new Edition(edition.profile(), edition.landed().knownUntil(cut), mart);
  }

  private synchronized Path folder() {
    try {
      Path folder = Files.createTempDirectory(
          Files.createDirectories(home.resolve("tmp").resolve("cuts"), OWNER), "", OWNER);
      folders.add(folder);
      return folder;
    } catch (IOException e) {
      throw Fault.machine(home.resolve("tmp").toString(), "cannot be written: " + e.getMessage(),
          "a folder with room that its owner can write", e);
    }
  }

  @Override
  public synchronized void close() {
    for (Path folder : folders) {
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException e) {
        throw Fault.machine(folder.toString(), "cannot be removed: " + e.getMessage(), "a folder its owner can write", e);
      }
    }
  }
}
