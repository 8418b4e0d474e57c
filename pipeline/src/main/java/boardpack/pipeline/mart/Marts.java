package boardpack.pipeline.mart;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Company;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mart station: turns what has landed for one tenant into one DuckDB file under {@code marts/<tenant>}. A file is
 * built aside, held against its promises, and swapped in whole; where nothing has changed nothing is built.
 */
public final class Marts {
  private final Path home;
  private final Company company;
  private final MartDefinitions definitions;
  private final List<InputContract> contracts;
  private final LabelsAtWork labels;
  private final Limits limits;
  private final Optional<LocalDate> firstDay;
  private final Optional<Cut> cut;

  /** From which moment on no row counts, and below which folder the marts stand that are made so. */
  private record Cut(Instant at, Path marts) {}

  /** @throws Fault where a definition or contract is wrong */
  public Marts(Workspace workspace, Limits limits) {
    this(workspace, MartDefinitions.read(workspace), Stream.concat(
        InputContracts.read(workspace).stream(), InputContracts.derived(workspace).stream()).toList(), limits);
  }

  private Marts(Workspace workspace, MartDefinitions definitions, List<InputContract> contracts, Limits limits) {
    this(workspace.home(), workspace.company(), definitions, contracts, new LabelsAtWork(definitions, contracts), limits,
        Optional.empty(), Optional.empty());
  }

  /**
   * The station over what has been read and followed already.
   *
   * @param contracts of all inputs, derived ones too
   * @param labels where every input is connected
   */
  public Marts(Workspace workspace, MartDefinitions definitions, List<InputContract> contracts, MartLabels labels,
      Limits limits) {
    this(workspace.home(), workspace.company(), definitions, contracts,
        new LabelsAtWork(definitions, contracts, labels), limits, Optional.empty(), Optional.empty());
  }

  private Marts(Path home, Company company, MartDefinitions definitions, List<InputContract> contracts,
      LabelsAtWork labels, Limits limits, Optional<LocalDate> firstDay, Optional<Cut> cut) {
    this.home = home;
    this.company = company;
    this.definitions = definitions;
    this.contracts = contracts;
    this.labels = labels;
    this.limits = limits;
    this.firstDay = firstDay;
    this.cut = cut;
  }

  /** The same station over another home; what it has read and followed is used again. */
  Marts at(Path otherHome) {
    return new Marts(otherHome, company, definitions, contracts, labels, limits, firstDay, cut);
  }

  /** The same station for another company with the same definitions. */
  Marts at(Workspace other) {
    return new Marts(other.home(), other.company(), definitions, contracts, labels, limits, firstDay, cut);
  }

  /** What it builds. */
  public MartDefinitions definitions() {
    return definitions;
  }

  /** Of all inputs, derived ones too. */
  public List<InputContract> contracts() {
    return contracts;
  }

  /**
   * The same station for some marts and those they are made of, over another home.
   *
   * @param otherHome its owner's alone; what has landed lies below its {@code landing}
   * @param names of marts; those it has not are left out
   * @param periodsFrom the first day with data of all marts, which some of them cannot tell
   */
  public Marts aside(Path otherHome, Set<String> names, LocalDate periodsFrom) {
    MartDefinitions needed = definitions.only(names);
    return new Marts(
        otherHome, company, needed, contracts, new LabelsAtWork(needed, contracts), limits,
        Optional.of(periodsFrom), Optional.empty());
  }

  /**
   * The same station for what the sources had by that moment, as far as they still tell it: no row counts that came later,
   * and nothing was known later.
   *
   * @param folder its owner's alone, where these marts are built
   */
  public Marts cutAt(Instant moment, Path folder) {
    return new Marts(
        home, company, definitions, contracts, labels, limits, firstDay, Optional.of(new Cut(moment, folder)));
  }

  /** The same station for some marts and those they are made of. */
  Marts only(MartDefinition... marts) {
    MartDefinitions needed = definitions.only(marts);
    return new Marts(home, company, needed, contracts, new LabelsAtWork(needed, contracts), limits, firstDay, cut);
  }

  /** @throws Fault naming mart and measure where a promise of a sidecar does not hold; the old file then stays */
  public TenantMart build(LandedTenant landed, TenantProfile profile) {
    return build(landed, Edition.of(profile, company), List.of());
  }

  /** The platform: the rows of all tenants, and its own. */
  public TenantMart buildPlatform(LandedTenant landed, List<TenantMart> tenants) {
    return build(landed, Edition.ofPlatform(company),
        tenants.stream().sorted(Comparator.comparing(TenantMart::tenant)).toList());
  }

  /** The marts of a tenant as they stand, whatever has landed since; empty where none were built yet. */
  public Optional<TenantMart> standing(TenantId tenant) {
    if (!Files.isRegularFile(marts().resolve(tenant.value()).resolve("mart.duckdb"))) {
      return Optional.empty();
    }
    MartFolder folder = new MartFolder(marts(), tenant).open();
    return folder.stamp().map(stamp -> mart(folder, tenant, stamp.key(), false));
  }

  private TenantMart build(LandedTenant all, Edition edition, List<TenantMart> parts) {
    LandedTenant landed = cut.map(known -> all.knownUntil(known.at())).orElse(all);
    if (!landed.tenant().equals(edition.tenant())) {
      throw new IllegalArgumentException("rows of " + landed.tenant() + " for the edition of " + edition.tenant());
    }
    MartFolder folder = new MartFolder(marts(), edition.tenant()).open();
    BuildKey key = BuildKey.of(definitions, contracts, company, landed, edition, parts, cut.map(Cut::at));
    try (BuildLock lock = folder.lock()) {
      Optional<BuildKey> standing = folder.stamp().map(MartStamp::key);
      boolean rowsStand = standing.filter(stamp -> stamp.rows().equals(key.rows())).isPresent();
      if (!rowsStand) {
        write(folder, landed, edition, parts);
        folder.publish(key);
      } else if (!standing.get().equals(key)) {
        writeTimes(folder, landed, edition, parts);
        folder.publish(key);
      }
      return mart(folder, edition.tenant(), key, !rowsStand);
    }
  }

  private Path marts() {
    return cut.map(Cut::marts).orElseGet(() -> home.resolve("marts"));
  }

  private TenantMart mart(MartFolder folder, TenantId tenant, BuildKey key, boolean rebuilt) {
    return new TenantMart(tenant, folder.mart(), key.rows(), key.times(), rebuilt, limits);
  }

  /** The same rows, read again at a later time: only the as-of times and the periods that are over differ. */
  private void writeTimes(MartFolder folder, LandedTenant landed, Edition edition, List<TenantMart> parts) {
    folder.copyForBuilding();
    try (MartDatabase database = MartDatabase.forBuilding(folder.building(), readable(folder, landed, parts), limits)) {
      InputTimes times = new InputTimes(database);
      times.replace(landed);
      for (TenantMart part : parts) {
        times.addFrom(part);
      }
      database.run("drop table periods");
      new PeriodTable(database, edition, company.fiscalYearStart(), firstDay).write(definitions.all());
      database.run("checkpoint");
    } catch (SQLException e) {
      throw unbuildable(edition, e);
    }
  }

  private void write(MartFolder folder, LandedTenant landed, Edition edition, List<TenantMart> parts) {
    try (MartDatabase database = MartDatabase.forBuilding(folder.building(), readable(folder, landed, parts), limits)) {
      RowCounts rows = new RowCounts();
      InputTables inputs = new InputTables(database, landed, new RowsUntil(cut.map(Cut::at), edition.zone()));
      inputs.create(contracts);
      database.run("begin transaction");
      makeOwn(database, inputs, connected(landed), edition, rows);
      database.run("commit");
      inputs.drop();
      PlatformUnion union = new PlatformUnion(database, edition, rows);
      for (TenantMart part : parts) {
        union.add(part, definitions.all());
      }
      database.run("begin transaction");
      finish(database, edition, rows);
      database.run("commit");
      database.run("checkpoint");
    } catch (SQLException e) {
      throw unbuildable(edition, e);
    }
  }

  private static Fault unbuildable(Edition edition, SQLException e) {
    return Fault.machine("marts/" + edition.tenant(), "cannot be built: " + e.getMessage(),
        "room on the disk, and files as landing wrote them", e);
  }

  private void makeOwn(MartDatabase database, InputTables inputs, Set<String> connected, Edition edition, RowCounts rows)
      throws SQLException {
    edition.write(database);
    for (String function : definitions.functions()) {
      database.run(function);
    }
    new InputStates(database, inputs, edition).write(contracts);
    MartTables tables = new MartTables(database, edition, rows);
    Reconciling reconciling = new Reconciling(database, edition, inputs, rows);
    for (MartDefinition mart : definitions.all()) {
      tables.create(mart, connected);
      reconciling.require(mart, connected);
    }
    tables.requireScopes(definitions.all());
    labels.of(connected).write(database);
  }

  private void finish(MartDatabase database, Edition edition, RowCounts rows) throws SQLException {
    MartTables tables = new MartTables(database, edition, rows);
    tables.requireUniqueKeys(definitions.all());
    tables.createViews(definitions.all());
    new PeriodTable(database, edition, company.fiscalYearStart(), firstDay).write(rows.withAtLeast(1, definitions.all()));
  }

  private static Set<String> connected(LandedTenant landed) {
    return landed.inputs().values().stream()
        .filter(input -> input instanceof LandedInput.Connected)
        .map(LandedInput::input)
        .collect(Collectors.toSet());
  }

  /** The tenant's own landing and mart folders; for the platform, those of the tenants' marts as well. */
  private List<Path> readable(MartFolder folder, LandedTenant landed, List<TenantMart> parts) {
    List<Path> readable = new ArrayList<>(List.of(folder.path()));
    Path landing = home.resolve("landing").resolve(landed.tenant().value());
    if (Files.isDirectory(landing)) {
      readable.add(real(landing));
    }
    parts.forEach(part -> readable.add(part.file().getParent()));
    return readable;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw Fault.machine(path.toString(), "cannot be read", "a folder its owner can read", e);
    }
  }
}
