package boardpack.pipeline.landing;

import boardpack.pipeline.allocation.Allocation;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.Manifest.Entry;
import boardpack.pipeline.landing.Manifest.Owner;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.source.Source;
import boardpack.pipeline.source.SourceAddress;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of all inputs as Parquet below home, each tenant's in a folder of its own. A refresh brings them up to date
 * with the sources; all else reads what the manifest lists and needs no source.
 */
public final class Landing {
  private final Workspace workspace;
  private final List<InputContract> contracts;
  private final Map<String, SourceAddress> overrides;
  private final TokenKey key;
  private final Allocation allocation;
  private final LandingFolder folder;

  private Landing(
      Workspace workspace, List<InputContract> contracts, Map<String, SourceAddress> overrides, TokenKey key) {
    this.workspace = workspace;
    this.contracts = List.copyOf(contracts);
    this.overrides = Map.copyOf(overrides);
    this.key = key;
    this.allocation = Allocation.of(workspace);
    this.folder = new LandingFolder(workspace.home());
  }

  /**
   * @param contracts of all inputs that sources may fill
   * @param overrides addresses that stand in for those of {@code boardpack.yml}, by the source's name
   */
  public static Landing open(
      Workspace workspace, List<InputContract> contracts, Map<String, SourceAddress> overrides, TokenKey key) {
    return new Landing(workspace, contracts, overrides, key);
  }

  /** The contracts of all inputs a mart may read: those that sources fill, and {@code allocated_costs}. */
  public List<InputContract> contracts() {
    List<InputContract> all = new ArrayList<>(contracts);
    all.add(allocation.contract());
    return List.copyOf(all);
  }

  /**
   * Reads every source once, each in one snapshot, and lands what is new. Whenever it stops before its end, what landed
   * before still counts, whole.
   *
   * @return what became of the rows; a source that failed beside others that did not is told there
   * @throws Fault where no source could be read, no tenant is known, or the machine cannot take the rows
   */
  public LandingReport refresh(Progress progress) {
    return refresh(progress, Optional.empty());
  }

  /**
   * The same for the inputs of one class alone: a source that fills none of them is not asked, and all others stay as they
   * are. Inputs that never landed, or whose contract or SELECT changed, are read with any class.
   */
  public LandingReport refresh(Progress progress, RefreshClass refreshClass) {
    return refresh(progress, Optional.of(refreshClass));
  }

  private LandingReport refresh(Progress progress, Optional<RefreshClass> refreshClass) {
    List<Source> sources = Source.all(workspace, contracts, overrides);
    try (FileChannel lock = folder.lock()) {
      folder.clear();
      try (LandingDatabase database = LandingDatabase.onDisk(folder.temp().resolve("spill"), memory())) {
        key.declare(database);
        Manifest before = folder.manifest().orElseGet(Manifest::empty);
        return new Refresh(workspace, folder, database, before, new Wanted(refreshClass, before), progress).run(sources,
            ListedTenants.of(workspace, contracts, sources), allocation,
            inputs -> new HandOut(database, folder, contracts, inputs));
      } finally {
        folder.clear();
      }
    } catch (IOException e) {
      throw unwritable(workspace.home(), e);
    }
  }

  /**
   * Makes a person's token such that nobody can tell whose it is. Their rows stay as they are; should they come again,
   * they get another token.
   *
   * @param person as the source writes them
   * @throws Fault where a refresh is at work, or the key cannot be written
   */
  public void forget(String person) {
    try (FileChannel lock = folder.lock()) {
      key.forget(person);
    } catch (IOException e) {
      throw unwritable(workspace.home(), e);
    }
  }

  /** Every tenant that a source has named, in the order of their ids. */
  public List<LandedTenant> tenants() {
    Manifest manifest = manifest();
    return tenantIds(manifest).stream().map(id -> landed(manifest, new TenantId(id))).toList();
  }

  /** What belongs to the company itself. */
  public LandedTenant platform() {
    return landed(manifest(), TenantId.PLATFORM);
  }

  /** All of it as it stands now, to be held against an earlier state. */
  public LandingState state() {
    return new LandingState(folder, manifest());
  }

  /** The tenants' names, currencies, zones and locales, in the order of their ids. */
  public List<TenantProfile> profiles() {
    List<Path> files = manifest().input("tenants").stream()
        .flatMap(entry -> entry.owners().values().stream())
        .flatMap(owner -> owner.files().stream())
        .map(folder::path)
        .toList();
    try (LandingDatabase database = LandingDatabase.open(folder.temp(), memory())) {
      return TenantProfiles.read(database, files, workspace.company().locale());
    }
  }

  /** What the sources count and what has landed, for every input that a source fills. */
  public List<SourceCount> counts() {
    List<SourceCount> counts = new ArrayList<>();
    Manifest manifest = manifest();
    for (InputContract contract : contracts) {
      manifest.input(contract.name()).ifPresent(entry -> entry.owners().forEach((name, owner) ->
          owner.source().ifPresent(source -> {
            counts.add(new SourceCount(contract.name(), tenant(name), "rows", BigDecimal.valueOf(source.rows()),
                BigDecimal.valueOf(owner.landed().rows()), BigDecimal.valueOf(owner.putAside().rows())));
            contract.control().forEach(column -> counts.add(new SourceCount(contract.name(), tenant(name),
                "sum(" + column + ")", source.sum(column), owner.landed().sum(column), owner.putAside().sum(column))));
          })));
    }
    return List.copyOf(counts);
  }

  /**
   * What the sources count by month for one edition, of every input whose contract names a column to tell months by; empty
   * where the landing was filled before months were counted.
   */
  public List<MonthCount> monthCounts(TenantId edition) {
    Optional<Path> file = manifest().monthCounts().map(folder::path);
    if (file.isEmpty()) {
      return List.of();
    }
    try (LandingDatabase database = LandingDatabase.open(folder.temp(), memory())) {
      return MonthCounts.read(database, file.get(), edition);
    }
  }

  /** Why rows were put aside, of all inputs and tenants. */
  public List<PutAside> putAside() {
    List<PutAside> all = new ArrayList<>();
    manifest().inputs().forEach((input, entry) -> entry.putAside().ifPresent(rows -> rows.reasons().forEach(reason ->
        all.add(new PutAside(input, tenant(reason.owner()), reason.code(), reason.column(), reason.rows())))));
    return List.copyOf(all);
  }

  static Set<String> tenantIds(Manifest manifest) {
    Set<String> ids = new TreeSet<>();
    manifest.input("tenants").ifPresent(entry -> entry.owners().forEach((name, owner) -> {
      if (!owner.files().isEmpty()) {
        ids.add(name);
      }
    }));
    return ids;
  }

  static Fault unwritable(Path where, IOException e) {
    return Fault.machine(where.toString(), "cannot be read or written: " + e.getMessage(),
        "a folder on a disk with room that its owner can write", e);
  }

  private LandedTenant landed(Manifest manifest, TenantId tenant) {
    return new LandedTenants(folder, manifest).of(tenant, contracts());
  }

  private Manifest manifest() {
    return folder.manifest().orElseThrow(() -> Fault.data(workspace.home().resolve("landing").toString(),
        "holds no manifest: nothing has landed yet", "boardpack refresh"));
  }

  private String memory() {
    return workspace.settings().optional("landing")
        .map(landing -> landing.only(Set.of("memory")).at("memory", "512MB").text("512MB"))
        .orElse("512MB");
  }

  private static TenantId tenant(String owner) {
    return owner.equals(Manifest.SHARED) ? TenantId.PLATFORM : new TenantId(owner);
  }
}
