package boardpack.reports.hold;

import boardpack.pipeline.fault.Fault;
import boardpack.reports.access.Access;
import boardpack.reports.access.Action;
import boardpack.reports.access.Scope;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.MetadataDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Packs that wait for a person before they are sent. A hold is about bytes: let go are exactly those that the person
 * looked at, and one changed file makes them a pack that nobody has decided about.
 */
public final class Holds {
  private final HoldLedger ledger;
  private final Audit audit;

  public Holds(MetadataDatabase database) {
    this.ledger = new HoldLedger(database);
    this.audit = new Audit(database);
  }

  /**
   * Holds a pack until a person decides.
   *
   * @param reason what to look at
   * @return false where these bytes were held before, decided or not
   */
  public boolean hold(SealedPack pack, String askedBy, String reason, Instant now) {
    return ledger.hold(pack.manifest().key().path(), pack.manifest().key().tenant(), pack.contentHash(), askedBy, reason,
        now);
  }

  /** Where the pack's bytes, as they are now, stand; empty where they were never held. */
  public Optional<Hold> of(SealedPack pack) {
    String hash = pack.contentHash();
    return ledger.of(pack.manifest().key().path()).stream().filter(hold -> hold.contentHash().equals(hash)).findFirst();
  }

  /** Whether another content of the same pack was held once; what was decided then is void for this one. */
  public boolean hadOtherBytes(SealedPack pack) {
    return of(pack).isEmpty() && !ledger.of(pack.manifest().key().path()).isEmpty();
  }

  /** Those that wait, oldest first. */
  public List<Hold> waiting() {
    return ledger.all().stream().filter(hold -> hold.state() == Hold.State.HELD).toList();
  }

  /** Every one there ever was, oldest first. */
  public List<Hold> all() {
    return ledger.all();
  }

  /** @throws Fault where the pack does not wait, or this person may not decide */
  public Hold approve(SealedPack pack, Approver by, Instant now) {
    if (!pack.differences().isEmpty()) {
      throw Fault.data(pack.manifest().key().path(), "is not as it was sealed: " + String.join("; ", pack.differences()),
          "the folder " + pack.folder() + " restored from a backup");
    }
    return decide(pack, by, Hold.State.APPROVED, "", now);
  }

  /** @throws Fault where the pack does not wait, or this person may not decide */
  public Hold reject(SealedPack pack, Approver by, String why, Instant now) {
    return decide(pack, by, Hold.State.REJECTED, why, now);
  }

  private Hold decide(SealedPack pack, Approver by, Hold.State decision, String why, Instant now) {
    Hold hold = waiting(pack);
    String act = decision == Hold.State.APPROVED ? "approve" : "reject";
    if (!Access.may(by.person(), Action.APPROVE, Scope.of(pack.manifest().key()))) {
      write(hold, by, act, Audit.Outcome.DENIED, "no right", now);
      throw Fault.setting("--by " + by.person().email(), "has no role that lets packs of " + hold.tenant() + " go",
          "a person of access.yml with the role ceo, cfo or operator, this tenant and this pack");
    }
    if (by.asked(hold)) {
      write(hold, by, act, Audit.Outcome.DENIED, "asked for it", now);
      throw Fault.setting("--by " + by.person().email(), "asked for the pack as '" + hold.askedBy()
          + "', or works under that login", "a second person, under a login of their own");
    }
    if (!ledger.decide(hold, decision, by.person().email().value(), why, now)) {
      throw Fault.setting("PACK " + hold.runKey(), "was decided by somebody else at this moment", "./boardpack holds");
    }
    write(hold, by, act, Audit.Outcome.DONE, why, now);
    return of(pack).orElseThrow();
  }

  private Hold waiting(SealedPack pack) {
    String name = pack.manifest().key().path();
    Hold hold = of(pack).orElseThrow(() -> Fault.setting("PACK " + name, hadOtherBytes(pack)
        ? "holds other bytes than those that were held; what was decided about them is void"
        : "is not held", "./boardpack holds lists those that wait"));
    if (hold.state() != Hold.State.HELD) {
      throw Fault.setting("PACK " + name, "was " + hold.state().name().toLowerCase(java.util.Locale.ROOT) + " by "
          + hold.actor() + " at " + hold.at(), "./boardpack holds lists those that wait");
    }
    return hold;
  }

  private void write(Hold hold, Approver by, String act, Audit.Outcome outcome, String why, Instant now) {
    audit.write(now, by.person().email().value(), act, hold.runKey(), hold.tenant(), outcome,
        Map.of("content_hash", hold.contentHash(), "asked_by", hold.askedBy(), "login", by.login(), "why", why));
  }
}
