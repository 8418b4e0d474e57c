package boardpack.pipeline.kpi;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.mart.MartDefinitions;
import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every KPI of a workspace, in the order of {@code sql/kpis/<group>/<kpi>.yml}. */
public final class Catalogue {
  private final List<Kpi> kpis;

  private Catalogue(List<Kpi> kpis) {
    this.kpis = List.copyOf(kpis);
  }

  /**
   * @param marts what the KPIs may measure
   * @param labels what their columns bear
   * @throws Fault where a file does not fit: a name nobody reads, a column no mart has, a label its columns do not bear
   */
  public static Catalogue read(Workspace workspace, MartDefinitions marts, ColumnLabels labels) {
    List<Kpi> kpis = new ArrayList<>();
    try (SqlColumns parser = new SqlColumns()) {
      MeasureReader measures = new MeasureReader(marts, labels, parser);
      for (Path file : workspace.files("sql/kpis", ".yml")) {
        kpis.add(new KpiFile(file, workspace.shownAs(file)).read(measures));
      }
    }
    return new Catalogue(kpis);
  }

  public List<Kpi> all() {
    return kpis;
  }

  /** Those that are about the tenant or the platform. */
  public List<Kpi> of(Scope scope) {
    return kpis.stream().filter(kpi -> kpi.scopes().contains(scope)).toList();
  }

  /** The catalogue of this one KPI. @throws Fault where there is none of that name */
  public Catalogue only(String id) {
    return new Catalogue(List.of(get(id)));
  }

  /** @throws Fault where the catalogue has none of that name */
  public Kpi get(String id) {
    return kpis.stream()
        .filter(kpi -> kpi.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Fault.setting("kpi " + id, "is not in the catalogue",
            String.join(", ", kpis.stream().map(Kpi::id).toList())));
  }
}
