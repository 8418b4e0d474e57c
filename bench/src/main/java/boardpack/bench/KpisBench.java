package boardpack.bench;

import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.FigureReader;
import boardpack.pipeline.kpi.Figures;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.run.Definitions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Every figure of every month of one tenant, beside reading its marts from end to end. */
final class KpisBench implements Benchmark {
  @Override
  public List<Result> run(House house, Sizes sizes) throws Exception {
    Tenant tenant = tenant(house, sizes.kpiEvents(), sizes.kpiMonths());
    Rounds.Pair pair = sizes.rounds().interleaved(
        () -> Rounds.seconds(tenant::figures),
        () -> Rounds.seconds(tenant::readOnce));
    return List.of(Result.of("kpis", pair, "s", new Bar.AtMost(5), tenant.figures() + " figures of "
        + sizes.kpiMonths() + " months, " + sizes.kpiEvents() + " events; reference every row of the marts read once"));
  }

  static Tenant tenant(House house, long events, int months) throws Exception {
    Workspace workspace = house.company(1, events, months).workspace("kpis-" + months);
    Stations stations = new Stations(workspace);
    stations.land();
    try (Labour labour = new Labour()) {
      TenantMart mart = stations.build(labour).entrySet().stream()
          .filter(built -> !built.getKey().isPlatform()).findFirst().orElseThrow().getValue();
      TenantId id = mart.tenant();
      return new Tenant(mart, Definitions.read(workspace), new EditionScope(id, stations.profiles().get(id).zone()),
          workspace);
    }
  }

  record Tenant(TenantMart mart, Definitions definitions, EditionScope scope, Workspace workspace) {
    int figures() throws Exception {
      try (Connection connection = mart.open()) {
        Figures figures = FigureReader.read(
            connection, definitions.catalogue(), scope, List.of(Grain.MONTH), workspace.clock().instant());
        return figures.all().size();
      }
    }

    void readOnce() throws Exception {
      try (Connection connection = mart.open(); Statement statement = connection.createStatement()) {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select table_name from duckdb_tables() where schema_name = 'main'")) {
          while (rows.next()) {
            tables.add(rows.getString(1));
          }
        }
        for (String table : tables) {
          statement.execute("select bit_xor(hash(each)) from \"" + table + "\" as each");
        }
      }
    }
  }
}
