package boardpack.reports.restate;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackKey;
import boardpack.reports.restate.RestatementLedger.Circumstances;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds what a pack says otherwise than the one its readers were sent last, and keeps it. */
public final class Restatements {
  private final SentPacks sent;
  private final RestatementLedger ledger;
  private final Materiality materiality;

  /** @param access whose readers are asked for, as it stands now */
  public Restatements(Workspace workspace, MetadataDatabase metadata, Access access, Archive archive) {
    this.sent = new SentPacks(metadata, access, archive);
    this.ledger = new RestatementLedger(metadata);
    this.materiality = Materiality.read(workspace);
  }

  /** Empty where nothing was sent yet, or where all of it still stands. */
  public Optional<Restatement> of(Pack pack) {
    return sent.basis(pack.key()).map(basis -> Restatement.between(basis, pack)).filter(one -> !one.isEmpty());
  }

  /** What {@code pack} says otherwise than {@code before}, whether that was sent or not. */
  public Restatement between(SealedPack before, Pack pack) {
    return Restatement.between(new Basis(before, before.manifest().dataCut()), pack);
  }

  public Materiality materiality() {
    return materiality;
  }

  /** Keeps what {@code told} says. @param why the words of whoever asked for a correction of a closed period, or empty */
  public void told(Restatement restatement, PackKey told, boolean isClosed, String why, Instant now) {
    write(restatement, new Circumstances(told.path(), isClosed, why, now));
  }

  /** Whether something is kept that this pack told. */
  public boolean areKept(PackKey told) {
    return ledger.has(told.path());
  }

  /** Keeps what nobody is told as yet: the period is closed, and no correction was asked for. */
  public void found(Restatement restatement, Instant now) {
    write(restatement, new Circumstances("", true, "", now));
  }

  /** @param tenant and {@code period}: empty for all */
  public static List<RestatementLine> lines(MetadataDatabase metadata, String tenant, String period) {
    return new RestatementLedger(metadata).lines(tenant, period);
  }

  private void write(Restatement restatement, Circumstances circumstances) {
    restatement.figures().forEach(one -> ledger.write(restatement, one, materiality.of(one), circumstances));
  }
}
