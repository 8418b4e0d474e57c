package boardpack.pipeline.kpi;

import boardpack.pipeline.mart.MartDefinitions;
import boardpack.pipeline.mart.ShippedMarts;
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
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A mart file in memory, with the views that the real sidecars promise. */
public final class MartFixture {
  public static final Path ROOT = Path.of(System.getProperty("boardpack.root", ".."));
  public static final ZoneId ZONE = ZoneId.of("America/New_York");
  public static final Instant NOW = Instant.parse("2026-11-02T14:00:00Z");
  private static final Catalogue CATALOGUE = Catalogue.read(workspace(ROOT), definitions(), labels());

  private MartFixture() {}

  public static Workspace workspace(Path root) {
    Company company =
        new Company("Meridian Mail", Currency.getInstance("USD"), ZONE, Locale.US, Month.JANUARY);
    return new Workspace(root, ROOT, root.resolve("var"), company, List.of(), null, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  public static Catalogue catalogue() {
    return CATALOGUE;
  }

  public static MartDefinitions definitions() {
    return ShippedMarts.definitions();
  }

  /** What the SQL of the marts makes of the inputs' labels. */
  public static ColumnLabels labels() {
    return ShippedMarts.labels()::of;
  }

  /** Both editions' views, empty; periods from August 2025; all inputs connected and as of {@link #NOW}. */
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
      insertPeriods(statement);
      insertInputs(statement);
    }
    return mart;
  }

  private static void insertPeriods(Statement mart) throws SQLException {
    List<String> rows = new ArrayList<>();
    for (Grain grain : List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR)) {
      Period period = Period.of(grain, LocalDate.of(2025, 8, 1), Month.JANUARY);
      while (period.firstDay().isBefore(LocalDate.of(2027, 1, 1))) {
        rows.add("('%s', '%s', '%s', '%s', '%s', '%s')".formatted(grain.word(), period.id(), period.firstDay(),
            period.lastDay(), period.previous(Month.JANUARY).id(), period.priorYear(Month.JANUARY).id()));
        period = Period.of(grain, period.lastDay().plusDays(1), Month.JANUARY);
      }
    }
    mart.execute("insert into periods values " + String.join(", ", rows));
  }

  private static void insertInputs(Statement mart) throws SQLException {
    Set<String> inputs = new TreeSet<>();
    definitions().all().forEach(definition -> {
      inputs.addAll(definition.inputs());
      inputs.addAll(definition.optionalInputs());
      definition.standIn().ifPresent(other -> inputs.addAll(other.inputs()));
    });
    List<String> rows = inputs.stream()
        .map(input -> "('%s', true, 0, 0, '%s', 'somebody', 86400)".formatted(input, NOW)).toList();
    mart.execute("insert into input_state values " + String.join(", ", rows));
  }

  private static String ddl() {
    try (InputStream in = MartFixture.class.getResourceAsStream("/kpi/marts.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
