package boardpack.pipeline.restate;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.OwnerOnly;
import boardpack.pipeline.workspace.Workspace;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The zips {@code definitions/<id>.zip}, each with all that figures are made with. */
final class KeptDefinitions {
  private static final String SUFFIX = ".zip";
  private static final LocalDateTime SOME_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Path home;
  private final Path folder;

  KeptDefinitions(Path home) {
    this.home = home;
    this.folder = home.resolve("definitions");
  }

  String keep(Workspace workspace) {
    try {
      SortedMap<String, byte[]> files = DefinitionFiles.of(workspace);
      String id = DefinitionFiles.id(files);
      if (!has(id)) {
        Path aside = OwnerOnly.aside(home.resolve("tmp").resolve("definitions"));
        write(files, aside);
        OwnerOnly.place(aside, file(id));
      }
      return id;
    } catch (IOException e) {
      throw Fault.machine(folder.toString(), "cannot be written: " + e.getMessage(),
          "a folder with room that its owner can write", e);
    }
  }

  /** Whether they are what the workspace has now, so that nobody needs the kept ones. */
  boolean isOf(String id, Workspace workspace) {
    try {
      return DefinitionFiles.id(DefinitionFiles.of(workspace)).equals(id);
    } catch (IOException e) {
      throw Fault.machine(workspace.root().toString(), "has definitions that cannot be read: " + e.getMessage(),
          "files their owner can read", e);
    }
  }

  boolean has(String id) {
    return Files.isRegularFile(file(id));
  }

  void retain(Set<String> wanted) {
    try {
      for (Path file : kept()) {
        String name = file.getFileName().toString();
        if (!wanted.contains(name.substring(0, name.length() - SUFFIX.length()))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw Fault.machine(folder.toString(), "cannot be tidied: " + e.getMessage(), "a folder its owner can write", e);
    }
  }

  /**
   * Lays them out as files below {@code target}, like a workspace of their own.
   *
   * @throws Fault where they were let go, or are not what was kept
   */
  void unpack(String id, Path target) {
    if (!has(id)) {
      throw Fault.data("definitions/" + id + SUFFIX, "is not kept any more", "definitions that a sealed pack names");
    }
    SortedMap<String, byte[]> files = read(id);
    if (!DefinitionFiles.id(files).equals(id)) {
      throw unreadable(id, null);
    }
    try {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        Path file = target.resolve(entry.getKey()).normalize();
        if (!file.startsWith(target)) {
          throw unreadable(id, null);
        }
        Files.createDirectories(file.getParent());
        Files.write(file, entry.getValue());
      }
    } catch (IOException e) {
      throw Fault.machine(target.toString(), "cannot be written: " + e.getMessage(),
          "a folder with room that its owner can write", e);
    }
  }

  private SortedMap<String, byte[]> read(String id) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file(id).toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
      return files;
    } catch (IOException e) {
      throw unreadable(id, e);
    }
  }

  /** Byte for byte the same for the same files. */
  private static void write(SortedMap<String, byte[]> files, Path zip) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip)); ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(SOME_DAY);
        entries.putNextEntry(entry);
        entries.write(file.getValue());
        entries.closeEntry();
      }
    }
  }

  private List<Path> kept() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private Path file(String id) {
    return folder.resolve(id + SUFFIX);
  }

  private static Fault unreadable(String id, Exception e) {
    return Fault.machine("definitions/" + id + SUFFIX, "cannot be read, or is not what was kept",
        "the file as it was written, from a backup", e);
  }
}
