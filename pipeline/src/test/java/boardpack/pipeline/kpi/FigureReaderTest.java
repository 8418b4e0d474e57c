package boardpack.pipeline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureReaderTest {
  private static final EditionScope TENANT = new EditionScope(new TenantId("tn-a"), MartFixture.ZONE);
  private static final EditionScope PLATFORM = new EditionScope(TenantId.PLATFORM, MartFixture.ZONE);
  @TempDir Path root;
  private Connection mart;

  @BeforeEach
  void open() throws SQLException {
    mart = MartFixture.open();
  }

  @AfterEach
  void close() throws SQLException {
    mart.close();
  }

  @Test
  void ten_dimes_and_more_are_summed_to_the_last_digit() throws SQLException {
    run("insert into tenant_view.payment_lines (day, net_amount) select date '2026-10-05', 0.1 from range(100000)");
    run("insert into tenant_view.payment_lines (day, net_amount) values ('2026-10-06', 0.2)");
    assertThat(read(TENANT).figure("net_payments", "2026-10").orElseThrow().numerator())
        .contains(new BigDecimal("10000.200000"));
  }

  @Test
  void a_measure_that_gives_doubles_is_refused_by_name() throws Exception {
    run("insert into tenant_view.payment_lines (day, net_amount) values ('2026-10-06', 0.2)");
    Catalogue doubles = with("revenue/net_payments.yml", "coalesce(sum(net_amount), 0)", "sum(net_amount::double)");
    assertThatThrownBy(() -> FigureReader.read(mart, doubles, TENANT, List.of(Grain.MONTH), MartFixture.NOW))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("sql/kpis/revenue/net_payments.yml net_payments.net: gives a DOUBLE");
  }

  @Test
  void every_value_is_its_numerator_divided_by_its_denominator() throws SQLException {
    layTwoYears(5_000, "platform_view");
    List<Figure> figures = read(PLATFORM).all();
    assertThat(figures).hasSizeGreaterThan(300);
    for (Figure figure : figures) {
      figure.value().ifPresent(value -> assertThat(value).as(figure.kpi()).isEqualByComparingTo(
          figure.denominator().map(d -> figure.numerator().orElseThrow().divide(d, 12, RoundingMode.HALF_EVEN))
              .orElse(figure.numerator().orElseThrow())));
      assertThat(figure.value().isPresent()).as(figure.kpi() + " " + figure.status())
          .isEqualTo(List.of(FigureStatus.OK, FigureStatus.STALE, FigureStatus.PARTIAL).contains(figure.status()));
    }
  }

  @Test
  void months_add_up_to_their_quarter_and_their_year() throws SQLException {
    layTwoYears(5_000, "platform_view");
    Figures figures = FigureReader.read(
        mart, MartFixture.catalogue(), PLATFORM, List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR), MartFixture.NOW);
    for (String kpi : List.of("send_volume", "net_payments", "revenue_signal", "approximate_infra_cost")) {
      BigDecimal months = sum(figures, kpi, "2026-07", "2026-08", "2026-09");
      assertThat(months).isPositive();
      assertThat(sum(figures, kpi, "2026-Q3")).as(kpi).isEqualByComparingTo(months);
      assertThat(sum(figures, kpi, "2026")).as(kpi)
          .isEqualByComparingTo(sum(figures, kpi, "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"));
    }
  }

  @Test
  void a_history_keeps_its_gaps_and_begins_with_the_first_figure() throws SQLException {
    run("insert into tenant_view.delivery_daily (day, sent, delivered) values "
        + "('2026-07-10', 10, 9), ('2026-09-10', 10, 10)");
    List<Figures.Point> history = read(TENANT).history("delivery_rate", "2026-10", 24);
    assertThat(history).extracting(point -> point.period().id())
        .containsExactly("2026-07", "2026-08", "2026-09", "2026-10");
    assertThat(history).extracting(point -> point.figure().orElseThrow().value().map(BigDecimal::stripTrailingZeros))
        .containsExactly(
            Optional.of(new BigDecimal("0.9")), Optional.empty(), Optional.of(BigDecimal.ONE), Optional.empty());
    assertThat(read(TENANT).previous("delivery_rate", "2026-10").orElseThrow().period().id()).isEqualTo("2026-09");
    assertThat(read(TENANT).priorYear("delivery_rate", "2026-10")).isEmpty();
  }

  @Test
  void a_stale_input_keeps_its_value_and_says_which_it_is() throws SQLException {
    run("insert into tenant_view.alert_states (severity, opened_day) values ('critical', '2026-10-10')");
    run("update input_state set fresh_seconds = 60 where input = 'alerts'");
    Figures figures = FigureReader.read(
        mart, MartFixture.catalogue(), TENANT, List.of(Grain.MONTH), MartFixture.NOW.plusSeconds(61));
    Figure figure = figures.figure("critical_issues_open", "2026-10").orElseThrow();
    assertThat(figure.status()).isEqualTo(FigureStatus.STALE);
    assertThat(figure.value()).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("1"));
    assertThat(figures.reasons("critical_issues_open", "2026-10"))
        .containsExactly(new Reason(Reason.Kind.OLD_INPUT, List.of("alerts")));
    assertThat(figures.figure("send_volume", "2026-10").orElseThrow().status()).isEqualTo(FigureStatus.OK);
  }

  @Test
  void a_figure_is_as_old_as_its_oldest_input() throws SQLException {
    run("update input_state set as_of = as_of - interval 1 hour where input = 'subscriptions'");
    run("update input_state set connected = false, as_of = null where input in ('payments', 'invoices')");
    Figures figures = read(TENANT);
    assertThat(figures.figure("revenue_signal", "2026-10").orElseThrow().asOf())
        .contains(MartFixture.NOW.minus(Duration.ofHours(1)));
    assertThat(figures.figure("net_payments", "2026-10").orElseThrow().status()).isEqualTo(FigureStatus.NOT_CONNECTED);
  }

  @Test
  void a_month_that_had_not_begun_at_the_data_cut_has_no_figure() throws SQLException {
    run("insert into tenant_view.delivery_daily (day, sent) values ('2026-10-10', 10)");
    Figures figures = read(TENANT);
    assertThat(figures.figure("send_volume", "2026-11").orElseThrow().status()).isEqualTo(FigureStatus.PARTIAL);
    assertThat(figures.reasons("send_volume", "2026-11")).extracting(Reason::kind)
        .containsExactly(Reason.Kind.PERIOD_NOT_OVER);
    assertThat(figures.figure("send_volume", "2026-12")).isEmpty();
  }

  @Test
  void a_day_ends_at_midnight_of_the_edition() throws SQLException {
    EditionScope tokyo = new EditionScope(new TenantId("tn-a"), ZoneId.of("Asia/Tokyo"));
    run("insert into tenant_view.alert_states (severity, opened_day, opened_at) values "
        + "('high', '2026-10-31', timestamptz '2026-10-31 12:00:00+00')");
    Figures figures = FigureReader.read(mart, MartFixture.catalogue(), tokyo, List.of(Grain.MONTH), MartFixture.NOW);
    assertThat(figures.figure("oldest_open_alert_age", "2026-10").orElseThrow().value())
        .hasValueSatisfying(hours -> assertThat(hours).isEqualByComparingTo("3"));
  }

  @Test
  void an_explanation_names_rows_columns_and_labels() throws SQLException {
    run("insert into tenant_view.cost_daily (day, ResourceType, x_ApproximateCost, is_known) values "
        + "('2026-10-01', 'vps', 60, true), ('2026-10-02', 'vps', 60, true), ('2026-11-01', 'vps', 60, true)");
    KpiExplanation explanation = KpiExplanation.of(mart, MartFixture.catalogue(), MartFixture.labels(), TENANT,
        Period.parse("2026-10", Month.JANUARY), "approximate_infra_cost", MartFixture.NOW);
    KpiExplanation.MeasureLine cost = explanation.measures().get(0);
    assertThat(cost.rows()).isEqualTo(2);
    assertThat(cost.labels()).containsEntry("x_ApproximateCost", Label.APPROXIMATE).containsEntry("day", Label.EXACT);
    assertThat(cost.time()).isEqualTo("mart.day between period_first_day and period_last_day");
    assertThat(explanation.figure().orElseThrow().value())
        .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("120"));
  }

  @Test
  void the_whole_catalogue_over_two_years_takes_less_than_five_seconds_of_a_processor() throws SQLException {
    layTwoYears(200_000, "platform_view");
    Catalogue catalogue = MartFixture.catalogue();
    Duration start = worked();
    Figures figures =
        FigureReader.read(mart, catalogue, PLATFORM,
            List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR), MartFixture.NOW);
    Duration took = worked().minus(start);
    assertThat(figures.all()).hasSizeGreaterThan(1000);
    assertThat(took).isLessThan(Duration.ofSeconds(5));
  }

  /** What all threads of this program have worked, DuckDB's too: it does not grow with what others do on the machine. */
  private static Duration worked() {
    return Duration.ofNanos(
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime());
  }

  private Figures read(EditionScope edition) {
    return FigureReader.read(mart, MartFixture.catalogue(), edition, List.of(Grain.MONTH), MartFixture.NOW);
  }

  private static BigDecimal sum(Figures figures, String kpi, String... periods) {
    return List.of(periods).stream()
        .map(period -> figures.figure(kpi, period).orElseThrow().numerator().orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void layTwoYears(int rows, String schema) throws SQLException {
    run("""
        insert into %s.delivery_daily (tenant_id, day, sent, delivered, bounced_hard, bounced_soft, complained,
          unsubscribed, modelled_risk)
        select 'tn-' || i %% 8, date '2025-08-01' + (i %% 457)::integer, 20 + i %% 7, 19 + i %% 7, 1, 0, i %% 2,
          i %% 3, 0.05
        from range(%d) as r(i)""".formatted(schema, rows));
    run("""
        insert into %s.cost_daily (tenant_id, day, ResourceType, x_ApproximateCost, is_known)
        select 'tn-' || t, date '2025-08-01' + d::integer, k, 0.123457 * (t + 1), true
        from range(8) as r(t), range(457) as s(d), (values ('vps'), ('ip')) as v(k)""".formatted(schema));
    run("""
        insert into %s.revenue_daily (tenant_id, day, basis, is_known, revenue)
        select 'tn-' || t, date '2025-08-01' + d::integer, 'payments', true, 9.876543
        from range(8) as r(t), range(457) as s(d)""".formatted(schema));
    run("""
        insert into %s.payment_lines (tenant_id, day, net_amount)
        select 'tn-' || t, date '2025-08-01' + d::integer, 19.99
        from range(8) as r(t), range(457) as s(d)""".formatted(schema));
    run("""
        insert into %s.alert_states (tenant_id, alert_id, category, severity, is_incident, opened_at, opened_day)
        select 'tn-0', i, 'deliverability', 'high', false, timestamptz '2025-08-01 12:00:00+00', date '2025-08-01'
        from range(20) as r(i)""".formatted(schema));
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = mart.createStatement()) {
      statement.execute(sql);
    }
  }

  private Catalogue with(String kpi, String right, String wrong) throws IOException {
    Path own = root.resolve("sql/kpis").resolve(kpi);
    Files.createDirectories(own.getParent());
    Files.writeString(own, Files.readString(MartFixture.ROOT.resolve("sql/kpis").resolve(kpi)).replace(right, wrong));
    return Catalogue.read(MartFixture.workspace(root), MartFixture.definitions(), MartFixture.labels());
  }
}
