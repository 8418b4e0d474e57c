package boardpack.pipeline.landing;

import boardpack.pipeline.allocation.Allocation;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Rows;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The way from one state of the landing to another, which can be walked part by part: what a tenant's rows would be had
 * only some of all that changed come to pass. What is written for it stands in a folder of its own.
 */
public final class LandingPassage implements AutoCloseable {

  /** What can change of an owner's rows, in the order in which it is walked. */
  public enum Part {
    /** The as-of times alone. */
    TIMES,
    /** What the allocation station handed out. */
    ALLOCATED,
    /** Rows with the same key and other values. */
    CORRECTED,
    /** Rows that had been put aside and are accepted now. */
    RESTORED,
    /** Rows whose key was not there. */
    LATE,
    /** Rows whose key is not there any more. */
    REMOVED
  }

  private final LandingState then;
  private final LandingState now;
  private final List<InputContract> contracts;
  private final Set<String> inputs;
  private final Path scratch;
  private final LandingDatabase database;

  /**
   * @param contracts of all inputs, derived ones too, as whoever reads the rows knows them
   * @param inputs which of them matter; of the others nobody has a row
   * @param scratch its owner's alone; landed files are laid below its folder {@code landing}, by tenant
   */
  public LandingPassage(LandingState then, LandingState now, List<InputContract> contracts, Set<String> inputs,
      Path scratch) {
    this.then = then;
    this.now = now;
    this.contracts = contracts;
    this.inputs = withOwnCosts(inputs);
    this.scratch = scratch;
    this.database = LandingDatabase.open(scratch.resolve("spill"), "256MB");
  }

  /** The tenants of the earlier state, by id. */
  public SortedMap<TenantId, TenantProfile> profilesThen() {
    return profiles(then);
  }

  /** The tenants of the later state, by id. */
  public SortedMap<TenantId, TenantProfile> profilesNow() {
    return profiles(now);
  }

  private SortedMap<TenantId, TenantProfile> profiles(LandingState state) {
    List<Path> files = state.manifest().input(Refresh.TENANTS).stream()
        .flatMap(entry -> entry.owners().values().stream())
        .flatMap(owner -> owner.files().stream()).map(state.folder()::path).toList();
    SortedMap<TenantId, TenantProfile> profiles = new TreeMap<>();
    // A locale decides about no number.
    TenantProfiles.read(database, files, Locale.ROOT).forEach(profile -> profiles.put(profile.id(), profile));
    return profiles;
  }

  /**
   * @param owner a tenant of either state, or the platform
   * @param zone whose midnights tell on which day a row came to be
   */
  public OwnerPassage of(TenantId owner, ZoneId zone) {
    List<InputPassage> changed = new ArrayList<>();
    for (InputContract contract : contracts) {
      if (inputs.contains(contract.name())) {
        changed.add(new InputPassage(database, contract, then, now, owner, scratch, zone));
      }
    }
    return new OwnerPassage(owner, contracts, then, now, changed);
  }

  /** The inputs that matter. */
  public Set<String> inputs() {
    return inputs;
  }

  /** Whether everybody is handed the same rows of it. */
  public boolean isShared(String input) {
    return contracts.stream().anyMatch(contract -> contract.name().equals(input) && contract.rows() == Rows.SHARED);
  }

  /** With what is allocated come the tenant's own rows that decide about its part of it. */
  public Set<String> withOwnCosts(Set<String> some) {
    Set<String> all = new TreeSet<>(some);
    if (some.contains(OwnerPassage.ALLOCATED_COSTS)) {
      contracts.stream().filter(contract -> contract.rows() != Rows.SHARED).map(InputContract::name)
          .filter(Allocation.READS::contains).forEach(all::add);
    }
    return all;
  }

  @Override
  public void close() {
    database.close();
  }
}
