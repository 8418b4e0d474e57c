package boardpack.pipeline.kpi;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.mart.MartDefinitions;
import boardpack.pipeline.workspace.Workspace;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every KPI of a workspace, in the order of {@code sql/kpis/<group>/<kpi>.yml}. What a KPI is made of is in the same
 * catalogue.
 */
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
    KpiFiles files = new KpiFiles(workspace);
    return new Catalogue(files.read(new MeasureReader(marts, labels, SqlColumns.parse(files.expressions()))));
  }

  public List<Kpi> all() {
    return kpis;
  }

  /** Those that are about the tenant or the platform. */
  public List<Kpi> of(Scope scope) {
    return kpis.stream().filter(kpi -> kpi.scopes().contains(scope)).toList();
  }

  /** The catalogue of this one KPI and of those it is made of. @throws Fault where there is none of that name */
  public Catalogue only(String id) {
    return only(List.of(id));
  }

  /** The catalogue of these KPIs and of those they are made of. @throws Fault where there is none of one of the names */
  public Catalogue only(Collection<String> ids) {
    Map<String, Kpi> needed = new LinkedHashMap<>();
    ids.stream().sorted().forEach(id -> collect(get(id), needed));
    return new Catalogue(List.copyOf(needed.values()));
  }

  private static void collect(Kpi kpi, Map<String, Kpi> needed) {
    kpi.madeOf().forEach(component -> collect(component, needed));
    needed.put(kpi.id(), kpi);
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
