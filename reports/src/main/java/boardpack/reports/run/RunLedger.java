package boardpack.reports.run;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.restate.Origin;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackKey;
import boardpack.reports.pack.PrintedFigure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/** The ledger of runs: what was made, from which cut of the data, under which seal, and what it took. */
final class RunLedger {
  private static final String RUN = """
      insert into runs (run_key, tenant_id, pack, period, cut, language, revision, state, started_at, ended_at,
                        data_cut_at, seal, landing_state, definitions)
      values (?, ?, ?, ?, ?, ?, ?, 'completed', ?, ?, ?, ?, ?, ?)
      on conflict (run_key) do nothing
      """;
  private static final String FIGURE = """
      insert into sealed_figures (run_key, kpi, period, status, label, figure_value, verdict, plan_value, plan_version,
                                  definition_hash, seal)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (run_key, kpi, period) do nothing
      """;
  private static final String ORIGIN = "select landing_state, definitions from runs";
  private static final String ORIGINS = """
      with
        ranked as (
          select landing_state, definitions,
            dense_rank() over (partition by tenant_id, pack, cut, language order by period desc) as place
          from runs
        )
      select distinct landing_state, definitions
      from ranked
      where place <= ? and landing_state <> ''
      """;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DataSource database;

  RunLedger(DataSource database) {
    this.database = database;
  }

  /** Writes a sealed pack down, its figures with it; written twice it stands once. */
  void sealed(SealedPack sealed, Pack pack, UnaryOperator<String> definitionHash, Origin origin, Instant started,
      Instant ended) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      run(connection, sealed, origin, started, ended);
      figures(connection, sealed, pack.figures(), definitionHash);
      connection.commit();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** Adds what the stations took to the runs of these packs. */
  void stations(List<SealedPack> packs, List<StationTotal> totals, long peakBytes) {
    record Kept(List<StationTotal> stations, long peakBytes) {}
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement("update runs set stations = ?::jsonb where run_key = ?")) {
      for (SealedPack sealed : packs) {
        update.setString(1, JSON.writeValueAsString(new Kept(totals, peakBytes)));
        update.setString(2, sealed.manifest().key().path());
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** What the figures of a pack were made of; empty for one that was sealed before that was kept. */
  Optional<Origin> origin(PackKey key) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(ORIGIN + " where run_key = ? and landing_state <> ''")) {
      select.setString(1, key.path());
      return origins(select).stream().findFirst();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** What the packs of the newest periods of each kind were made of: those that a later pack may be held against. */
  Set<Origin> originsOfNewest(int periods) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(ORIGINS)) {
      select.setInt(1, periods);
      return origins(select);
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static Set<Origin> origins(PreparedStatement select) throws SQLException {
    Set<Origin> origins = new HashSet<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        origins.add(new Origin(rows.getString("landing_state"), rows.getString("definitions")));
      }
    }
    return origins;
  }

  private static void run(Connection connection, SealedPack sealed, Origin origin, Instant started, Instant ended)
      throws SQLException {
    PackKey key = sealed.manifest().key();
    try (PreparedStatement insert = connection.prepareStatement(RUN)) {
      insert.setString(1, key.path());
      insert.setString(2, key.tenant().value());
      insert.setString(3, key.pack());
      insert.setString(4, key.period());
      insert.setString(5, key.cut());
      insert.setString(6, key.language());
      insert.setInt(7, key.revision());
      insert.setObject(8, utc(started));
      insert.setObject(9, utc(ended));
      insert.setObject(10, utc(sealed.manifest().dataCut()));
      insert.setString(11, sealed.manifest().seal());
      insert.setString(12, origin.landing());
      insert.setString(13, origin.definitions());
      insert.executeUpdate();
    }
  }

  private static void figures(Connection connection, SealedPack sealed, List<PrintedFigure> figures,
      UnaryOperator<String> definitionHash) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(FIGURE)) {
      for (PrintedFigure figure : figures) {
        insert.setString(1, sealed.manifest().key().path());
        insert.setString(2, figure.kpi());
        insert.setString(3, sealed.manifest().key().period());
        insert.setString(4, figure.status().word());
        insert.setString(5, figure.label().word());
        insert.setBigDecimal(6, figure.value().orElse(null));
        insert.setString(7, figure.verdict().word());
        insert.setBigDecimal(8, figure.plan().map(PrintedFigure.Comparison::value).orElse(null));
        insert.setString(9, figure.plan().map(PrintedFigure.Comparison::basis).orElse(null));
        insert.setString(10, definitionHash.apply(figure.kpi()));
        insert.setString(11, sealed.manifest().seal());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Fault unreachable(SQLException e) {
    return Fault.connection("metadata", "the ledger of runs cannot be written: " + e.getMessage(),
        "a metadata database that answers", e);
  }
}
