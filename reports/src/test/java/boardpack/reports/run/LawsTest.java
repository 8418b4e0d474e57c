package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.Figure;
import boardpack.pipeline.kpi.FigureReader;
import boardpack.pipeline.kpi.Figures;
import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.kpi.Quotient;
import boardpack.pipeline.kpi.Scope;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.TestWorkspace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every figure of the sample company, whoever added its KPI. */
@ExtendWith(SampleRun.class)
class LawsTest {
  private static final Pattern ADDITIVE = Pattern.compile("\\b(sum|count)\\s*\\(");
  private static final Pattern NOT_ADDITIVE = Pattern.compile(
      "\\b(distinct|max|min|avg|median|mode|any_value|arg_max|arg_min|first|last|stddev\\w*|quantile\\w*)\\b|/|\\bcase\\b");
  private static final Pattern ONE_MEASURE = Pattern.compile("[a-z_0-9]+(\\s*\\*\\s*[0-9.]+)?");

  @TempDir Path folder;

  @Test
  void aValueIsItsNumeratorDividedByItsDenominator(SampleFigures sample) {
    for (TenantId tenant : sample.tenants()) {
      List<Figure> figures = sample.of(tenant, SampleFigures.LONG).all();
      assertThat(figures).isNotEmpty();
      assertThat(figures.stream().filter(figure -> !isItsQuotient(figure)).map(figure -> name(tenant, figure)).toList())
          .isEmpty();
    }
  }

  /** True of a figure without a value as well; where nothing divides, the numerator is cut to the decimals of a value. */
  private static boolean isItsQuotient(Figure figure) {
    Optional<BigDecimal> made = figure.numerator().flatMap(numerator -> figure.denominator().isEmpty()
        ? Optional.of(numerator.setScale(Quotient.SCALE, RoundingMode.HALF_EVEN))
        : Quotient.of(numerator, figure.denominator().get()));
    return figure.value().isEmpty() || made.filter(quotient -> quotient.compareTo(figure.value().get()) == 0).isPresent();
  }

  @Test
  void noFigureClaimsMoreThanItsKpi(SampleFigures sample) {
    Catalogue catalogue = sample.definitions().catalogue();
    for (TenantId tenant : sample.tenants()) {
      assertThat(sample.of(tenant, SampleFigures.LONG).all().stream()
          .filter(figure -> figure.label().isStrongerThan(catalogue.get(figure.kpi()).label()))
          .map(figure -> name(tenant, figure)).toList()).isEmpty();
    }
  }

  /** In the company's calendar and currency, month by month, to the last digit. */
  @Test
  void tenantsAndThePoolAddUpToThePlatform(SampleFigures sample) throws Exception {
    Definitions definitions = sample.definitions();
    Refreshed.Edition platform = sample.edition(TenantId.PLATFORM);
    EditionScope scope = new EditionScope(TenantId.PLATFORM, platform.profile().zone());
    Instant now = sample.now();
    List<Figures> parts = new ArrayList<>();
    for (TenantId tenant : sample.tenants()) {
      if (!tenant.isPlatform()) {
        try (Connection mart = sample.edition(tenant).mart().open()) {
          parts.add(FigureReader.read(mart, definitions.catalogue(), scope, List.of(Grain.MONTH), now));
        }
      }
    }
    try (Connection pool = poolAlone(platform)) {
      parts.add(FigureReader.read(pool, definitions.catalogue(), scope, List.of(Grain.MONTH), now));
    }
    Figures whole = sample.of(TenantId.PLATFORM, List.of(Grain.MONTH));
    List<Kpi> additive = definitions.catalogue().of(Scope.PLATFORM).stream().filter(LawsTest::isAdditive).toList();
    assertThat(additive).extracting(Kpi::id).contains("approximate_infra_cost", "net_payments", "send_volume");
    for (Kpi kpi : additive) {
      whole.all().stream().filter(figure -> figure.kpi().equals(kpi.id())).forEach(figure -> {
        BigDecimal sum = parts.stream()
            .flatMap(part -> part.figure(kpi.id(), figure.period().id()).stream())
            .flatMap(part -> part.numerator().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(figure.numerator().orElse(BigDecimal.ZERO)).as(name(TenantId.PLATFORM, figure)).isEqualByComparingTo(sum);
      });
    }
  }

  /** The platform's file without the rows of any tenant. */
  private Connection poolAlone(Refreshed.Edition platform) throws Exception {
    Path copy = folder.resolve("pool.duckdb");
    Files.copy(platform.mart().file(), copy);
    Connection pool = DriverManager.getConnection("jdbc:duckdb:" + copy);
    try (Statement statement = pool.createStatement()) {
      for (String table : martsWithTenants(statement)) {
        statement.execute("delete from main.\"" + table + "\" where tenant_id is distinct from 'platform'");
      }
    }
    return pool;
  }

  private static List<String> martsWithTenants(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("select table_name from duckdb_columns() join duckdb_tables() "
        + "using (table_name, schema_name, database_name) where column_name = 'tenant_id' and schema_name = 'main'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  /**
   * A sum or a count of rows, or a multiple of it; a mean, a greatest value or a number of distinct things is not. A
   * difference of two measures is not either: where one of them is unknown for a part, the other must not stand for it.
   */
  private static boolean isAdditive(Kpi kpi) {
    Setting yml = SettingsFile.read(TestWorkspace.shipped().resolve(kpi.file()), kpi.file(), name -> null);
    boolean ofOtherFigures = yml.optional("of").isPresent() || yml.optional("trend").isPresent();
    return !ofOtherFigures && ONE_MEASURE.matcher(yml.at("numerator", "sent").text("sent")).matches()
        && yml.at("measures", "…").entries().values().stream()
            .map(measure -> measure.at("sql", "sum(sent)").text("sum(sent)").toLowerCase(Locale.ROOT))
            .allMatch(sql -> ADDITIVE.matcher(sql).find() && !NOT_ADDITIVE.matcher(sql).find());
  }

  private static String name(TenantId tenant, Figure figure) {
    return tenant + " " + figure.kpi() + " " + figure.period().id();
  }
}
