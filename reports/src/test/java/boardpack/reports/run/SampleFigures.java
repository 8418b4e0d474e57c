package boardpack.reports.run;

import boardpack.pipeline.detail.DetailReader;
import boardpack.pipeline.detail.DetailTable;
import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.FigureReader;
import boardpack.pipeline.kpi.Figures;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the marts of the sample run say in full, each read when a test first holds something against it. */
final class SampleFigures {
  /** The grains of packs that look back over months. */
  static final List<Grain> LONG = List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR);

  /**
   * @param figures of months
   * @param details of the run's own month
   */
  record Full(Figures figures, List<DetailTable> details) {}

  private record Read(TenantId tenant, List<Grain> grains) {}

  private final Workspace workspace;
  private final Map<TenantId, Refreshed.Edition> editions = new LinkedHashMap<>();
  private final Map<Read, Figures> figures = new HashMap<>();
  private final Map<TenantId, Full> full = new HashMap<>();

  SampleFigures(SampleRun.Result run) {
    this.workspace = run.workspace();
    Standing.editions(workspace, name -> null).forEach(edition -> editions.put(edition.tenant(), edition));
  }

  Definitions definitions() {
    return ShippedDefinitions.get();
  }

  List<TenantId> tenants() {
    return new ArrayList<>(editions.keySet());
  }

  Refreshed.Edition edition(TenantId tenant) {
    return editions.get(tenant);
  }

  Figures of(TenantId tenant, List<Grain> grains) {
    return figures.computeIfAbsent(new Read(tenant, grains), read -> {
      try (Connection mart = editions.get(tenant).mart().open()) {
        return FigureReader.read(mart, definitions().catalogue(), scope(tenant), grains, now());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  Full full(TenantId tenant) {
    return full.computeIfAbsent(tenant, whose -> {
      try (Connection mart = editions.get(tenant).mart().open()) {
        return new Full(of(tenant, List.of(Grain.MONTH)), definitions().details().of(scope(tenant).scope()).stream()
            .map(detail -> DetailReader.read(mart, detail, scope(tenant), SampleRun.OCTOBER, now())).toList());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private EditionScope scope(TenantId tenant) {
    return new EditionScope(tenant, editions.get(tenant).profile().zone());
  }

  Instant now() {
    return workspace.clock().instant();
  }
}
