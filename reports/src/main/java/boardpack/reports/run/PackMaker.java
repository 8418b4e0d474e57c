package boardpack.reports.run;

import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.progress.Progress.Station;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Document;
import boardpack.reports.archive.Seal;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.compose.EditionData;
import boardpack.reports.compose.PackComposer;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackKey;
import boardpack.reports.press.Press;
import boardpack.reports.proofread.Proofreader;
import boardpack.reports.proofread.RawDigits;
import boardpack.reports.words.Words;
import boardpack.pipeline.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * Makes one pack of one edition: composes it, and where its figures are not those sealed before, prints, proofreads and
 * seals it.
 */
final class PackMaker {
  /** A pack in the archive, and whether this run put it there. */
  record Made(SealedPack sealed, Pack pack, boolean isNew) {}

  private final Workspace workspace;
  private final PackComposer composer;
  private final Press press;
  private final Proofreader proofreader;
  private final Archive archive;
  private final TenantPages tenantPages;
  private final Progress progress;

  PackMaker(Workspace workspace, PackComposer composer, Press press, Archive archive, TenantPages tenantPages, Progress progress) {
    this.workspace = workspace;
    this.composer = composer;
    this.press = press;
    this.proofreader = new Proofreader(workspace);
    this.archive = archive;
    this.tenantPages = tenantPages;
    this.progress = progress;
  }

  Made make(EditionData data, String kind, String cut, String language) {
    Words words = Words.of(workspace, PackComposer.locale(language, data.profile(), workspace));
    PackKey first = new PackKey(data.profile().id(), kind, data.period().id(), cut, language, 1);
    Optional<SealedPack> before = archive.latest(first);
    int revision = before.map(sealed -> sealed.manifest().key().revision()).orElse(1);
    Pack pack = pack(data, revised(first, revision), words);
    if (before.isPresent() && before.get().manifest().seal().equals(Seal.of(pack).hex())) {
      return new Made(before.get(), pack, false);
    }
    return before.isPresent()
        ? seal(pack(data, revised(first, revision + 1), words), data)
        : seal(pack, data);
  }

  private Pack pack(EditionData data, PackKey key, Words words) {
    return composer.compose(data, key, words).leadingTo(tenantPages.of(key, data.tenantNames()));
  }

  private Made seal(Pack pack, EditionData data) {
    Stopwatch printing = Stopwatch.start();
    List<Document> documents = press.print(pack);
    proofreader.require(pack, documents, RawDigits.of(data.figures(), data.details(), RawDigits.SURE));
    long bytes = documents.stream().mapToLong(document -> document.bytes().length).sum();
    progress.done(Station.RENDER, pack.key().path(), bytes, printing.elapsed());
    Stopwatch sealing = Stopwatch.start();
    SealedPack sealed = archive.seal(pack, Seal.of(pack), documents);
    progress.done(Station.SEAL, pack.key().path(), sealed.manifest().files().size(), sealing.elapsed());
    return new Made(sealed, pack, true);
  }

  private static PackKey revised(PackKey key, int revision) {
    return new PackKey(key.tenant(), key.pack(), key.period(), key.cut(), key.language(), revision);
  }
}
