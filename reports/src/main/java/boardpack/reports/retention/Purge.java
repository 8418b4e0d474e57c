package boardpack.reports.retention;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.DeliveryLine;
import boardpack.reports.delivery.DeliveryState;
import boardpack.reports.hold.Hold;
import boardpack.reports.hold.Holds;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.MetadataDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes what is to be kept no longer: packs out of the archive, rows out of the ledgers that nobody answers for, and what
 * killed programs left behind. Figures, deliveries and audit stay. A pack that still waits for a person, held or with a
 * message nobody is sure of, is never taken.
 */
public final class Purge {
  private final Workspace workspace;
  private final Archive archive;
  private final Set<String> waiting;
  private final Audit audit;
  private final LedgerPurge ledgers;
  private final LeftBehind leftBehind;

  public Purge(Workspace workspace, MetadataDatabase metadata, Delivery delivery, Archive archive) {
    this.workspace = workspace;
    this.archive = archive;
    this.audit = new Audit(metadata);
    this.ledgers = new LedgerPurge(metadata);
    this.leftBehind = new LeftBehind(workspace.home());
    this.waiting = Stream.concat(new Holds(metadata).waiting().stream().map(Hold::runKey),
        delivery.lines(DeliveryState.UNKNOWN).stream().map(DeliveryLine::runKey)).collect(Collectors.toSet());
  }

  /** A pack whose time is over, and the last day on which it was to be kept. */
  public record Over(SealedPack pack, LocalDate keptUntil) {}

  /** Those that may go, by path. */
  public List<Over> over() {
    LocalDate today = day(workspace.clock().instant());
    return archive.packs().stream().filter(pack -> !waiting.contains(pack.manifest().key().path()))
        .map(pack -> new Over(pack, Retention.until(pack.manifest().key().pack(),
            LocalDate.ofInstant(pack.manifest().dataCut(), workspace.company().zone()))))
        .filter(over -> over.keptUntil().isBefore(today)).toList();
  }

  /** @param by who wants it gone */
  public void take(Over over, String by) {
    var manifest = over.pack().manifest();
    archive.remove(over.pack());
    audit.write(workspace.clock().instant(), by, "purge", manifest.key().path(), manifest.key().tenant(),
        Audit.Outcome.DONE, Map.of("kept_until", over.keptUntil().toString(), "seal", manifest.seal()));
  }

  /**
   * Something else whose time is over.
   *
   * @param what "12 refreshes that went well", or a file
   * @param keptUntil the last day on which it was to be kept
   */
  public record Rest(String what, LocalDate keptUntil, Runnable taking) {}

  /** Everything that may go beside packs. */
  public List<Rest> rest() {
    Instant now = workspace.clock().instant();
    Stream<Rest> rows = LedgerPurge.kinds().stream().flatMap(kind -> {
      long count = ledgers.count(kind, now);
      return count == 0 ? Stream.empty()
          : Stream.of(new Rest(count + " " + kind.words(), day(kind.before(now)), () -> ledgers.take(kind, now)));
    });
    Stream<Rest> files = leftBehind.over(now).stream().map(file -> new Rest(workspace.home().relativize(file).toString(),
        day(now).minus(Retention.LEFT_BEHIND), () -> LeftBehind.take(file)));
    return Stream.concat(rows, files).toList();
  }

  /** @param by who wants it gone */
  public void take(Rest rest, String by) {
    rest.taking().run();
    audit.write(workspace.clock().instant(), by, "purge", rest.what(), TenantId.PLATFORM, Audit.Outcome.DONE,
        Map.of("kept_until", rest.keptUntil().toString()));
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, workspace.company().zone());
  }
}
