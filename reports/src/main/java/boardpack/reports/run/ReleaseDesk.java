package boardpack.reports.run;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.hold.Hold;
import boardpack.reports.hold.Holds;
import boardpack.reports.hold.PackGates;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.pack.PackKey;
import boardpack.reports.schedule.Sending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides of each sealed pack whether it may leave now, waits for a person, or is not sent at all. */
final class ReleaseDesk {
  private final Workspace workspace;
  private final Holds holds;
  private final PackGates gates;
  private final Audit audit;
  private final Notices notices;

  ReleaseDesk(Workspace workspace, MetadataDatabase metadata, MailSettings.Bounds bounds, Notices notices) {
    this.workspace = workspace;
    this.holds = new Holds(metadata);
    this.gates = new PackGates(Access.read(workspace), bounds);
    this.audit = new Audit(metadata);
    this.notices = notices;
  }

  /** What keeps the pack here, as the line of a summary; empty where it may leave. */
  Optional<RunSummary.Sent> keeps(SealedPack pack, String askedBy, Sending sending) {
    Optional<Hold> known = holds.of(pack);
    if (known.isPresent()) {
      return known.filter(hold -> hold.state() != Hold.State.APPROVED).map(hold -> kept(pack,
          hold.state() == Hold.State.HELD ? RunSummary.Sent.HELD : RunSummary.Sent.REJECTED, hold.words()));
    }
    List<String> reasons = reasons(pack, sending);
    if (!reasons.isEmpty()) {
      return Optional.of(hold(pack, askedBy, String.join("; ", reasons), sending));
    }
    return SendCondition.unmet(sending.when(), pack, new Archive(workspace.home(), ""),
        workspace.company().fiscalYearStart()).map(why -> kept(pack, RunSummary.Sent.NOT_NOW, why));
  }

  private List<String> reasons(SealedPack pack, Sending sending) {
    List<String> reasons = new ArrayList<>(gates.failures(pack));
    if (holds.hadOtherBytes(pack)) {
      reasons.add("its bytes are others than those that were held before, so what was decided then is void");
    }
    if (sending.approval()) {
      reasons.add("its schedule wants a person to look at each pack");
    }
    return reasons;
  }

  private RunSummary.Sent hold(SealedPack pack, String askedBy, String reason, Sending sending) {
    PackKey key = pack.manifest().key();
    Instant now = workspace.clock().instant();
    holds.hold(pack, askedBy, reason, now);
    audit.write(now, askedBy, "hold", key.path(), key.tenant(), Audit.Outcome.DONE, Map.of("reason", reason));
    notices.held(sending, key, reason);
    return kept(pack, RunSummary.Sent.HELD, reason);
  }

  private static RunSummary.Sent kept(SealedPack pack, String outcome, String why) {
    return new RunSummary.Sent(pack.manifest().key().path(), "", outcome, why);
  }
}
