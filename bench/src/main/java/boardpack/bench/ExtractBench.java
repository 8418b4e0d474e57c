package boardpack.bench;

import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.landing.Landing;
import boardpack.pipeline.landing.LandingReport;
import boardpack.pipeline.landing.TokenKey;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.workspace.Workspace;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** From PostgreSQL into the landing, beside the same rows read from PostgreSQL and thrown away. */
final class ExtractBench implements Benchmark {
  private static final String INPUT = "message_events";
  private static final String CONTRACT = """
      input: message_events
      version: 1
      grain: one row for each thing that happened to one message
      rows: tenant
      key: [event_id]
      load: incremental
      watermark: recorded_at
      overlap: 2 days
      control: [cost]
      source_of_record: the bench
      freshness: 26 hours
      columns:
        event_id:    {type: text, label: exact}
        tenant_id:   {type: text, label: exact}
        campaign_id: {type: text, label: exact}
        domain_id:   {type: text, label: exact}
        event_type:  {type: text, label: exact, one_of: [sent, delivered, bounced_soft]}
        recipient:   {type: text, label: exact, personal: true}
        size_bytes:  {type: integer, label: exact, min: 0}
        cost:        {type: "decimal(18,6)", label: exact, min: 0}
        occurred_at: {type: timestamp, label: exact}
        recorded_at: {type: timestamp, label: exact}
      """;

  @Override
  public List<Result> run(House house, Sizes sizes) throws Exception {
    GeneratedCompany company = house.company(sizes.extractTenants(), sizes.extractRows(), 12);
    String table = company.schema() + "." + INPUT;
    try (Connection connection = house.connect(); Statement statement = connection.createStatement()) {
      statement.execute("create unlogged table " + table + " as select event_id, tenant_id, campaign_id, domain_id,"
          + " event_type, recipient, length(recipient) * 1000 as size_bytes, 0.000125::numeric(18, 6) as cost,"
          + " occurred_at, recorded_at from " + company.schema() + ".events");
      statement.execute("analyze " + table);
    }
    Workspace workspace = workspace(house, company, "select * from " + table);
    Rounds.Pair pair = sizes.rounds().interleaved(
        () -> sizes.extractRows() / Rounds.seconds(() -> land(workspace, sizes.extractRows())),
        () -> sizes.extractRows() / Rounds.seconds(() -> discard(house, table)));
    return List.of(Result.of("extract", pair, "rows/s", new Bar.RatioAtLeast(0.35),
        sizes.extractRows() + " rows of 10 columns, one of them replaced by tokens, " + sizes.extractTenants()
            + " tenants; reference COPY (same query) TO STDOUT, thrown away"));
  }

  private static Workspace workspace(House house, GeneratedCompany company, String select) throws Exception {
    Path root = WorkspaceFiles.write(house.folder().resolve("extract"), house.login(),
        Map.of("tenants", company.selects().get("tenants"), INPUT, select));
    Files.createDirectories(root.resolve("sql/inputs"));
    Files.writeString(root.resolve("sql/inputs/" + INPUT + ".yml"), CONTRACT);
    return house.read(root);
  }

  private static void land(Workspace workspace, long rows) throws Exception {
    House.delete(workspace.home().resolve("landing"));
    Landing landing = Landing.open(workspace, InputContracts.read(workspace), Map.of(),
        TokenKey.of(workspace.home(), name -> null, new SecureRandom()));
    LandingReport report = landing.refresh(Progress.silent());
    long loaded = report.loads().stream().filter(load -> load.input().equals(INPUT))
        .mapToLong(LandingReport.InputLoad::loaded).sum();
    if (loaded != rows || !report.faults().isEmpty()) {
      throw new IllegalStateException(loaded + " of " + rows + " rows landed " + report.faults());
    }
  }

  private static void discard(House house, String table) throws Exception {
    try (Connection connection = house.connect()) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
          "copy (select * from " + table + ") to stdout (format csv)", OutputStream.nullOutputStream());
    }
  }
}
