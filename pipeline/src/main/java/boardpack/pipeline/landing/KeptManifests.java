package boardpack.pipeline.landing;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.Manifest.Entry;
import boardpack.pipeline.landing.Manifest.LandedFile;
import boardpack.pipeline.landing.Manifest.Owner;
import boardpack.pipeline.landing.Manifest.PutAsideRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;

/** The files {@code landing/states/<id>.json}: manifests of earlier states, each written once. */
final class KeptManifests {
  private static final int ID_LENGTH = 16;
  private static final String SUFFIX = ".json";

  private final Path folder;

  KeptManifests(Path landing) {
    this.folder = landing.resolve("states");
  }

  /** The first letters of a SHA-256 over what counts: contents, owners and as-of times, not the names of files. */
  static String id(Manifest manifest) {
    StringBuilder counts = new StringBuilder();
    manifest.inputs().forEach((input, entry) -> {
      counts.append(input).append(' ').append(entry.contract().sha256()).append(' ').append(entry.asOf()).append('\n');
      entry.owners().forEach((name, owner) -> counts.append(name).append(' ').append(counts(owner)).append('\n'));
      entry.putAside().ifPresent(rows -> counts.append(rows.file().sha256()).append('\n'));
    });
    return Sha256.of(counts.toString()).substring(0, ID_LENGTH);
  }

  private static String counts(Owner owner) {
    return owner.files().stream().map(LandedFile::sha256).collect(Collectors.joining(" ")) + " "
        + owner.landed().rows() + " " + owner.putAside().rows();
  }

  /** Every file that the manifest lists, those of rows that were put aside and of counts included. */
  static Stream<LandedFile> files(Manifest manifest) {
    return Stream.concat(
        manifest.inputs().values().stream().flatMap(KeptManifests::files), manifest.monthCounts().stream());
  }

  private static Stream<LandedFile> files(Entry entry) {
    return Stream.concat(entry.owners().values().stream().flatMap(owner -> owner.files().stream()),
        entry.putAside().stream().map(PutAsideRows::file));
  }

  boolean has(String id) {
    return Files.isRegularFile(file(id));
  }

  /** @param aside a file on the same disk, whose place it is afterwards */
  void write(String id, Manifest manifest, Path aside) throws IOException {
    Files.writeString(aside, LandingFolder.JSON.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(manifest));
    OwnerOnly.place(aside, file(id));
  }

  /** @throws Fault where it was let go, or cannot be read */
  Manifest read(String id) {
    Path file = file(id);
    if (!Files.isRegularFile(file)) {
      throw Fault.data("landing/states/" + id, "is not kept any more", "a state that a sealed pack names");
    }
    try {
      Manifest manifest = LandingFolder.JSON.readValue(Files.readString(file), Manifest.class);
      if (manifest.format() == Manifest.FORMAT && id(manifest).equals(id)) {
        return manifest;
      }
    } catch (IOException | JacksonException e) {
      throw unreadable(id, e);
    }
    throw unreadable(id, null);
  }

  /** All that can be read; what cannot is told by whoever asks for it. */
  List<Manifest> all() throws IOException {
    return ids().stream().flatMap(id -> {
      try {
        return Stream.of(read(id));
      } catch (Fault e) {
        return Stream.empty();
      }
    }).toList();
  }

  void retain(Set<String> wanted) throws IOException {
    for (String id : ids()) {
      if (!wanted.contains(id)) {
        forget(id);
      }
    }
  }

  void forget(String id) throws IOException {
    Files.deleteIfExists(file(id));
  }

  private List<String> ids() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length())).sorted().toList();
    }
  }

  private Path file(String id) {
    return folder.resolve(id + SUFFIX);
  }

  private static Fault unreadable(String id, Exception e) {
    return Fault.machine("landing/states/" + id + SUFFIX, "cannot be read, or is not what was kept",
        "the file as it was written, from a backup", e);
  }
}
