package boardpack.pipeline.mart;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of one tenant's marts, its owner's alone. One build at a time writes it; readers are never in its way. */
final class MartFolder {
  private static final String BUILDING = "building";

  private final Path folder;

  MartFolder(Path marts, TenantId tenant) {
    this.folder = marts.resolve(tenant.value());
  }

  /** Makes the folder where it is missing. */
  MartFolder open() {
    try {
      Files.createDirectories(folder.getParent());
      OwnerOnly.folder(folder.getParent());
      Files.createDirectories(folder);
      OwnerOnly.folder(folder);
      return this;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The folder without symbolic links, as DuckDB compares it. */
  Path path() {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  Path mart() {
    return path().resolve("mart.duckdb");
  }

  Path building() {
    return path().resolve(BUILDING + ".duckdb");
  }

  /** The stamp of the file that stands there, where file and stamp belong together. */
  Optional<MartStamp> stamp() {
    return MartStamp.read(path().resolve("mart.json")).filter(stamp -> stamp.isOf(mart()));
  }

  /** Held while a build writes; a second program waits its turn. */
  BuildLock lock() {
    BuildLock lock = BuildLock.take(path().resolve("build.lock"));
    try {
      clearBuilding();
      return lock;
    } catch (IOException e) {
      lock.close();
      throw unwritable(e);
    }
  }

  /** Puts the finished file in the place of the old one: first the file, then its stamp, each whole or not at all. */
  MartStamp publish(BuildKey key) {
    try {
      MartStamp stamp = MartStamp.of(key, building());
      OwnerOnly.file(building());
      force(building());
      move(building(), mart());
      Path json = path().resolve(BUILDING + ".json");
      Files.writeString(json, stamp.json());
      OwnerOnly.file(json);
      force(json);
      move(json, path().resolve("mart.json"));
      force(path());
      return stamp;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** A copy of the file that stands, to be changed aside. */
  void copyForBuilding() {
    try {
      Files.copy(mart(), building());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** What a build that was cut off left behind. */
  private void clearBuilding() throws IOException {
    try (Stream<Path> left = Files.list(path())) {
      for (Path file : left.filter(file -> file.getFileName().toString().startsWith(BUILDING)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Fault unwritable(IOException e) {
    return Fault.machine(folder.toString(), "cannot be written: " + e.getMessage(),
        "a folder with room that its owner can write", e);
  }
}
