package boardpack.pipeline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.tenant.TenantId;
import java.nio.file.Path;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every KPI's own cases: tiny marts given, one figure expected. */
class KpiCasesTest {
  private static final Set<String> PARTS =
      Set.of("case", "edition", "period", "now", "not_connected", "put_aside", "given", "given_figures",
          "expect");
  private static final Set<String> EXPECTED =
      Set.of("value", "numerator", "denominator", "status", "verdict", "interval", "absent");
  private static Connection mart;
  private static Catalogue catalogue;

  @BeforeAll
  static void open() throws SQLException {
    mart = MartFixture.open();
    catalogue = MartFixture.catalogue();
  }

  @AfterAll
  static void close() throws SQLException {
    mart.close();
  }

  @TestFactory
  Stream<DynamicTest> each_case_of_each_kpi_gives_what_was_worked_out_by_hand() {
    return catalogue.all().stream().flatMap(kpi -> cases(kpi).map(given -> DynamicTest.dynamicTest(
        kpi.id() + ": " + given.at("case", "none open is none").text("none open is none"), () -> check(kpi, given))));
  }

  @Test
  void every_kpi_has_at_least_three_cases() {
    assertThat(catalogue.all()).isNotEmpty();
    for (Kpi kpi : catalogue.all()) {
      assertThat(cases(kpi).count()).as(kpi.id()).isGreaterThanOrEqualTo(3);
    }
  }

  private static Stream<Setting> cases(Kpi kpi) {
    Path file = MartFixture.ROOT.resolve("sql/kpis").resolve(kpi.group()).resolve(kpi.id() + ".yml");
    return SettingsFile.read(file, kpi.file(), name -> null).at("cases", "[]").items().stream();
  }

  private static void check(Kpi kpi, Setting given) throws SQLException {
    given.only(PARTS);
    Setting expect = given.at("expect", "{value: 1}").only(EXPECTED);
    boolean platform = given.optional("edition").isPresent();
    EditionScope edition = new EditionScope(platform ? TenantId.PLATFORM : new TenantId("tn-a"), MartFixture.ZONE);
    String period = given.optional("period").map(text -> text.text("2026-10")).orElse("2026-10");
    Period asked = Period.parse(period, Month.JANUARY);
    Instant now = given.optional("now").map(text -> text.as(Instant::parse, "")).orElse(MartFixture.NOW);
    mart.setAutoCommit(false);
    try {
      lay(given, edition);
      compare(figure(kpi, asked, edition, now, given), expect);
    } finally {
      mart.rollback();
    }
  }

  /** Made as {@link FigureReader} makes it, but for the figures that the case gives. */
  private static Optional<Figure> figure(Kpi kpi, Period period, EditionScope edition, Instant now, Setting given)
      throws SQLException {
    List<Grain> grains = List.of(period.grain());
    InputStates inputs = InputStates.read(mart);
    PeriodTable periods = PeriodTable.read(mart, grains);
    FigureMaker maker = new FigureMaker(edition, inputs, periods,
        Measurements.take(mart, catalogue.only(kpi.id()).all(), edition, grains, inputs, Optional.empty()),
        Plans.read(mart, edition), now);
    given.optional("given_figures").ifPresent(figures -> new GivenFigures(edition, period).lay(figures, kpi, periods, maker));
    return maker.figure(kpi, period).map(Figures.Made::figure);
  }

  private static void compare(Optional<Figure> found, Setting expect) {
    if (expect.optional("absent").isPresent()) {
      assertThat(found).isEmpty();
      return;
    }
    Figure figure = found.orElseThrow();
    expect.entries().forEach((name, expected) -> {
      switch (name) {
        case "status" -> assertThat(figure.status().word()).isEqualTo(expected.text(""));
        case "verdict" -> assertThat(figure.verdict().word()).isEqualTo(expected.text(""));
        case "numerator" -> assertThat(figure.numerator().orElseThrow()).isEqualByComparingTo(expected.decimal("1"));
        case "denominator" -> assertThat(figure.denominator().orElseThrow()).isEqualByComparingTo(expected.decimal("1"));
        case "interval" -> assertThat(figure.sample().map(KpiCasesTest::points).orElse("none")).isEqualTo(expected.text(""));
        default -> assertThat(figure.value().orElseThrow()).isEqualByComparingTo(expected.decimal("1"));
      }
    });
    assertThat(figure.value().isPresent()).isEqualTo(expect.optional("value").isPresent());
  }

  /** "9 to 91": whole points, as they are printed. */
  private static String points(Sample sample) {
    return Stream.of(sample.low(), sample.high())
        .map(share -> share.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).toPlainString())
        .collect(Collectors.joining(" to "));
  }

  private static void lay(Setting given, EditionScope edition) throws SQLException {
    try (Statement statement = mart.createStatement()) {
      for (String input : given.optional("not_connected").map(Setting::texts).orElse(List.of())) {
        statement.execute("update input_state set connected = false, as_of = null where input = '" + input + "'");
      }
      for (String input : given.optional("put_aside").map(Setting::texts).orElse(List.of())) {
        statement.execute("update input_state set put_aside = 1 where input = '" + input + "'");
      }
      if (given.optional("given").isPresent()) {
        for (var table : given.at("given", "{}").entries().entrySet()) {
          for (Setting row : table.getValue().items()) {
            statement.execute(insert(edition.schema() + "." + table.getKey(), row, edition));
          }
        }
      }
    }
  }

  private static String insert(String table, Setting row, EditionScope edition) {
    boolean named = row.optional("tenant_id").isPresent();
    List<String> columns = row.entries().keySet().stream().filter(name -> row.optional(name).isPresent()).toList();
    String values = columns.stream().map(name -> "'" + row.at(name, "1").text("1").replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
    return "insert into " + table + " (" + (named ? "" : "tenant_id, ") + String.join(", ", columns) + ") values ("
        + (named ? "" : "'" + edition.tenant() + "', ") + values + ")";
  }
}
