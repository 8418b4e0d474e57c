package boardpack.reports.run;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.pack.PackKey;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes into the audit what a run made, and what became of each message. */
final class RunAudit {
  private final Audit audit;
  private final Clock clock;

  RunAudit(MetadataDatabase metadata, Clock clock) {
    this.audit = new Audit(metadata);
    this.clock = clock;
  }

  /** One row an edition, whatever became of it. */
  void made(RunRequest request, List<EditionOutcome> outcomes) {
    for (EditionOutcome outcome : outcomes) {
      Map<String, String> detail = new HashMap<>(Map.of("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
      outcome.sealedPacks().forEach(sealed -> detail.put(sealed.manifest().key().path(), sealed.manifest().seal()));
      if (outcome instanceof EditionOutcome.Failed failed) {
        detail.put("failure", String.valueOf(failed.reason().getMessage()));
      }
      if (outcome instanceof EditionOutcome.Incomplete incomplete) {
        detail.put("reason", incomplete.reason());
      }
      audit.write(clock.instant(), request.askedBy(), "make", request.pack() + " " + request.period().id(),
          outcome.tenant(), failed(outcome) ? Audit.Outcome.FAILED : Audit.Outcome.DONE, detail);
    }
  }

  /** A run that ended before it came to any edition. */
  void failed(RunRequest request, Exception reason) {
    audit.write(clock.instant(), request.askedBy(), "make", request.pack() + " " + request.period().id(),
        TenantId.PLATFORM, Audit.Outcome.FAILED, Map.of("failure", String.valueOf(reason.getMessage())));
  }

  /** What went out now; what an earlier run sent stands there already. */
  void sent(String actor, PackKey pack, List<RunSummary.Sent> outcomes) {
    outcomes.stream().filter(sent -> !sent.recipient().isEmpty() && !sent.outcome().equals(RunSummary.Sent.BEFORE))
        .forEach(sent -> write(actor, "send", pack, sent));
  }

  void rehearsed(String actor, PackKey pack, List<RunSummary.Sent> outcomes) {
    outcomes.forEach(sent -> write(actor, "send test", pack, sent));
  }

  private void write(String actor, String action, PackKey pack, RunSummary.Sent sent) {
    audit.write(clock.instant(), actor, action, pack.path(), pack.tenant(),
        sent.outcome().equals("accepted") ? Audit.Outcome.DONE : Audit.Outcome.FAILED,
        Map.of("recipient", sent.recipient(), "outcome", sent.outcome(), "server", sent.serverWords()));
  }

  private static boolean failed(EditionOutcome outcome) {
    return outcome instanceof EditionOutcome.Failed;
  }
}
