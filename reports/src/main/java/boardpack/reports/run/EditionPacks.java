package boardpack.reports.run;

import boardpack.pipeline.check.FigureTie;
import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.detail.DetailReader;
import boardpack.pipeline.detail.DetailTable;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.FigureReader;
import boardpack.pipeline.kpi.Figures;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.progress.Progress.Station;
import boardpack.pipeline.restate.Origin;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.Person;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.compose.EditionData;
import boardpack.reports.layout.PackLayout;
import boardpack.reports.pack.Cut;
import boardpack.reports.pack.PackKey;
import boardpack.reports.run.Refreshed.Edition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        "copies", String.join(" ", copies(request, edition.tenant()).stream().map(Copy::toString).toList()),
        "marts", edition.mart().key() + " " + edition.mart().times(),
        "definitions", definitions.hash(),
        "correction", request.correction());
  }

  /**
   * @param gate that the edition must pass
   * @param tieOut of all rows that were read, also where the edition is cut
   * @param cut the data cut where one is stated: the edition is as it was then. Without one it is the moment of reading
   * @param origin what the edition's marts are made of
   */
  EditionOutcome make(RunRequest request, Edition edition, Optional<Instant> cut, Gate gate, List<TieOutLine> tieOut,
      Map<String, String> tenantNames, Origin origin) throws SQLException {
    EditionData data = data(request, edition, cut, gate, tieOut, tenantNames);
    List<PackMaker.Made> made = new ArrayList<>();
    for (Copy copy : copies(request, edition.tenant())) {
      Instant started = workspace.clock().instant();
      maker.make(data, new PackMaker.Wanted(request.pack(), copy.cut().word(), copy.language(), request.correction()))
          .ifPresent(pack -> {
            ledger.sealed(pack.sealed(), pack.pack(), kpi -> definitions.catalogue().get(kpi).definitionHash(),
                cut.isPresent() ? Origin.NOT_KEPT : origin,
                started, workspace.clock().instant());
            made.add(pack);
          });
    }
    List<SealedPack> sealed = made.stream().map(PackMaker.Made::sealed).toList();
    int keptBack = made.stream().mapToInt(PackMaker.Made::keptBack).max().orElse(0);
    if (keptBack > 0) {
      return new EditionOutcome.Closed(edition.tenant(), sealed, keptBack);
    }
    return made.stream().anyMatch(PackMaker.Made::isNew)
        ? new EditionOutcome.Sealed(edition.tenant(), sealed)
        : new EditionOutcome.Unchanged(edition.tenant(), sealed);
  }

  /** What an earlier run of the same identity sealed. @throws Fault where the archive has lost it */
  EditionOutcome known(RunRequest request, TenantId tenant) {
    List<SealedPack> sealed = copies(request, tenant).stream()
        .map(copy -> new PackKey(tenant, request.pack(), request.period().id(), copy.cut().word(), copy.language(), 1))
        .map(key -> archive.latest(key).orElseThrow(() -> Fault.data("archive/" + key.path(),
            "was sealed by an earlier run and is gone", "the archive restored from a backup")))
        .toList();
    return new EditionOutcome.Unchanged(tenant, sealed);
  }

  private EditionData data(RunRequest request, Edition edition, Optional<Instant> cut, Gate gate, List<TieOutLine> tieOut,
      Map<String, String> tenantNames) throws SQLException {
    Stopwatch computing = Stopwatch.start();
    EditionScope scope = new EditionScope(edition.tenant(), edition.profile().zone());
    Instant now = cut.orElseGet(workspace.clock()::instant);
    try (Connection mart = edition.mart().open()) {
      PackLayout layout = definitions.layouts().get(request.pack());
      Figures figures = FigureReader.read(mart, definitions.catalogue(), scope, layout.grains(), now);
      List<FigureTie> figureTies = gate.tied(mart, figures, scope);
      Gate.requireBelievable(figures, definitions.catalogue(), request.period());
      List<DetailTable> details = definitions.details().of(scope.scope()).stream()
          .map(detail -> DetailReader.read(mart, detail, scope, request.period(), now))
          .toList();
      Period before = request.period().previous(workspace.company().fiscalYearStart());
      List<DetailTable> detailsBefore = definitions.details().of(scope.scope()).stream()
          .filter(detail -> layout.drivers().stream().anyMatch(driver -> driver.detail().equals(detail.id())))
          .map(detail -> DetailReader.read(mart, detail, scope, before, now))
          .toList();
      progress.done(Station.KPIS, edition.tenant().value(), figures.all().size(), computing.elapsed());
      return new EditionData(edition.profile(), request.period(), figures, details, detailsBefore, tieOut,
          figureTies, edition.landed(), tenantNames, now, cut.isPresent());
    }
  }

  /** What is printed once for all who read it. */
  private record Copy(Cut cut, String language) implements Comparable<Copy> {
    @Override
    public int compareTo(Copy other) {
      return Comparator.comparing(Copy::cut).thenComparing(Copy::language).compare(this, other);
    }

    @Override
    public String toString() {
      return cut.word() + "-" + language;
    }
  }

  /** The full pack in the company's own language, and each cut and language that somebody receives. */
  private List<Copy> copies(RunRequest request, TenantId tenant) {
    TreeSet<Copy> copies = new TreeSet<>();
    copies.add(new Copy(Cut.FULL, workspace.company().locale().getLanguage()));
    for (Person person : access.people()) {
      Access.cut(person, request.pack(), tenant).ifPresent(cut -> copies.add(new Copy(cut, person.language())));
    }
    return List.copyOf(copies);
  }
}
