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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the marts of the sample run say in full, for tests that hold documents against it. */
final class SampleEditions {
  /** @param details of the run's own month */
  record Full(Figures figures, List<DetailTable> details) {}

  private SampleEditions() {}

  static Map<TenantId, Full> read(SampleRun.Result run, List<Grain> grains) {
    Workspace workspace = run.workspace();
    Definitions definitions = Definitions.read(workspace);
    Instant now = workspace.clock().instant();
    Map<TenantId, Full> editions = new LinkedHashMap<>();
    for (Refreshed.Edition edition : Standing.editions(workspace, name -> null)) {
      EditionScope scope = new EditionScope(edition.tenant(), edition.profile().zone());
      try (Connection mart = edition.mart().open()) {
        editions.put(edition.tenant(), new Full(
            FigureReader.read(mart, definitions.catalogue(), scope, grains, now),
            definitions.details().of(scope.scope()).stream()
                .map(detail -> DetailReader.read(mart, detail, scope, SampleRun.OCTOBER, now)).toList()));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return editions;
  }
}
