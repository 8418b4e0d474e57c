package boardpack.reports.run;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.restate.Causes;
import boardpack.pipeline.restate.FigureKey;
import boardpack.pipeline.restate.Share;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.compose.ChangedSince;
import boardpack.reports.layout.PackLayouts;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackKey;
import boardpack.reports.restate.ClosedPeriod;
import boardpack.reports.restate.ClosedPeriods;
import boardpack.reports.restate.Restated;
import boardpack.reports.restate.Restatement;
import boardpack.reports.restate.Restatements;
import boardpack.reports.words.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a pack says otherwise than the one its readers were sent last, what made the difference, and whether it may. */
final class Restating {
  private static final Logger LOG = LoggerFactory.getLogger(Restating.class);

  private final Restatements restatements;
  private final ClosedPeriods closed;
  private final Causes causes;
  private final PackLayouts layouts;
  private final RunLedger ledger;
  private final Clock clock;

  Restating(Restatements restatements, ClosedPeriods closed, Causes causes, PackLayouts layouts, RunLedger ledger,
      Clock clock) {
    this.restatements = restatements;
    this.closed = closed;
    this.causes = causes;
    this.layouts = layouts;
    this.ledger = ledger;
    this.clock = clock;
  }

  Optional<ClosedPeriod> closed(PackKey key) {
    return closed.of(key.tenant(), key.period());
  }

  /**
   * Keeps what a closed period would say now.
   *
   * @param asRead whether the figures are those of the whole landing, so that their causes can be measured
   * @return how many values would read otherwise
   */
  int keptBack(SealedPack ofRecord, Pack pack, boolean asRead) {
    Restatement otherwise = explained(restatements.between(ofRecord, pack), asRead);
    restatements.found(otherwise, clock.instant());
    return otherwise.figures().size();
  }

  /**
   * A pack as its readers should get it, and what is to be kept of it once it is sealed: a pack that is refused tells nobody
   * anything.
   *
   * @param why the words of whoever asked for a correction of a closed period, or empty
   */
  record Told(Pack pack, Optional<Restatement> restatement, boolean isClosed, String why) {}

  /**
   * The pack as its readers should get it: naming the revision that it replaces, and opening with what changed.
   *
   * @param correction the words of whoever asks for one; they stand in the pack where its period is closed
   * @param asRead as above
   */
  Told told(Pack pack, Optional<SealedPack> replaced, TenantProfile profile, Words words, String correction,
      boolean asRead) {
    boolean isClosed = closed(pack.key()).isPresent();
    String why = isClosed ? correction : "";
    ChangedSince changed = new ChangedSince(words, profile, restatements.materiality());
    Pack named = replaced.map(before ->
        changed.replacing(pack, before.manifest().key(), before.manifest().dataCut())).orElse(pack);
    Optional<Restatement> found = restatements.of(pack)
        .or(() -> replaced.filter(before -> isClosed).map(before -> restatements.between(before, pack)))
        .map(restatement -> explained(restatement, asRead));
    return new Told(found.map(restatement -> changed.opening(named, restatement, why)).orElse(named), found, isClosed, why);
  }

  /** Keeps what a pack told, once it is sealed. */
  void keep(Told told) {
    told.restatement().ifPresent(restatement ->
        restatements.told(restatement, told.pack().key(), told.isClosed(), told.why(), clock.instant()));
  }

  /** Whether a program was killed between the seal of a pack that tells changes and what is kept of them. */
  boolean isLost(SealedPack sealed) {
    return sealed.pack().sections().stream().anyMatch(section -> section.id().equals(Pack.RESTATED))
        && !restatements.areKept(sealed.manifest().key());
  }

  private Restatement explained(Restatement found, boolean asRead) {
    return found.isEmpty() || !asRead ? found : found.because(causes(found));
  }

  private Map<FigureKey, List<Share>> causes(Restatement found) {
    PackKey basis = found.basis().manifest().key();
    try {
      return ledger.origin(basis).map(then -> causes.of(then, basis.tenant(),
          found.figures().stream().map(Restated::key).collect(Collectors.toSet()),
          layouts.get(basis.pack()).grains(), clock.instant())).orElse(Map.of());
    } catch (Fault fault) {
      LOG.warn("{}: why its figures changed could not be measured: {}", basis.path(), fault.getMessage());
      return Map.of();
    }
  }
}
