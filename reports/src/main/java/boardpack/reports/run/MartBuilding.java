package boardpack.reports.run;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.landing.Landing;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.progress.Progress.Station;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Company;
import boardpack.reports.run.Refreshed.Edition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Builds the marts of all tenants side by side, and the platform's of them; one bad tenant never stops another. */
final class MartBuilding {
  private final Landing landing;
  private final Marts marts;
  private final Company company;
  private final Workers workers;
  private final Progress progress;

  MartBuilding(Landing landing, Marts marts, Company company, Workers workers, Progress progress) {
    this.landing = landing;
    this.marts = marts;
    this.company = company;
    this.workers = workers;
    this.progress = progress;
  }

  Refreshed build() throws InterruptedException {
    Map<TenantId, TenantProfile> profiles = landing.profiles().stream()
        .collect(Collectors.toMap(TenantProfile::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    Map<TenantId, Throwable> failures = new LinkedHashMap<>();
    List<Edition> editions = new ArrayList<>();
    Map<LandedTenant, Workers.Result<Edition>> built = workers.each(landing.tenants(),
        landed -> tenant(landed, profiles));
    built.forEach((landed, result) -> {
      result.value().ifPresent(editions::add);
      result.failure().ifPresent(failure -> failures.put(landed.tenant(), failure));
    });
    platform(editions, failures).ifPresent(editions::add);
    return new Refreshed(Optional.empty(), editions, failures);
  }

  private Edition tenant(LandedTenant landed, Map<TenantId, TenantProfile> profiles) {
    TenantProfile profile = Optional.ofNullable(profiles.get(landed.tenant())).orElseThrow(() -> Fault.data(
        "tenant " + landed.tenant(), "has rows but no usable row in the input tenants",
        "a row with its name, currency (USD) and zone (America/New_York)"));
    Stopwatch building = Stopwatch.start();
    TenantMart mart = marts.build(landed, profile);
    progress.done(Station.MARTS, landed.tenant() + unchanged(mart), rows(mart, landed), building.elapsed());
    return new Edition(profile, landed, mart);
  }

  /** A total that lacks a tenant would be a wrong number, so the platform waits for all of them. */
  private Optional<Edition> platform(List<Edition> tenants, Map<TenantId, Throwable> failures) {
    if (!failures.isEmpty()) {
      failures.put(TenantId.PLATFORM, Fault.data("platform", "waits for the marts of " + failures.keySet(),
          "those tenants mended; a total without them would be wrong"));
      return Optional.empty();
    }
    try {
      LandedTenant landed = landing.platform();
      Stopwatch building = Stopwatch.start();
      TenantMart mart = marts.buildPlatform(landed, tenants.stream().map(Edition::mart).toList());
      progress.done(Station.MARTS, TenantId.PLATFORM + unchanged(mart), rows(mart, landed), building.elapsed());
      return Optional.of(new Edition(platform(company), landed, mart));
    } catch (RuntimeException e) {
      failures.put(TenantId.PLATFORM, e);
      return Optional.empty();
    }
  }

  static TenantProfile platform(Company company) {
    return new TenantProfile(TenantId.PLATFORM, company.name(), "platform", company.currency(), company.zone(),
        company.locale());
  }

  private static String unchanged(TenantMart mart) {
    return mart.rebuilt() ? "" : " (unchanged)";
  }

  private static long rows(TenantMart mart, LandedTenant landed) {
    return mart.rebuilt()
        ? landed.inputs().values().stream()
            .mapToLong(input -> input instanceof LandedInput.Connected on ? on.rows() : 0)
            .sum()
        : 0;
  }
}
