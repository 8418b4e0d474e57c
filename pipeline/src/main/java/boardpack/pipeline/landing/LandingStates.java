package boardpack.pipeline.landing;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Earlier states of the landing that somebody still needs, {@code landing/states/<id>.json}. Landed files never change
 * in place, so that a state costs what later loads have replaced and nothing else.
 */
public final class LandingStates {
  private static final int TRIES = 3;

  private final LandingFolder folder;
  private final Path home;

  public LandingStates(Path home) {
    this.home = home;
    this.folder = new LandingFolder(home);
  }

  /**
   * Keeps the landing as it stands now; no refresh takes its files away until it is let go.
   *
   * @return its id: files of the same contents and as-of times are the same state, whichever load wrote the manifest
   * @throws Fault where nothing has landed yet, or the machine cannot take it
   */
  public String keep() {
    try {
      for (int i = 0; i < TRIES; i++) {
        Manifest manifest = manifest();
        KeptManifests kept = new KeptManifests(folder.landing());
        String id = KeptManifests.id(manifest);
        if (kept.has(id)) {
          return id;
        }
        kept.write(id, manifest, aside());
        if (stands(manifest)) {
          return id;
        }
        kept.forget(id);
      }
      throw Fault.machine(folder.landing().toString(), "was refreshed again and again while it was kept",
          "one refresh at a time", null);
    } catch (IOException e) {
      throw Landing.unwritable(home, e);
    }
  }

  public boolean has(String id) {
    return new KeptManifests(folder.landing()).has(id);
  }

  /** Lets go of all others; the next refresh removes the files that nobody lists any more. */
  public void retain(Set<String> ids) {
    try {
      new KeptManifests(folder.landing()).retain(ids);
    } catch (IOException e) {
      throw Landing.unwritable(home, e);
    }
  }

  /** @throws Fault where it was let go, or cannot be read */
  public LandingState kept(String id) {
    Manifest manifest = new KeptManifests(folder.landing()).read(id);
    KeptManifests.files(manifest).map(folder::path).filter(file -> !Files.isRegularFile(file)).findFirst()
        .ifPresent(gone -> {
          throw Fault.data(home.relativize(gone).toString(), "is gone, and the kept state " + id + " of the landing lists it",
              "landing restored from a backup");
        });
    return new LandingState(folder, manifest);
  }

  /** A refresh that began and ended meanwhile may have swept a file before the state listed it. */
  private boolean stands(Manifest manifest) {
    return KeptManifests.files(manifest).allMatch(file -> Files.isRegularFile(folder.path(file)));
  }

  private Path aside() throws IOException {
    return OwnerOnly.aside(home.resolve("tmp").resolve("states"));
  }

  private Manifest manifest() {
    return folder.manifest().orElseThrow(() -> Fault.data(folder.landing().toString(),
        "holds no manifest: nothing has landed yet", "boardpack refresh"));
  }
}
