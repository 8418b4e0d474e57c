package boardpack.pipeline.landing;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.Manifest.LandedFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The folders {@code landing} and {@code tmp} below home. */
final class LandingFolder {
  static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
      .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final Path landing;
  private final Path temp;

  LandingFolder(Path home) {
    this.landing = home.resolve("landing");
    this.temp = home.resolve("tmp").resolve("landing");
  }

  Path temp() {
    return temp;
  }

  Path landing() {
    return landing;
  }

  Path path(LandedFile file) {
    return landing.resolve(file.file());
  }

  Optional<Manifest> manifest() {
    Path file = landing.resolve("manifest.json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Manifest manifest = JSON.readValue(Files.readString(file), Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw Fault.data(file.toString(), "has format " + manifest.format(), "format " + Manifest.FORMAT
            + ", or an empty landing folder to fill anew");
      }
      return Optional.of(manifest);
    } catch (IOException | JacksonException e) {
      throw Fault.machine(file.toString(), "cannot be read: " + e.getMessage(),
          "the file as a refresh left it, or an empty landing folder to fill anew", e);
    }
  }

  /** From the moment this returns the manifest counts, whole. */
  void write(Manifest manifest) throws IOException {
    Path aside = temp.resolve("manifest.json");
    Files.writeString(aside, JSON.writeValueAsString(manifest));
    OwnerOnly.place(aside, landing.resolve("manifest.json"));
  }

  /**
   * Gives a finished file its place, under a name made of its bytes: the same rows are the same file.
   *
   * @param prefix goes before the name, to keep files in order
   */
  LandedFile keep(Path file, String folder, String prefix, long rows) throws IOException {
    String sha256 = Sha256.of(file);
    LandedFile kept = new LandedFile(folder + "/" + prefix + sha256 + ".parquet", rows, sha256);
    if (Files.exists(path(kept))) {
      Files.delete(file);
    } else {
      OwnerOnly.place(file, path(kept));
    }
    return kept;
  }

  /** Empties the temp folder of what an earlier refresh may have left there. */
  void clear() throws IOException {
    if (Files.exists(temp)) {
      Files.walkFileTree(temp, new Remover());
    }
    OwnerOnly.folder(temp);
    OwnerOnly.folder(landing);
  }

  /**
   * Removes files that neither the manifest nor the one before it lists, by which somebody may still read, nor a state
   * that is kept.
   */
  void sweep(Manifest manifest, Manifest before) throws IOException {
    Set<Path> listed = Stream.concat(Stream.of(manifest, before), new KeptManifests(landing).all().stream())
        .flatMap(KeptManifests::files)
        .map(this::path)
        .collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(landing)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".parquet")).toList()) {
        if (!listed.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Keeps every other refresh out, of this program or another, until closed. */
  FileChannel lock() throws IOException {
    OwnerOnly.folder(landing);
    Path lock = landing.resolve("lock");
    FileChannel channel =
        FileChannel.open(Files.exists(lock) ? lock : OwnerOnly.file(lock), StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Said below: it is locked within this very program.
    }
    channel.close();
    throw Fault.machine(landing.toString(), "is being refreshed already", "one refresh at a time", null);
  }

  private static final class Remover extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
