package boardpack.pipeline.landing;

import boardpack.pipeline.allocation.Allocation;
import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.landing.Manifest.Entry;
import boardpack.pipeline.source.InputSelect;
import boardpack.pipeline.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which inputs a refresh reads: all, or those of one class. What has not landed yet, or landed by another SELECT or
 * contract, is read with any class, so that what lies side by side always fits together.
 */
record Wanted(Optional<RefreshClass> refreshClass, Manifest before) {

  /** The sources with the SELECTs to read; of a class, those with none are not connected to. */
  List<Source> of(List<Source> sources) {
    if (refreshClass.isEmpty()) {
      return sources;
    }
    boolean tenantsToo = sources.stream().flatMap(source -> source.selects().stream())
        .anyMatch(select -> select.contract().name().equals(Refresh.TENANTS) && isWanted(select));
    return sources.stream()
        .map(source -> source.only(select -> isWanted(select) || tenantsToo && waits(select)))
        .filter(source -> !source.selects().isEmpty()).toList();
  }

  /** What stays as it is: of inputs that somebody fills and nobody reads now, and of what is derived. */
  SortedMap<String, Entry> kept(List<Source> all, List<Source> wanted, Set<String> derived) {
    SortedMap<String, Entry> kept = new TreeMap<>();
    if (refreshClass.isPresent()) {
      Set<String> filled = names(all);
      Set<String> read = names(wanted);
      before.inputs().forEach((name, entry) -> {
        if (derived.contains(name) || filled.contains(name) && !read.contains(name)) {
          kept.put(name, entry);
        }
      });
    }
    return kept;
  }

  /** Whether what is handed out to tenants may become another by what was read. */
  boolean changesWhatIsHandedOut(Set<String> read) {
    return refreshClass.isEmpty() || read.contains(Refresh.TENANTS) || read.contains(HandOut.RATES)
        || Allocation.READS.stream().anyMatch(read::contains);
  }

  private boolean isWanted(InputSelect select) {
    Optional<Entry> entry = before.input(select.contract().name());
    return refreshClass.map(one -> one == select.contract().refreshClass()).orElse(true)
        || entry.filter(known -> known.select().equals(Sha256.of(select.text()))
            && known.contract().equals(Manifest.Contract.of(select.contract()))).isEmpty();
  }

  /** Rows of tenants that nobody knew are looked at again as soon as tenants are read. */
  private boolean waits(InputSelect select) {
    return before.input(select.contract().name()).filter(Refresh::hasUnknownTenants).isPresent();
  }

  private static Set<String> names(List<Source> sources) {
    return sources.stream().flatMap(source -> source.selects().stream()).map(select -> select.contract().name())
        .collect(Collectors.toSet());
  }
}
