package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.check.FigureTie;
import boardpack.pipeline.check.FigureTies;
import boardpack.pipeline.check.TieOut;
import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Rows;
import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.FigureReader;
import boardpack.pipeline.kpi.Figures;
import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.landing.LandedInput.Connected;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.landing.Landing;
import boardpack.pipeline.landing.MonthCount;
import boardpack.pipeline.landing.SourceCount;
import boardpack.pipeline.mart.FigureRule;
import boardpack.pipeline.mart.Limits;
import boardpack.pipeline.mart.MartDefinition;
import boardpack.pipeline.mart.Marts;
import boardpack.pipeline.mart.Reconciliation;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.run.Refreshed.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Between each two stations the sample company loses one row of each input, and in another place one row slips into the
 * month before: the total of a loss differs, and so does its month; a slip shows in the two months alone.
 */
@ExtendWith(SampleRun.class)
class DroppedBetweenStationsTest {
  private static final TenantId TENANT = new TenantId("tn-aurora");
  private static final Limits LIMITS = new Limits(2, 256);

  @TempDir Path folder;

  /** What the landing lost it does not know of: it counts what it has. */
  @Test
  void betweenSourceAndLanding(SampleRun.Result run, SampleFigures sample) throws Exception {
    for (TenantId owner : List.of(TENANT, TenantId.PLATFORM)) {
      Edition edition = sample.edition(owner);
      Spoiled lost = spoiled(run, sample, edition, "lost", (input, time) ->
          "select * exclude (place) from rows where place > 0", 1);
      List<TieOutLine> lines = lines(run, sample, lost.mart());
      for (InputContract contract : lost.inputs()) {
        List<TieOutLine> broken = broken(lines, contract.name(), "rows");
        assertThat(broken).as(owner + " " + contract.name()).hasSize(contract.period().isPresent() ? 2 : 1)
            .anyMatch(TieOutLine::coversAll)
            .allSatisfy(line -> assertThat(line.atLanding()).isEqualByComparingTo("1"));
      }
      assertThat(lost.inputs()).hasSizeGreaterThan(15);
    }
  }

  @Test
  void aRowThatChangesItsMonthBetweenSourceAndLanding(SampleRun.Result run, SampleFigures sample) throws Exception {
    Spoiled moved = spoiled(run, sample, sample.edition(TENANT), "moved", (input, time) -> time.map(column ->
        "select * exclude (place) replace (case when place = 0 then cast(" + column
            + " - interval 50 month as " + input.column(column).orElseThrow().type().duckdb() + ") else " + column
            + " end as " + column + ") from rows").orElse("select * exclude (place) from rows"), 0);
    List<TieOutLine> lines = lines(run, sample, moved.mart());
    List<InputContract> timed = moved.inputs().stream().filter(input -> input.period().isPresent()).toList();
    assertThat(timed).hasSizeGreaterThan(12);
    for (InputContract contract : timed) {
      List<TieOutLine> broken = broken(lines, contract.name(), "rows");
      assertThat(broken).as(contract.name()).hasSize(2).noneMatch(TieOutLine::coversAll);
    }
  }

  @Test
  void betweenLandingAndMarts(SampleRun.Result run, SampleFigures sample) throws Exception {
    Landing landing = Standing.landing(run.workspace(), name -> null);
    TenantMart mart = copied(sample.edition(TenantId.PLATFORM).mart());
    Counts counts = new Counts(landing.counts(), landing.monthCounts(TenantId.PLATFORM));
    Set<String> followed = new TreeSet<>();
    try (Connection open = DriverManager.getConnection("jdbc:duckdb:" + mart.file());
        Statement statement = open.createStatement()) {
      for (MartDefinition definition : sample.definitions().marts().all()) {
        for (Reconciliation rule : definition.reconciliations()) {
          Optional<InputContract> input = sample.definitions().contracts().stream()
              .filter(contract -> rule.followsAllOf(contract.name()) && contract.measures().contains(rule.measure()))
              .findFirst();
          if (input.isPresent() && rule.time().isPresent()) {
            TieOut tieOut = new TieOut(sample.definitions().marts(), List.of(input.get()));
            Counts own = counts.of(input.get());
            Follow follow = () -> broken(
                tieOut.lines(own.all(), own.months(), TenantId.PLATFORM, open), input.get().name(), rule.measure());
            if (drops(statement, definition, rule, follow)) {
              followed.add(input.get().name());
            }
          }
        }
      }
    }
    assertThat(followed).hasSizeGreaterThan(45);
  }

  private record Counts(List<SourceCount> all, List<MonthCount> months) {
    Counts of(InputContract input) {
      return new Counts(all.stream().filter(count -> count.input().equals(input.name())).toList(),
          months.stream().filter(count -> count.input().equals(input.name())).toList());
    }
  }

  private interface Follow {
    List<TieOutLine> broken() throws SQLException;
  }

  /** @return false where the mart has no row */
  private static boolean drops(
      Statement mart, MartDefinition definition, Reconciliation rule, Follow follow) throws SQLException {
    String day = definition.dayColumn("platform", rule.time().orElseThrow());
    Optional<Long> row = rowThatCounts(mart, definition.name(), rule.equals(), day);
    if (row.isEmpty()) {
      return false;
    }
    String which = " where rowid = " + row.get();
    mart.execute("begin");
    mart.execute("delete from " + definition.name() + which);
    assertThat(follow.broken()).as(definition.name() + " lost").hasSize(2).anyMatch(TieOutLine::coversAll)
        .allSatisfy(line -> assertThat(line.atMart().signum()).isNotZero());
    mart.execute("rollback");
    mart.execute("begin");
    mart.execute("update " + definition.name() + " set " + day + " = " + day + " - interval 1 month" + which);
    assertThat(follow.broken()).as(definition.name() + " moved").hasSize(2).noneMatch(TieOutLine::coversAll);
    mart.execute("rollback");
    return true;
  }

  /** The views by which figures see the marts lose a row for each figure; the tables have it still. */
  @Test
  void betweenMartsAndFigures(SampleRun.Result run, SampleFigures sample) throws Exception {
    Edition platform = sample.edition(TenantId.PLATFORM);
    TenantMart mart = copied(platform.mart());
    Set<String> lost = new TreeSet<>();
    for (MartDefinition definition : sample.definitions().marts().all()) {
      List<String> rows = new ArrayList<>();
      for (FigureRule rule : definition.figures()) {
        rowOf(mart, definition.name(), definition.ofTable("platform", rule.equals()),
            definition.dayColumn("platform", rule.time())).ifPresent(row -> {
              rows.add(row.toString());
              lost.add(rule.kpi());
            });
      }
      if (!rows.isEmpty()) {
        change(mart, "create or replace view platform_view." + definition.name() + " as "
            + view(mart, definition.name()) + " where rowid not in (" + String.join(", ", rows) + ")");
      }
    }
    assertThat(lost).hasSizeGreaterThan(25);
    assertThat(ties(sample, platform, mart).stream().filter(tie -> !tie.holds()).map(FigureTie::kpi)).containsAll(lost);
  }

  private static List<FigureTie> ties(SampleFigures sample, Edition edition, TenantMart mart) throws SQLException {
    Definitions definitions = sample.definitions();
    FigureTies ties = new FigureTies(definitions.marts(),
        Stream.concat(definitions.contracts().stream(), definitions.derived().stream()).toList(),
        definitions.catalogue().all().stream().map(Kpi::id).toList());
    try (Connection connection = mart.open()) {
      Figures figures = FigureReader.read(
          connection, definitions.catalogue(), scope(edition), List.of(Grain.MONTH), sample.now());
      return ties.lines(connection, figures, scope(edition));
    }
  }

  private static EditionScope scope(Edition edition) {
    return new EditionScope(edition.tenant(), edition.profile().zone());
  }

  private static List<TieOutLine> broken(List<TieOutLine> lines, String input, String measure) {
    return lines.stream().filter(line -> line.input().equals(input) && line.measure().equals(measure) && !line.holds())
        .toList();
  }

  private static List<TieOutLine> lines(SampleRun.Result run, SampleFigures sample, TenantMart mart) {
    Landing landing = Standing.landing(run.workspace(), name -> null);
    return new TieOut(sample.definitions().marts(), sample.definitions().contracts())
        .lines(landing.counts(), landing.monthCounts(mart.tenant()), mart);
  }

  private interface Change {
    String of(InputContract input, Optional<String> time);
  }

  private record Spoiled(TenantMart mart, List<InputContract> inputs) {}

  /** The owner's own marts of landed rows that are not what the source sent. */
  private Spoiled spoiled(SampleRun.Result run, SampleFigures sample, Edition edition, String name, Change change, int less) throws Exception {
    Path home = folder.resolve(name + "-" + edition.tenant());
    List<InputContract> spoiled = new ArrayList<>();
    Map<String, LandedInput> inputs = new LinkedHashMap<>(edition.landed().inputs());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
      statement.execute("set TimeZone = 'UTC'");
      for (InputContract input : sample.definitions().contracts()) {
        if (inputs.get(input.name()) instanceof Connected on && on.rows() > 0
            && input.rows() == (edition.tenant().isPlatform() ? Rows.PLATFORM : Rows.TENANT)) {
          Path file = Files.createDirectories(home.resolve("landing/" + edition.tenant() + "/" + input.name())).resolve("1.parquet");
          statement.execute("copy (with rows as (select *, count(*) over () - row_number() over () as place from read_parquet('"
              + on.files().get(0) + "')) " + change.of(input, input.period()) + ") to '" + file + "' (format parquet)");
          inputs.put(input.name(), new Connected(input.name(), List.of(file), on.rows() - less, on.putAside(), on.asOf()));
          spoiled.add(input);
        } else if (inputs.get(input.name()) instanceof Connected on) {
          inputs.put(input.name(), new Connected(input.name(), List.of(), 0, on.putAside(), on.asOf()));
        }
      }
    }
    inputs.computeIfPresent("allocated_costs", (input, on) -> new LandedInput.NotConnected(input));
    LandedTenant landed = new LandedTenant(edition.tenant(), inputs, name);
    Marts station = sample.definitions().station(run.workspace(), LIMITS);
    Marts marts = station.aside(home,
        station.definitions().all().stream().map(MartDefinition::name).collect(Collectors.toSet()), LocalDate.of(2025, 7, 1));
    return new Spoiled(edition.tenant().isPlatform() ? marts.buildPlatform(landed, List.of())
        : marts.build(landed, edition.profile()), spoiled);
  }

  private TenantMart copied(TenantMart mart) throws IOException {
    Path own = Files.createDirectories(folder.resolve("copy-" + mart.tenant()),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))).resolve("mart.duckdb");
    Files.copy(mart.file(), own);
    return new TenantMart(mart.tenant(), own, mart.key(), mart.times(), false, mart.limits());
  }

  private static Optional<Long> rowOf(TenantMart mart, String table, String aggregate, String day) throws SQLException {
    try (Connection connection = mart.open(); Statement statement = connection.createStatement()) {
      return rowThatCounts(statement, table, aggregate, day);
    }
  }

  /** A row that an aggregate counts, late but before November: of the last such day, or of any day. */
  private static Optional<Long> rowThatCounts(Statement mart, String table, String aggregate, String day)
      throws SQLException {
    String before = day + " < date '" + LocalDate.of(2026, 11, 1) + "'";
    for (String which : List.of(day + " = (select max(" + day + ") from " + table + " where " + before + ")", before)) {
      try (ResultSet row = mart.executeQuery("select rowid from " + table + " where " + which + " group by rowid, " + day
          + " having " + aggregate + " <> 0 order by " + day + " desc limit 1")) {
        if (row.next()) {
          return Optional.of(row.getLong(1));
        }
      }
    }
    return Optional.empty();
  }

  private static String view(TenantMart mart, String name) throws SQLException {
    try (Connection connection = mart.open(); Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select sql from duckdb_views() where schema_name = 'platform_view'"
            + " and view_name = '" + name + "'")) {
      row.next();
      String sql = row.getString(1).strip();
      return sql.substring(sql.toLowerCase(Locale.ROOT).indexOf(" as ") + 4).replaceAll(";$", "");
    }
  }

  private static void change(TenantMart mart, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + mart.file());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      statement.execute("checkpoint");
    }
  }
}
