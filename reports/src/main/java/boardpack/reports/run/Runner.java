package boardpack.reports.run;

import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.Landing;
import boardpack.pipeline.landing.LandingReport;
import boardpack.pipeline.landing.TokenKey;
import boardpack.pipeline.mart.Limits;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.restate.Causes;
import boardpack.pipeline.restate.Origin;
import boardpack.pipeline.restate.Origins;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.compose.Brands;
import boardpack.reports.compose.PackComposer;
import boardpack.reports.demo.SampleSource;
import boardpack.reports.layout.PackLayouts;
import boardpack.reports.metadata.Configurations;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.RunLock;
import boardpack.reports.press.Press;
import boardpack.reports.restate.ClosedPeriods;
import boardpack.reports.restate.Restatements;
import boardpack.reports.run.JobRuns.Ran;
import boardpack.reports.run.JobRuns.Work;
import boardpack.reports.run.Refreshed.Edition;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Carries out runs: refresh, then each tenant's packs side by side, then the platform's, then the mail. Every shell, the
 * command line and the schedules alike, hands its requests to this one.
 */
public final class Runner implements AutoCloseable {
  /** One at a time on a metadata database, whatever is refreshed. */
  private static final String REFRESH = "refresh";
  private static final int MART_MEGABYTES = 256;
  /** Of each kind of pack: of so many newest periods it can be measured why their figures changed. */
  private static final int PERIODS_EXPLAINED = 3;

  private final Workspace workspace;
  private final MetadataDatabase metadata;
  private final BatchContext batch;
  private final Workers workers;
  private final Landing landing;
  private final StationLog log;
  private final RunLedger ledger;
  private final Press press;
  /** For those who may receive packs now: people come and go while a runner lives. */
  private final Function<Access, EditionRuns> editions;
  private final PackLayouts layouts;
  private final Marts marts;
  private final Origins origins;

  private Runner(Workspace workspace, Definitions definitions, MetadataDatabase metadata, Landing landing, int cores,
      String program, StationLog log) {
    this.workspace = workspace;
    this.metadata = metadata;
    this.batch = BatchContext.open(metadata);
    this.workers = new Workers(cores);
    this.landing = landing;
    this.log = log;
    this.ledger = new RunLedger(metadata.dataSource());
    this.press = new Press(workspace);
    Archive archive = new Archive(workspace.home(), program);
    PackComposer composer = new PackComposer(
        workspace, definitions.catalogue(), definitions.contracts(), definitions.inputsInUse(), Brands.read(workspace),
        definitions.layouts());
    this.layouts = definitions.layouts();
    this.marts = definitions.station(workspace, new Limits(1, MART_MEGABYTES));
    Access.check(workspace);
    this.origins = new Origins(workspace);
    ClosedPeriods closed = new ClosedPeriods(metadata);
    Limits building = new Limits(1, MART_MEGABYTES);
    Causes causes = new Causes(workspace, landing, origins, marts, definitions.catalogue(), building);
    Gate gate = new Gate(workspace, definitions, landing, log);
    this.editions = access -> {
      Restating restating = new Restating(new Restatements(workspace, metadata, access, archive), closed, causes, layouts,
          ledger, workspace.clock());
      PackMaker maker = new PackMaker(workspace, composer, press, archive, new TenantPages(access, archive), restating, log);
      return new EditionRuns(batch, new EditionPacks(workspace, definitions, access, archive, maker, ledger, log), gate, closed);
    };
  }

  /**
   * Opens what a run needs: the metadata database, and the sample company's where the workspace names it.
   *
   * @param environment where secrets come from
   * @param cores how many tenants are worked on side by side
   * @param program the version that stands in manifests
   */
  public static Runner open(
      Workspace workspace, UnaryOperator<String> environment, int cores, String program, StationLog log) {
    Definitions definitions = Definitions.read(workspace);
    MetadataDatabase metadata = MetadataDatabase.open(workspace);
    try {
      Landing landing = Landing.open(workspace, definitions.contracts(), SampleSource.addresses(workspace, metadata),
          TokenKey.of(workspace.home(), environment, new SecureRandom()));
      return new Runner(workspace, definitions, metadata, landing, cores, program, log);
    } catch (RuntimeException e) {
      metadata.close();
      throw e;
    }
  }

  /** The database of the ledgers, for those that keep theirs beside this one. */
  public MetadataDatabase metadata() {
    return metadata;
  }

  /**
   * Brings landing and marts up to date with the sources.
   *
   * @throws Fault where another command does so at this moment
   */
  public Refreshed refresh() throws Exception {
    return refreshUnlessElsewhere().orElseThrow(Runner::elsewhere);
  }

  /** The same for one class of data. */
  public Refreshed refresh(RefreshClass only) throws Exception {
    return refreshUnlessElsewhere(only).orElseThrow(Runner::elsewhere);
  }

  private static Fault elsewhere() {
    return Fault.machine("refresh", "is being done by another command on this home",
        "the same command again when that one has ended", null);
  }

  /** The same; empty where another command does so at this moment. */
  public Optional<Refreshed> refreshUnlessElsewhere() throws Exception {
    AtomicReference<LandingReport> report = new AtomicReference<>();
    AtomicReference<Refreshed> refreshed = new AtomicReference<>();
    // Both under the lock of the refresh: no other one may sweep what the marts are being built of.
    Ran ran = batch.jobRuns().next(REFRESH, List.of(new Work("extract", () -> report.set(landing.refresh(log))),
        new Work("marts", () -> refreshed.set(
            new MartBuilding(landing, marts, workspace.company(), workers, log).build()))));
    if (ran instanceof Ran.Failed failed) {
      throw asException(failed.reason());
    }
    if (ran instanceof Ran.Elsewhere) {
      return Optional.empty();
    }
    Refreshed built = refreshed.get();
    return Optional.of(new Refreshed(Optional.ofNullable(report.get()), built.editions(), built.failures()));
  }

  /** The same for one class of data. It comes each minute, so it is no job that is written down. */
  public Optional<Refreshed> refreshUnlessElsewhere(RefreshClass only) throws Exception {
    Optional<RunLock> lock = RunLock.tryAcquire(metadata, REFRESH);
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    try (RunLock held = lock.get()) {
      LandingReport report = landing.refresh(log, only);
      Refreshed built = new MartBuilding(landing, marts, workspace.company(), workers, log).build();
      return Optional.of(new Refreshed(Optional.of(report), built.editions(), built.failures()));
    }
  }

  /** The way by which what this runner makes is sent. */
  public Dispatch dispatch() {
    return new Dispatch(workspace, metadata, press, log);
  }

  /** @throws Fault where the request asks for what cannot be: a period to come, a tenant nobody knows */
  public RunSummary run(RunRequest request) throws Exception {
    RunAudit audit = new RunAudit(metadata, workspace.clock());
    new Configurations(metadata).note(workspace, request.askedBy());
    try {
      return run(request, audit);
    } catch (Exception e) {
      audit.failed(request, e);
      throw e;
    }
  }

  private RunSummary run(RunRequest request, RunAudit audit) throws Exception {
    Stopwatch running = Stopwatch.start();
    layouts.get(request.pack()).refuseOther(request.period());
    refuseTheFuture(request);
    EditionRuns runs = editions.apply(Access.read(workspace));
    // A template that cannot be printed is told with the first pack that needs it.
    CompletableFuture<Void> warm = CompletableFuture.runAsync(press::warmUp).exceptionally(failure -> null);
    Refreshed refreshed = refresh();
    Origin origin = origins.keep();
    warm.join();
    List<TenantId> wanted = wanted(request, refreshed);
    List<EditionOutcome> outcomes = outcomes(request, runs, wanted, refreshed, origin);
    List<SealedPack> sealed = outcomes.stream().flatMap(outcome -> outcome.sealedPacks().stream()).toList();
    origins.retain(ledger.originsOfNewest(PERIODS_EXPLAINED));
    audit.made(request, outcomes);
    Dispatch.Mail mail = request.send()
        ? dispatch().send(sealed, request.askedBy(), request.sending())
        : new Dispatch.Mail(List.of(), Optional.empty());
    RunSummary summary = new RunSummary(
        outcomes, refreshed.sourceFaults(), refreshed.failuresBeside(wanted), mail.sent(), mail.fault(), log.totals(), running.elapsed(), PeakMemory.bytes());
    ledger.stations(newlySealed(outcomes), summary.stations(), summary.peakBytes());
    return summary;
  }

  private List<EditionOutcome> outcomes(RunRequest request, EditionRuns runs, List<TenantId> wanted, Refreshed refreshed,
      Origin origin) throws Exception {
    List<EditionOutcome> outcomes = new ArrayList<>();
    List<TenantId> tenants = wanted.stream().filter(tenant -> !tenant.isPlatform()).toList();
    try (CutEditions cuts = new CutEditions(workspace.home(), marts, refreshed)) {
      workers.each(tenants, tenant -> runs.outcome(request, tenant, refreshed, cuts, origin))
          .forEach((tenant, result) -> outcomes.add(result.value()
              .orElseGet(() -> new EditionOutcome.Failed(tenant, result.failure().orElseThrow()))));
      if (wanted.contains(TenantId.PLATFORM)) {
        outcomes.add(runs.outcome(request, TenantId.PLATFORM, refreshed, cuts, origin));
      }
    }
    return outcomes;
  }

  private static List<SealedPack> newlySealed(List<EditionOutcome> outcomes) {
    return outcomes.stream()
        .filter(EditionOutcome.Sealed.class::isInstance)
        .flatMap(outcome -> outcome.sealedPacks().stream())
        .toList();
  }

  private void refuseTheFuture(RunRequest request) {
    LocalDate today = workspace.clock().instant().atZone(workspace.company().zone()).toLocalDate();
    Month fiscalStart = workspace.company().fiscalYearStart();
    Period over = Period.of(request.period().grain(), today, fiscalStart).previous(fiscalStart);
    if (!request.period().lastDay().isBefore(today)) {
      throw Fault.setting("--period " + request.period().id(), "is not over: it ends on " + request.period().lastDay()
          + ", and today is " + today, "a period that is over, e.g. " + over.id());
    }
  }

  private static List<TenantId> wanted(RunRequest request, Refreshed refreshed) {
    List<TenantId> known = new ArrayList<>(refreshed.editions().stream().map(Edition::tenant).toList());
    refreshed.failures().keySet().stream().sorted().filter(tenant -> !known.contains(tenant)).forEach(known::add);
    request.tenants().stream().filter(tenant -> !known.contains(tenant)).findFirst().ifPresent(unknown -> {
      throw Fault.setting("--tenant " + unknown, "is not a tenant of this workspace",
          String.join(", ", known.stream().map(TenantId::value).toList()));
    });
    return request.tenants().isEmpty() ? known : request.tenants();
  }

  private static Exception asException(Throwable reason) {
    return reason instanceof Exception exception ? exception : new IllegalStateException(reason);
  }

  @Override
  public void close() {
    workers.close();
    batch.close();
    metadata.close();
  }
}
