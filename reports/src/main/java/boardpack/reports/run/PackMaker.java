package boardpack.reports.run;

import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.progress.Progress.Station;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Document;
import boardpack.reports.archive.Seal;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.compose.EditionData;
import boardpack.reports.compose.NotComplete;
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
import java.util.SortedMap;

/**
 * Makes one pack of one edition: composes it, and where its figures are not those sealed before, prints, proofreads and
 * seals it.
 */
final class PackMaker {
  /**
   * A pack in the archive, and whether this run put it there.
   *
   * @param keptBack how many of its values would read otherwise now, were its period not closed
   */
  record Made(SealedPack sealed, Pack pack, boolean isNew, int keptBack) {}

  /** What to make. @param correction why a closed period is to be told otherwise; empty where it is not */
  record Wanted(String kind, String cut, String language, String correction) {}

  private final Workspace workspace;
  private final PackComposer composer;
  private final Press press;
  private final Proofreader proofreader;
  private final Archive archive;
  private final TenantPages tenantPages;
  private final Restating restating;
  private final Progress progress;

  PackMaker(Workspace workspace, PackComposer composer, Press press, Archive archive, TenantPages tenantPages,
      Restating restating, Progress progress) {
    this.workspace = workspace;
    this.composer = composer;
    this.press = press;
    this.proofreader = new Proofreader(workspace);
    this.archive = archive;
    this.tenantPages = tenantPages;
    this.restating = restating;
    this.progress = progress;
  }

  /** @return empty where the period is closed and this copy was never made: it would be no copy of the figures of record */
  Optional<Made> make(EditionData data, Wanted wanted) {
    Words words = Words.of(workspace, PackComposer.locale(wanted.language(), data.profile(), workspace));
    PackKey first = new PackKey(
        data.profile().id(), wanted.kind(), data.period().id(), wanted.cut(), wanted.language(), 1);
    Optional<SealedPack> before = archive.latest(first);
    int revision = before.map(sealed -> sealed.manifest().key().revision()).orElse(1);
    Pack pack = pack(data, revised(first, revision), words);
    if (before.isPresent() && before.get().manifest().seal().equals(Seal.of(pack).hex())) {
      archive.supersede(before.get());
      if (restating.isLost(before.get())) {
        restating.keep(restating.told(pack, earlier(first, revision), data.profile(), words, wanted.correction(), !data.cutStated()));
      }
      return Optional.of(new Made(before.get(), pack, false, 0));
    }
    if (wanted.correction().isEmpty() && restating.closed(first).isPresent()) {
      return before.map(ofRecord -> new Made(ofRecord, ofRecord.pack(), false, restating.keptBack(ofRecord, pack, !data.cutStated())));
    }
    Pack next = before.isPresent() ? pack(data, revised(first, revision + 1), words) : pack;
    Restating.Told told = restating.told(next, before, data.profile(), words, wanted.correction(), !data.cutStated());
    Made made = seal(warned(told.pack(), data, words), data);
    restating.keep(told);
    return Optional.of(made);
  }

  private static Pack warned(Pack pack, EditionData data, Words words) {
    return new NotComplete(words, data.profile())
        .opening(pack, Completeness.early(data.landed(), data.profile().zone(), data.period()));
  }

  private Pack pack(EditionData data, PackKey key, Words words) {
    return composer.compose(data, key, words).leadingTo(tenantPages.of(key, data.tenantNames()));
  }

  private Made seal(Pack pack, EditionData data) {
    Stopwatch printing = Stopwatch.start();
    List<Document> documents = press.print(pack);
    SortedMap<String, Integer> readBack = proofreader.require(pack, documents, RawDigits.of(data.figures(), data.details(), RawDigits.SURE));
    long bytes = documents.stream().mapToLong(document -> document.bytes().length).sum();
    progress.done(Station.RENDER, pack.key().path(), bytes, printing.elapsed());
    Stopwatch sealing = Stopwatch.start();
    SealedPack sealed = archive.seal(pack, Seal.of(pack), documents, readBack);
    archive.supersede(sealed);
    progress.done(Station.SEAL, pack.key().path(), sealed.manifest().files().size(), sealing.elapsed());
    return new Made(sealed, pack, true, 0);
  }

  private Optional<SealedPack> earlier(PackKey key, int revision) {
    return archive.find(revised(key, revision - 1).path());
  }

  private static PackKey revised(PackKey key, int revision) {
    return new PackKey(key.tenant(), key.pack(), key.period(), key.cut(), key.language(), revision);
  }
}
