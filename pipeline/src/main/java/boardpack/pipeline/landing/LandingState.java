package boardpack.pipeline.landing;

import boardpack.pipeline.allocation.Allocation;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.landing.Manifest.Entry;
import boardpack.pipeline.landing.Manifest.LandedFile;
import boardpack.pipeline.landing.Manifest.Owner;
import boardpack.pipeline.landing.Manifest.PutAsideRows;
import boardpack.pipeline.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One state of the landing, the present one or one that was kept. */
public final class LandingState {
  private final LandingFolder folder;
  private final Manifest manifest;

  LandingState(LandingFolder folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /** Every tenant that a source had named. */
  public Set<TenantId> tenants() {
    return Landing.tenantIds(manifest).stream().map(TenantId::new).collect(Collectors.toUnmodifiableSet());
  }

  /** What had landed for a tenant or the platform, as far as the contracts name it. */
  public LandedTenant landed(TenantId tenant, List<InputContract> contracts) {
    return new LandedTenants(folder, manifest).of(tenant, contracts);
  }

  /** Whether shared costs were handed out, and by this rule. */
  public boolean isAllocatedBy(Allocation rule) {
    return manifest.input(rule.contract().name()).filter(entry -> entry.select().equals(Sha256.of(rule.sql()))).isPresent();
  }

  /**
   * The same rows with shared costs handed out by another rule.
   *
   * @param contracts of the inputs that the rule reads
   * @param zone whose day of reading is the last that is allocated
   * @param scratch a folder of its owner's alone, where the parts are put
   */
  public LandingState allocatedBy(Allocation rule, List<InputContract> contracts, ZoneId zone, Path scratch) {
    LandingFolder aside = new LandingFolder(scratch);
    SortedMap<String, Entry> inputs = new TreeMap<>();
    manifest.inputs().forEach((input, entry) -> inputs.put(input, placed(entry, folder)));
    try {
      aside.clear();
      try (LandingDatabase database = LandingDatabase.open(aside.temp().resolve("spill"), "256MB")) {
        new HandOut(database, aside, contracts, inputs).costs(rule, zone);
      }
    } catch (IOException e) {
      throw Landing.unwritable(scratch, e);
    }
    inputs.computeIfPresent(rule.contract().name(), (input, entry) -> placed(entry, aside));
    return new LandingState(aside, new Manifest(manifest.format(), manifest.load(), inputs, Optional.empty()));
  }

  /** The entry with whole paths for its files, wherever they lie. */
  private static Entry placed(Entry entry, LandingFolder folder) {
    SortedMap<String, Owner> owners = new TreeMap<>();
    entry.owners().forEach((name, owner) -> owners.put(name, new Owner(
        owner.files().stream().map(file -> placed(file, folder)).toList(), owner.landed(), owner.putAside(),
        owner.source())));
    return new Entry(entry.contract(), entry.select(), entry.asOf(), entry.cursor(), entry.lastLoad(), owners,
        entry.putAside().map(rows -> new PutAsideRows(placed(rows.file(), folder), rows.reasons())));
  }

  private static LandedFile placed(LandedFile file, LandingFolder folder) {
    return new LandedFile(folder.path(file).toString(), file.rows(), file.sha256());
  }

  LandingFolder folder() {
    return folder;
  }

  Manifest manifest() {
    return manifest;
  }
}
