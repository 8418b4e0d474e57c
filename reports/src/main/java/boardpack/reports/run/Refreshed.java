package boardpack.reports.run;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.landing.LandingReport;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a refresh left behind: rows landed, marts built, and the tenants whose marts could not be built.
 *
 * @param landing what became of the rows; empty where an earlier refresh is looked at
 */
public record Refreshed(Optional<LandingReport> landing, List<Edition> editions, Map<TenantId, Throwable> failures) {

  /** One tenant, or the platform, ready for figures. */
  public record Edition(TenantProfile profile, LandedTenant landed, TenantMart mart) {
    TenantId tenant() {
      return profile.id();
    }
  }

  public Refreshed {
    editions = List.copyOf(editions);
    failures = Map.copyOf(new TreeMap<>(failures));
  }

  /** Of sources that could not be read beside others that were. */
  public List<Fault> sourceFaults() {
    return landing.map(LandingReport::faults).orElse(List.of());
  }

  /** Of marts that could not be built, those of nobody among {@code wanted}. */
  Map<TenantId, Throwable> failuresBeside(Collection<TenantId> wanted) {
    Map<TenantId, Throwable> beside = new TreeMap<>(failures);
    beside.keySet().removeAll(wanted);
    return beside;
  }

  /** What is first to be mended where a source could not be read or a mart not be built, whatever else went well. */
  public Optional<Fault> trouble() {
    return sourceFaults().stream().findFirst().or(() -> failures.entrySet().stream()
        .min(Map.Entry.comparingByKey(Comparator.comparing(TenantId::isPlatform).thenComparing(TenantId::value)))
        .map(failure -> failure.getValue() instanceof Fault fault ? fault : Fault.data("the marts of " + failure.getKey(),
            "cannot be built: " + failure.getValue().getMessage(), "those of all tenants built, as './boardpack refresh' says")));
  }

  Optional<Edition> edition(TenantId tenant) {
    return editions.stream().filter(edition -> edition.tenant().equals(tenant)).findFirst();
  }
}
