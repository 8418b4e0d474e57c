package boardpack.bench;

import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;

/** Every mart of every tenant, beside DuckDB grouping the same events once. */
final class MartsBench implements Benchmark {
  @Override
  public List<Result> run(House house, Sizes sizes) throws Exception {
    Workspace workspace = house.company(sizes.tenants(), sizes.martEvents(), 12).workspace("marts");
    Stations stations = new Stations(workspace);
    stations.land();
    try (Labour labour = new Labour()) {
      Rounds.Pair pair = sizes.rounds().interleaved(
          () -> Rounds.seconds(() -> stations.build(labour)),
          () -> Rounds.seconds(() -> group(workspace.home().resolve("landing"), sizes.martEvents())));
      return List.of(Result.of("marts", pair, "s", new Bar.RatioAtMost(6),
          sizes.martEvents() + " events, " + sizes.tenants() + " tenants and the platform; reference DuckDB grouping the"
              + " same Parquet once"));
    }
  }

  private static void group(Path landing, long events) throws Exception {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duckdb.createStatement()) {
      statement.execute("set TimeZone = 'UTC'");
      statement.execute("set threads = " + Labour.cores());
      try (ResultSet counted = statement.executeQuery("""
          with grouped as (
            select tenant_id, campaign_id, date_trunc('day', occurred_at) as day, event_type, count(*) as events
            from read_parquet('%s/*/events/*.parquet')
            group by all
          )
          select sum(events) from grouped
          """.formatted(landing))) {
        counted.next();
        if (counted.getLong(1) != events) {
          throw new IllegalStateException("the landing holds " + counted.getLong(1) + " events, not " + events);
        }
      }
    }
  }
}
