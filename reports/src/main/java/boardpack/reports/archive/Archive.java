package boardpack.reports.archive;

import boardpack.pipeline.fault.Fault;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackKey;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sealed packs under {@code home/archive}: one folder a revision, written whole or not at all, never changed. */
public final class Archive {
  private static final String MANIFEST = "manifest.json";

  private final Path root;
  private final String program;
  private final Durable disk;

  /** @param program the version written into manifests */
  public Archive(Path home, String program) {
    this(home, program, Durable.DISK);
  }

  Archive(Path home, String program, Durable disk) {
    this.root = home.resolve("archive");
    this.program = program;
    this.disk = disk;
  }

  /** Every sealed pack, by path; all revisions. */
  public List<SealedPack> packs() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.getFileName().toString().equals(MANIFEST))
          .map(Path::getParent)
          .filter(folder -> folder.getFileName().toString().startsWith("r"))
          .sorted(Comparator.comparing(Path::toString))
          .map(this::open)
          .toList();
    } catch (IOException e) {
      throw Fault.machine(root.toString(), "cannot be listed", "a folder its owner can read", e);
    }
  }

  /** The newest revision of the same pack, whatever the revision in {@code key}. */
  public Optional<SealedPack> latest(PackKey key) {
    Path packs = root.resolve(key.path()).getParent();
    if (!Files.isDirectory(packs)) {
      return Optional.empty();
    }
    try (Stream<Path> revisions = Files.list(packs)) {
      return revisions.filter(folder -> Files.isRegularFile(folder.resolve(MANIFEST)))
          .filter(folder -> folder.getFileName().toString().matches("r\\d+"))
          .max(Comparator.comparingInt(folder -> Integer.parseInt(folder.getFileName().toString().substring(1))))
          .map(this::open);
    } catch (IOException e) {
      throw Fault.machine(packs.toString(), "cannot be listed", "a folder its owner can read", e);
    }
  }

  /** The pack of exactly this {@link PackKey#path() path}. */
  public Optional<SealedPack> find(String path) {
    Path folder = root.resolve(path);
    return Files.isRegularFile(folder.resolve(MANIFEST)) ? Optional.of(open(folder)) : Optional.empty();
  }

  /**
   * The pack that a person names: {@code tn-aurora/monthly/2026-10/full-en/r1}, or without the revision for the newest.
   *
   * @throws Fault where there is none, showing one that exists
   */
  public SealedPack named(String name) {
    List<SealedPack> all = packs();
    return all.stream()
        .filter(sealed -> sealed.manifest().key().path().equals(name)
            || sealed.manifest().key().path().startsWith(name + "/r"))
        .max(Comparator.comparingInt(sealed -> sealed.manifest().key().revision()))
        .orElseThrow(() -> Fault.setting("PACK " + name, "is not in the archive",
            all.isEmpty() ? "make one first: ./boardpack run --pack monthly --period 2026-10"
                : all.get(all.size() - 1).manifest().key().path()));
  }

  /** As {@link #seal(Pack, Seal, List, SortedMap)}, of documents that nobody has read back. */
  public SealedPack seal(Pack pack, Seal seal, List<Document> documents) {
    return seal(pack, seal, documents, new TreeMap<>());
  }

  /**
   * Seals a pack: its documents and {@code pack.json} appear together, or not at all.
   *
   * @param readBack by document, how many figures it was found to say
   * @throws Fault where the disk refuses; nothing is left behind
   */
  public SealedPack seal(Pack pack, Seal seal, List<Document> documents, SortedMap<String, Integer> readBack) {
    Path target = root.resolve(pack.key().path());
    List<Document> all = new ArrayList<>(documents);
    all.add(new Document("pack.json", PackJson.bytes(pack)));
    Manifest manifest = new Manifest(pack.key(), pack.subject().name(), seal.hex(), pack.dataCut(),
        pack.figures().size(), program, entries(all), readBack, Optional.of(Manifest.TieOut.of(pack)));
    Path aside = target.resolveSibling("." + target.getFileName() + ".aside");
    try {
      delete(aside);
      disk.create(target.getParent());
      OwnerOnly.createFolders(aside);
      for (Document document : all) {
        OwnerOnly.write(aside, document.name(), document.bytes());
      }
      OwnerOnly.write(aside, MANIFEST, PackJson.mapper().writeValueAsBytes(manifest));
      disk.place(aside, target);
      return new SealedPack(target, manifest);
    } catch (IOException e) {
      deleteQuietly(aside, e);
      throw Fault.machine(target.toString(), "cannot be written: " + e.getMessage(),
          "a disk with room, and home in boardpack.yml on it", e);
    }
  }

  /**
   * Lets the overviews of the earlier revisions say that this one has taken their place. What was sealed of them stays:
   * the notice is an addition that {@link SealedPack#read} takes off. Done twice it stands once.
   */
  public void supersede(SealedPack newest) {
    PackKey key = newest.manifest().key();
    if (key.revision() == 1) {
      return;
    }
    newest.pack().replaced().ifPresent(replaced -> {
      for (int revision = 1; revision < key.revision(); revision++) {
        Path earlier = newest.folder().resolveSibling("r" + revision);
        if (Files.isRegularFile(earlier.resolve(MANIFEST))) {
          open(earlier).manifest().files().stream().map(Manifest.Entry::name).filter(Superseded::concerns)
              .forEach(page -> mark(earlier.resolve(page), key.revision(), replaced.notice()));
        }
      }
    });
  }

  private static void mark(Path page, int by, String notice) {
    try {
      byte[] stands = Files.readAllBytes(page);
      byte[] marked = Superseded.by(by, notice, stands);
      if (!Arrays.equals(stands, marked)) {
        OwnerOnly.replace(page, marked);
      }
    } catch (IOException e) {
      throw Fault.machine(page.toString(), "cannot be told that it is superseded: " + e.getMessage(),
          "a folder its owner can write to", e);
    }
  }

  /** Takes a pack out of the archive for good; killed half-way, it is out, and the rest of it goes with the next removal. */
  public void remove(SealedPack pack) {
    Path aside = pack.folder().resolveSibling("." + pack.folder().getFileName() + ".removed");
    try {
      delete(aside);
      OwnerOnly.rename(pack.folder(), aside);
      delete(aside);
    } catch (IOException e) {
      throw Fault.machine(pack.folder().toString(), "cannot be removed: " + e.getMessage(), "a folder its owner can write to", e);
    }
  }

  private SealedPack open(Path folder) {
    try {
      return new SealedPack(folder,
          PackJson.mapper().readValue(Files.readAllBytes(folder.resolve(MANIFEST)), Manifest.class));
    } catch (IOException e) {
      throw Fault.machine(folder.toString(), "cannot be read", "the archive as it was sealed", e);
    }
  }

  private static List<Manifest.Entry> entries(List<Document> documents) {
    return documents.stream()
        .map(document -> new Manifest.Entry(document.name(), document.bytes().length, Sha256.hex(document.bytes())))
        .sorted(Comparator.comparing(Manifest.Entry::name))
        .toList();
  }

  private static void deleteQuietly(Path folder, IOException reason) {
    try {
      delete(folder);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
        Files.delete(visited);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
