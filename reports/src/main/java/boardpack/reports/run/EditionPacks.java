package boardpack.reports.run;

import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.detail.DetailReader;
import boardpack.pipeline.detail.DetailTable;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.FigureReader;
import boardpack.pipeline.kpi.Figures;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.progress.Progress.Station;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.Person;
import boardpack.reports.access.Scope;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.compose.EditionData;
import boardpack.reports.pack.PackKey;
import boardpack.reports.run.Refreshed.Edition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the packs of one edition: figures once, then a pack for each cut and language that somebody reads. */
final class EditionPacks {
  private final Workspace workspace;
  private final Definitions definitions;
  private final Access access;
  private final Archive archive;
  private final PackMaker maker;
  private final RunLedger ledger;
  private final Progress progress;

  EditionPacks(Workspace workspace, Definitions definitions, Access access, Archive archive, PackMaker maker,
      RunLedger ledger, Progress progress) {
    this.workspace = workspace;
    this.definitions = definitions;
    this.access = access;
    this.archive = archive;
    this.maker = maker;
    this.ledger = ledger;
    this.progress = progress;
  }

  /** Equal identity, equal packs: what went into the marts, what is computed of them, and for whom. */
  Map<String, String> identity(RunRequest request, Edition edition) {
    return Map.of(
        "tenant", edition.tenant().value(),
        "pack", request.pack(),
        "period", request.period().id(),
        "cut", Scope.FULL,
        "languages", String.join(" ", languages(request, edition.tenant())),
        "marts", edition.mart().key(),
        "definitions", definitions.hash());
  }

  EditionOutcome make(RunRequest request, Edition edition, List<TieOutLine> tieOut, Map<String, String> tenantNames)
      throws SQLException {
    EditionData data = data(request, edition, tieOut, tenantNames);
    List<PackMaker.Made> made = new ArrayList<>();
    for (String language : languages(request, edition.tenant())) {
      Instant started = workspace.clock().instant();
      PackMaker.Made pack = maker.make(data, request.pack(), Scope.FULL, language);
      ledger.sealed(pack.sealed(), pack.pack(), kpi -> definitions.catalogue().get(kpi).definitionHash(), started,
          workspace.clock().instant());
      made.add(pack);
    }
    List<SealedPack> sealed = made.stream().map(PackMaker.Made::sealed).toList();
    return made.stream().anyMatch(PackMaker.Made::isNew)
        ? new EditionOutcome.Sealed(edition.tenant(), sealed)
        : new EditionOutcome.Unchanged(edition.tenant(), sealed);
  }

  /** What an earlier run of the same identity sealed. @throws Fault where the archive has lost it */
  EditionOutcome known(RunRequest request, TenantId tenant) {
    List<SealedPack> sealed = languages(request, tenant).stream()
        .map(language -> new PackKey(tenant, request.pack(), request.period().id(), Scope.FULL, language, 1))
        .map(key -> archive.latest(key).orElseThrow(() -> Fault.data("archive/" + key.path(),
            "was sealed by an earlier run and is gone", "the archive restored from a backup")))
        .toList();
    return new EditionOutcome.Unchanged(tenant, sealed);
  }

  private EditionData data(RunRequest request, Edition edition, List<TieOutLine> tieOut, Map<String, String> tenantNames)
      throws SQLException {
    Stopwatch computing = Stopwatch.start();
    EditionScope scope = new EditionScope(edition.tenant(), edition.profile().zone());
    Instant now = workspace.clock().instant();
    try (Connection mart = edition.mart().open()) {
      Figures figures = FigureReader.read(mart, definitions.catalogue(), scope, List.of(request.period().grain()), now);
      Gate.requireBelievable(figures, definitions.catalogue(), request.period());
      List<DetailTable> details = definitions.details().of(scope.scope()).stream()
          .map(detail -> DetailReader.read(mart, detail, scope, request.period(), now))
          .toList();
      progress.done(Station.KPIS, edition.tenant().value(), figures.all().size(), computing.elapsed());
      return new EditionData(edition.profile(), request.period(), figures, details, tieOut, edition.landed(),
          tenantNames, now);
    }
  }

  /** The company's own language, and those of the people who receive this pack. */
  private List<String> languages(RunRequest request, TenantId tenant) {
    TreeSet<String> languages = new TreeSet<>();
    languages.add(workspace.company().locale().getLanguage());
    access.recipients(Scope.full(request.pack(), tenant)).stream().map(Person::language).forEach(languages::add);
    return List.copyOf(languages);
  }
}
