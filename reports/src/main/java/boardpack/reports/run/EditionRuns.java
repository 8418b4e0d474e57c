package boardpack.reports.run;

import boardpack.pipeline.restate.Origin;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.restate.ClosedPeriods;
import boardpack.reports.run.JobRuns.Ran;
import boardpack.reports.run.JobRuns.Work;
import boardpack.reports.run.Refreshed.Edition;
import boardpack.reports.schedule.Schedule;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Has the packs of an edition made as a job of its own, so that what is done is not done again. */
final class EditionRuns {
  private final BatchContext batch;
  private final EditionPacks packs;
  private final Gate gate;
  private final ClosedPeriods closed;

  EditionRuns(BatchContext batch, EditionPacks packs, Gate gate, ClosedPeriods closed) {
    this.batch = batch;
    this.packs = packs;
    this.gate = gate;
    this.closed = closed;
  }

  /** @return what became of it, also where its marts could not be built or its data are not all there */
  EditionOutcome outcome(RunRequest request, TenantId tenant, Refreshed refreshed, CutEditions cuts, Origin origin)
      throws Exception {
    Optional<Edition> edition = refreshed.edition(tenant);
    if (edition.isEmpty()) {
      return new EditionOutcome.Failed(tenant, refreshed.failures().get(tenant));
    }
    Optional<String> wanting = request.incomplete() == Schedule.Incomplete.BANNER
        ? Optional.empty() : Completeness.wanting(edition.get().landed(), edition.get().profile().zone(), request.period());
    if (wanting.isPresent()) {
      return new EditionOutcome.Incomplete(tenant, wanting.get());
    }
    Optional<Instant> cut =
        request.cut().at(request.period(), edition.get().profile().zone()).map(OffsetDateTime::toInstant);
    Edition told = cut.isPresent() ? cuts.at(edition.get(), cut.get()) : edition.get();
    AtomicReference<EditionOutcome> made = new AtomicReference<>();
    Map<String, String> identity = packs.identity(request, told);
    List<Work> works = List.of(new Work("pack", () ->
        made.set(packs.make(request, told, cut, gate, gate.pass(edition.get()), names(tenant, refreshed), origin))));
    // What a closed period would say now is told each time it is asked for.
    Ran ran = closed.of(tenant, request.period().id()).isPresent() && request.correction().isEmpty()
        ? batch.jobRuns().next("closed " + identity.get("tenant") + " " + request.pack() + " " + request.period().id(), works)
        : batch.jobRuns().once("pack", identity, works);
    if (ran instanceof Ran.Failed failed) {
      return new EditionOutcome.Failed(tenant, failed.reason());
    }
    if (ran instanceof Ran.Elsewhere) {
      return new EditionOutcome.Elsewhere(tenant);
    }
    // Nothing was made now: an earlier run did it, maybe one that was killed before its job could end.
    return Optional.ofNullable(made.get()).orElseGet(() -> packs.known(request, tenant));
  }

  private static Map<String, String> names(TenantId tenant, Refreshed refreshed) {
    return tenant.isPlatform()
        ? refreshed.editions().stream().collect(Collectors.toMap(one -> one.tenant().value(), one -> one.profile().name()))
        : Map.of();
  }
}
