package boardpack.reports.run;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.archive.SealedPack;
import java.util.List;

/** What became of the packs of one tenant, or of the platform. */
public sealed interface EditionOutcome {
  TenantId tenant();

  /** New packs were sealed, one for each cut and language. */
  record Sealed(TenantId tenant, List<SealedPack> packs) implements EditionOutcome {}

  /** The figures are those that were sealed before; nothing was made. */
  record Unchanged(TenantId tenant, List<SealedPack> packs) implements EditionOutcome {}

  /**
   * The period is closed, and its figures would now read otherwise: the packs stay as they are, and the differences stand
   * among the restatements.
   *
   * @param values how many would
   */
  record Closed(TenantId tenant, List<SealedPack> packs, int values) implements EditionOutcome {}

  /** Another program is making them at this moment. */
  record Elsewhere(TenantId tenant) implements EditionOutcome {}

  /**
   * Its schedule wants data that were read after the period was over; nothing was made.
   *
   * @param reason which input is too old
   */
  record Incomplete(TenantId tenant, String reason) implements EditionOutcome {}

  /** Something is wrong that a person can mend; nothing of this tenant was sealed or sent. */
  record Failed(TenantId tenant, Throwable reason) implements EditionOutcome {}

  default List<SealedPack> sealedPacks() {
    if (this instanceof Sealed made) {
      return made.packs();
    }
    if (this instanceof Closed closed) {
      return closed.packs();
    }
    return this instanceof Unchanged known ? known.packs() : List.of();
  }
}
