package boardpack.pipeline.kpi;

import boardpack.pipeline.label.Label;
import boardpack.pipeline.mart.MartDefinitions;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.workspace.Company;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A mart file in memory, with the views that the real sidecars promise. */
public final class MartFixture {
  public static final Path ROOT = Path.of(System.getProperty("boardpack.root", ".."));
  public static final ZoneId ZONE = ZoneId.of("America/New_York");
  public static final Instant NOW = Instant.parse("2026-11-02T14:00:00Z");
  private static final Set<String> APPROXIMATE =
      Set.of("cost_daily.x_ApproximateCost", "cost_daily.is_known", "saving_lines.savings_amount");
  private static final Set<String> DIRECTIONAL = Set.of("revenue_daily.revenue", "revenue_daily.is_known",
      "delivery_daily.modelled_risk", "decision_lines.requested_at", "decision_lines.requested_day");

  private MartFixture() {}

  public static Workspace workspace(Path root) {
    Company company =
        new Company("Meridian Mail", Currency.getInstance("USD"), ZONE, Locale.US, Month.JANUARY);
    return new Workspace(root, ROOT, root.resolve("var"), company, List.of(), null, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  public static Catalogue catalogue() {
    return Catalogue.read(workspace(ROOT), definitions(), labels());
  }

  public static MartDefinitions definitions() {
    return MartDefinitions.read(workspace(ROOT));
  }

  public static ColumnLabels labels() {
    String ddl = ddl();
    return (mart, column) -> {
      String table = ddl.substring(ddl.indexOf("create table " + mart + " ("));
      boolean known = table.substring(0, table.indexOf(';')).contains(column + " ");
      String name = mart + "." + column;
      return !known ? Optional.empty()
          : Optional.of(APPROXIMATE.contains(name) ? Label.APPROXIMATE
              : DIRECTIONAL.contains(name) ? Label.DIRECTIONAL : Label.EXACT);
    };
  }

  /** Both editions' views, empty; months, quarters and years from August 2025, all inputs connected and as of {@link #NOW}. */
  public static Connection open() throws SQLException {
    Connection mart = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = mart.createStatement()) {
      for (String schema : List.of("tenant_view", "platform_view")) {
        statement.execute("create schema " + schema);
        statement.execute(ddl().replace("create table ", "create table " + schema + "."));
      }
      statement.execute("create table periods (grain varchar, period varchar, first_day date, last_day date, "
          + "previous_period varchar, prior_year_period varchar)");
      statement.execute("create table input_state (input varchar, connected boolean, row_count bigint, put_aside bigint, "
          + "as_of timestamptz, source_of_record varchar, fresh_seconds bigint)");
    }
    insertPeriods(mart);
    insertInputs(mart);
    return mart;
  }

  private static void insertPeriods(Connection mart) throws SQLException {
    try (PreparedStatement insert = mart.prepareStatement("insert into periods values (?, ?, ?, ?, ?, ?)")) {
      for (Grain grain : List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR)) {
        Period period = Period.of(grain, LocalDate.of(2025, 8, 1), Month.JANUARY);
        while (period.firstDay().isBefore(LocalDate.of(2027, 1, 1))) {
          insert.setString(1, grain.word());
          insert.setString(2, period.id());
          insert.setObject(3, period.firstDay());
          insert.setObject(4, period.lastDay());
          insert.setString(5, period.previous(Month.JANUARY).id());
          insert.setString(6, period.priorYear(Month.JANUARY).id());
          insert.execute();
          period = Period.of(grain, period.lastDay().plusDays(1), Month.JANUARY);
        }
      }
    }
  }

  private static void insertInputs(Connection mart) throws SQLException {
    Set<String> inputs = new TreeSet<>();
    definitions().all().forEach(definition -> {
      inputs.addAll(definition.inputs());
      inputs.addAll(definition.optionalInputs());
      definition.standIn().ifPresent(other -> inputs.addAll(other.inputs()));
    });
    try (PreparedStatement insert = mart.prepareStatement(
        "insert into input_state values (?, true, 0, 0, ?::timestamptz, 'somebody', 86400)")) {
      for (String input : inputs) {
        insert.setString(1, input);
        insert.setString(2, NOW.toString());
        insert.execute();
      }
    }
  }

  private static String ddl() {
    try (InputStream in = MartFixture.class.getResourceAsStream("/kpi/marts.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
