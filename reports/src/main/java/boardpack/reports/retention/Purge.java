package boardpack.reports.retention;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes packs out of the archive whose time is over. Their figures, deliveries and audit stay in the ledgers. What still
 * waits for a person, held or with a message nobody is sure of, is never taken.
 */
public final class Purge {
  private final Workspace workspace;
  private final Archive archive;
  private final Set<String> waiting;
  private final Audit audit;

  public Purge(Workspace workspace, MetadataDatabase metadata, Delivery delivery, Archive archive) {
    this.workspace = workspace;
    this.archive = archive;
    this.audit = new Audit(metadata);
    this.waiting = Stream.concat(new Holds(metadata).waiting().stream().map(Hold::runKey),
        delivery.lines(DeliveryState.UNKNOWN).stream().map(DeliveryLine::runKey)).collect(Collectors.toSet());
  }

  /** A pack whose time is over, and the last day on which it was to be kept. */
  public record Over(SealedPack pack, LocalDate keptUntil) {}

  /** Those that may go, by path. */
  public List<Over> over() {
    LocalDate today = LocalDate.ofInstant(workspace.clock().instant(), workspace.company().zone());
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
}
