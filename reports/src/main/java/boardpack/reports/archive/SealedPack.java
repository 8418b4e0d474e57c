package boardpack.reports.archive;

import boardpack.pipeline.fault.Fault;
import boardpack.reports.pack.Pack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A pack in the archive: a folder that never changes. */
public record SealedPack(Path folder, Manifest manifest) {

  /** The pack as it was before rendering. */
  public Pack pack() {
    return PackJson.pack(read("pack.json"));
  }

  /** A document as it was sealed: what a later revision has put on an overview to say so is left out. */
  public byte[] read(String document) {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(document));
      return Superseded.concerns(document) ? Superseded.without(bytes, this::notice) : bytes;
    } catch (IOException e) {
      throw Fault.machine(folder.resolve(document).toString(), "cannot be read", "the archive as it was sealed", e);
    }
  }

  /** What the overview says of a later revision; nothing where there is no such revision. */
  private Optional<String> notice(int revision) {
    Path later = folder.resolveSibling("r" + revision).resolve("pack.json");
    try {
      return revision > manifest.key().revision() && Files.isRegularFile(later)
          ? PackJson.pack(Files.readAllBytes(later)).replaced().map(Pack.Replaced::notice) : Optional.empty();
    } catch (IOException e) {
      throw Fault.machine(later.toString(), "cannot be read", "the archive as it was sealed", e);
    }
  }

  /** The SHA-256 of all documents of the pack as they stand now: one changed, missing or added file makes it another. */
  public String contentHash() {
    StringBuilder all = new StringBuilder();
    names().forEach(name -> all.append(name).append(' ').append(Sha256.hex(read(name))).append('\n'));
    return Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Each document that is not what was sealed, in words; none when all is as it was. */
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    Set<String> expected = new HashSet<>(Set.of("manifest.json"));
    for (Manifest.Entry entry : manifest.files()) {
      expected.add(entry.name());
      if (!Files.isRegularFile(folder.resolve(entry.name()))) {
        differences.add(entry.name() + " is missing");
      } else if (!Sha256.hex(read(entry.name())).equals(entry.sha256())) {
        differences.add(entry.name() + " differs from the sealed bytes");
      }
    }
    for (String found : names()) {
      if (!expected.contains(found)) {
        differences.add(found + " was not there when the pack was sealed");
      }
    }
    if (differences.isEmpty() && !Seal.of(pack()).hex().equals(manifest.seal())) {
      differences.add("pack.json does not carry the figures of seal " + manifest.seal());
    }
    return differences;
  }

  private List<String> names() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted().toList();
    } catch (IOException e) {
      throw Fault.machine(folder.toString(), "cannot be listed", "the archive as it was sealed", e);
    }
  }
}
