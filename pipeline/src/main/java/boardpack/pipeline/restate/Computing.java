package boardpack.pipeline.restate;

import boardpack.pipeline.allocation.Allocation;
import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.landing.LandingState;
import boardpack.pipeline.mart.Limits;
import boardpack.pipeline.mart.MartDefinition;
import boardpack.pipeline.mart.MartDefinitions;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.workspace.Company;
import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What some figures are computed with, and nothing that other figures are: definitions, contracts, settings. */
record Computing(Company company, Allocation rule, Marts station, Catalogue catalogue) {
  /** Every edition's plans are read with its figures, though no value comes from them. */
  private static final String PLANS = "plan_values";

  /** @param kpis by id; those that the catalogue has not are left out */
  static Computing of(Workspace workspace, Marts station, Catalogue catalogue, Set<String> kpis) {
    return new Computing(workspace.company(), Allocation.of(workspace), station, catalogue.only(catalogue.all().stream()
        .map(Kpi::id).filter(kpis::contains).toList()));
  }

  /**
   * As a folder of definitions says that was kept.
   *
   * @throws boardpack.pipeline.fault.Fault where this program does not understand them any more
   */
  static Computing kept(Workspace kept, Limits limits, Set<String> kpis) {
    Marts station = new Marts(kept, limits);
    // Labels decide about no value, and following them takes seconds.
    return of(kept, station,
        Catalogue.read(kept, station.definitions(), (mart, column) -> Optional.of(Label.EXACT)), kpis);
  }

  /** The marts that must be built to read the figures, without those that they are made of. */
  Set<String> marts() {
    Set<String> marts = new HashSet<>(Set.of(PLANS));
    catalogue.all().forEach(kpi -> marts.addAll(names(kpi)));
    return marts;
  }

  /** The inputs that a value may come from. */
  Set<String> inputs() {
    return catalogue.all().stream().flatMap(kpi -> inputs(kpi).stream()).collect(Collectors.toSet());
  }

  /** The inputs that the KPI's values may come from; none where it is not in the catalogue. */
  Set<String> inputs(String kpi) {
    return catalogue.all().stream().filter(each -> each.id().equals(kpi))
        .flatMap(each -> inputs(each).stream()).collect(Collectors.toSet());
  }

  private Set<String> inputs(Kpi kpi) {
    return station.definitions().only(names(kpi)).inputs();
  }

  /** Whether a value may change with the time of reading alone. */
  boolean readsTimes() {
    return definitions().readDayOfCut() || catalogue.all().stream().anyMatch(Kpi::readsTimeOfCut);
  }

  /** Whether a value may come from costs that several share. */
  boolean readsAllocated() {
    return inputs().contains(rule.contract().name());
  }

  /** What was landed, with shared costs handed out by this rule. */
  LandingState allocated(LandingState landed, Path scratch) {
    return landed.allocatedBy(rule, station.contracts(), company.zone(), scratch);
  }

  /** Equal for two that make the same figures of the same rows. */
  List<String> fingerprint() {
    return List.of(company.currency().toString(), company.zone().toString(), company.fiscalYearStart().toString(),
        definitions().hash(),
        station.contracts().stream().filter(contract -> inputs().contains(contract.name())).toList().toString(),
        catalogue.all().stream().map(kpi -> kpi.id() + " " + kpi.definitionHash()).toList().toString());
  }

  private MartDefinitions definitions() {
    return station.definitions().only(marts());
  }

  private static Set<String> names(Kpi kpi) {
    return kpi.marts().stream().map(MartDefinition::name).collect(Collectors.toSet());
  }
}
