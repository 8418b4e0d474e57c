package boardpack.reports.backup;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.MetadataCopy;
import boardpack.reports.metadata.MetadataDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Brings a backup back into an empty home: every byte is checked first, and all of it appears or nothing does. */
public final class Restore {
  private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path home;
  private final Path aside;
  private final ZipFile zip;
  private final Map<String, String> hashes;

  private Restore(Path home, ZipFile zip) throws IOException {
    this.home = home;
    this.aside = home.resolve(".restoring");
    this.zip = zip;
    this.hashes = hashes(zip);
  }

  /**
   * @return how many files came back
   * @throws Fault where the home is not empty, or the backup is not as it was written
   */
  public static int read(Workspace workspace, MetadataDatabase metadata, Path source) {
    try (ZipFile zip = new ZipFile(source.toFile())) {
      Restore restore = new Restore(workspace.home(), zip);
      restore.requireEmptyHome();
      restore.unpack(source);
      new MetadataCopy(metadata).read(restore.tables(), name -> zip.getInputStream(zip.getEntry(Backup.METADATA + name)),
          restore::putInPlace);
      return restore.hashes.size();
    } catch (IOException e) {
      throw Fault.machine(source.toString(), "cannot be brought back: " + e.getMessage(), "a file of ./boardpack backup", e);
    } finally {
      deleteAside(workspace.home().resolve(".restoring"));
    }
  }

  private static Map<String, String> hashes(ZipFile zip) throws IOException {
    if (zip.getEntry(Contents.LIST) == null) {
      throw new IOException("it has no " + Contents.LIST);
    }
    return JsonMapper.shared().readValue(zip.getInputStream(zip.getEntry(Contents.LIST)).readAllBytes(),
        new TypeReference<Map<String, String>>() {});
  }

  private List<String> tables() {
    return hashes.keySet().stream().filter(name -> name.startsWith(Backup.METADATA))
        .map(name -> name.substring(Backup.METADATA.length())).toList();
  }

  private void requireEmptyHome() {
    Stream.concat(Backup.FOLDERS.stream(), Stream.of(Backup.TOKEN_KEY)).filter(name -> Files.exists(home.resolve(name)))
        .findFirst().ifPresent(name -> {
          throw Fault.setting("home " + home, "has its own " + name + ", which would be lost", "a home that is empty");
        });
  }

  /** Files go aside first; tables are read once here for their hash, and again into the database. */
  private void unpack(Path source) throws IOException {
    FileSystemUtils.deleteRecursively(aside);
    Files.createDirectories(aside, FOLDER);
    for (Map.Entry<String, String> file : hashes.entrySet()) {
      if (zip.getEntry(file.getKey()) == null || !file.getValue().equals(copied(file.getKey()))) {
        throw Fault.data(source.toString(), "is not as it was written: " + file.getKey() + " differs or is missing",
            "another backup");
      }
    }
  }

  private String copied(String name) throws IOException {
    Path target = aside.resolve(name).normalize();
    if (!target.startsWith(aside)) {
      throw new IOException("'" + name + "' leaves its folder");
    }
    Files.createDirectories(target.getParent(), FOLDER);
    Files.createFile(target, FILE);
    try (DigestInputStream bytes = new DigestInputStream(zip.getInputStream(zip.getEntry(name)), Contents.sha256())) {
      Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
      return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    }
  }

  private void putInPlace() {
    try {
      for (String name : Stream.concat(Backup.FOLDERS.stream(), Stream.of(Backup.TOKEN_KEY)).toList()) {
        if (Files.exists(aside.resolve(name))) {
          Files.move(aside.resolve(name), home.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteAside(Path aside) {
    try {
      FileSystemUtils.deleteRecursively(aside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
