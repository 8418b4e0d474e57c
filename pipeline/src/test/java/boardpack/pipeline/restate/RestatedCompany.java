package boardpack.pipeline.restate;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.Figure;
import boardpack.pipeline.kpi.FigureReader;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.landing.LandedCompany;
import boardpack.pipeline.landing.Landing;
import boardpack.pipeline.mart.Limits;
import boardpack.pipeline.mart.MartDefinitions;
import boardpack.pipeline.mart.MartLabels;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.mart.SampleWorkspace;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A small company with a few of the definitions that ship, whose figures are read, kept, and asked about after a change.
 * Its day is 3 April 2026, in New York.
 */
final class RestatedCompany {
  static final TenantId TENANT = new TenantId("tn-a");
  static final TenantId OTHER = new TenantId("tn-ab");
  static final List<Grain> GRAINS = List.of(Grain.MONTH, Grain.YEAR);
  static final Limits LIMITS = new Limits(1, 256);
  private static final List<String> INPUTS = List.of("tenants", "payments", "events", "exchange_rates", "domains", "hosts",
      "ips", "ip_assignments", "price_lists", "targets", "alerts");
  private static final List<String> MARTS = List.of("conversion_rates", "payment_lines", "cost_daily", "delivery_daily",
      "plan_values", "alert_states");
  private static final List<String> KPIS = List.of("revenue/net_payments", "cost/vps_cost", "deliverability/delivered",
      "deliverability/bounce_rate", "operations/active_alerts");

  private static Definitions asShipped;

  final LandedCompany company;
  private final Path shipped;
  private Instant now = Instant.parse("2026-04-03T12:00:00Z");
  private Definitions definitions;

  RestatedCompany(Path root) {
    this.company = LandedCompany.in(root);
    this.shipped = root.resolve("shipped");
    INPUTS.forEach(input -> copy("sql/inputs/" + input + ".yml"));
    copy("sql/allocation");
    copy("sql/marts/functions");
    MARTS.forEach(mart -> List.of(".yml", ".sql").forEach(end -> copy("sql/marts/" + mart + end)));
    KPIS.forEach(kpi -> copy("sql/kpis/" + kpi + ".yml"));
    synchronized (RestatedCompany.class) {
      if (asShipped == null) {
        asShipped = Definitions.of(workspace());
      }
      definitions = asShipped;
    }
  }

  /** Read and followed once for all companies that have not laid their own over them: it takes seconds. */
  private record Definitions(MartDefinitions marts, List<InputContract> contracts, MartLabels labels, Catalogue catalogue) {
    static Definitions of(Workspace workspace) {
      MartDefinitions marts = MartDefinitions.read(workspace);
      List<InputContract> contracts = Stream.concat(
          InputContracts.read(workspace).stream(), InputContracts.derived(workspace).stream()).toList();
      return new Definitions(marts, contracts, MartLabels.of(marts, contracts),
          Catalogue.read(workspace, marts, (mart, column) -> Optional.of(Label.EXACT)));
    }
  }

  private void copy(String path) {
    try {
      Files.createDirectories(shipped.resolve(path).getParent());
      FileSystemUtils.copyRecursively(SampleWorkspace.shipped().resolve(path), shipped.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RestatedCompany with(String input, String columns, String... statements) {
    company.with(input, columns, statements);
    return this;
  }

  RestatedCompany sql(String... statements) {
    company.source.sql(statements);
    return this;
  }

  /** From now on the company's SELECTs are run at this time. */
  RestatedCompany at(String time) {
    now = Instant.parse(time);
    return this;
  }

  /** Lays a file of definitions over, with other words in it. */
  RestatedCompany define(String file, String right, String other) {
    try {
      String text = Files.readString(shipped.resolve(file));
      if (!text.contains(right)) {
        throw new IllegalArgumentException(file + " has no '" + right + "'");
      }
      return define(file, text.replace(right, other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RestatedCompany define(String file, String text) {
    company.source.write(shipped.getFileName() + "/" + file, text);
    definitions = Definitions.of(workspace());
    return this;
  }

  private Marts marts() {
    return new Marts(workspace(), definitions.marts(), definitions.contracts(), definitions.labels(), LIMITS);
  }

  Workspace workspace() {
    Workspace read = company.source.workspace();
    return new Workspace(read.root(), shipped, read.home(), read.company(), read.sources(), read.settings(),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  Landing landing() {
    return company.landing(workspace());
  }

  Origins origins() {
    return new Origins(workspace());
  }

  /** Lands what the source has. */
  RestatedCompany refresh() {
    landing().refresh(Progress.silent());
    return this;
  }

  /** Builds the marts of an edition; answers every value of it. */
  Map<FigureKey, BigDecimal> values(TenantId edition) {
    Landing landing = landing();
    Map<TenantId, TenantProfile> profiles = landing.profiles().stream()
        .collect(Collectors.toMap(TenantProfile::id, profile -> profile));
    Marts marts = marts();
    TenantMart built = edition.isPlatform()
        ? marts.buildPlatform(landing.platform(), landing.tenants().stream()
            .map(tenant -> marts.build(tenant, profiles.get(tenant.tenant()))).toList())
        : marts.build(landing.tenants().stream().filter(tenant -> tenant.tenant().equals(edition)).findFirst().orElseThrow(),
            profiles.get(edition));
    EditionScope scope = new EditionScope(
        edition, edition.isPlatform() ? workspace().company().zone() : profiles.get(edition).zone());
    Map<FigureKey, BigDecimal> values = new HashMap<>();
    try (Connection mart = built.open()) {
      for (Figure figure : FigureReader.read(mart, definitions.catalogue(), scope, GRAINS, now).all()) {
        figure.value().ifPresent(value -> values.put(new FigureKey(figure.kpi(), figure.period().id()), value));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<FigureKey, List<Share>> causes(Origin then, TenantId edition, Set<FigureKey> changed) {
    return new Causes(workspace(), landing(), origins(), marts(), definitions.catalogue(), LIMITS).of(then, edition, changed, GRAINS, now);
  }

  /** The figures that have other values now, or a value in one of the two only. */
  static Set<FigureKey> changed(Map<FigureKey, BigDecimal> before, Map<FigureKey, BigDecimal> after) {
    Set<FigureKey> changed = new TreeSet<>(Comparator.comparing(FigureKey::toString));
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .filter(key -> !Objects.equals(plain(before.get(key)), plain(after.get(key))))
        .forEach(changed::add);
    return changed;
  }

  private static String plain(BigDecimal value) {
    return value == null ? "none" : value.stripTrailingZeros().toPlainString();
  }
}
