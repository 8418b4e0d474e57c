package boardpack.pipeline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures made of the figures of other KPIs. */
class CompositeFigureTest {
  private static final EditionScope TENANT = new EditionScope(new TenantId("tn-a"), MartFixture.ZONE);
  private static final String RATE = "{rate: {kpi: delivery_rate}}";
  @TempDir Path root;
  private OwnKpis own;
  private Connection mart;

  @BeforeEach
  void open() throws SQLException {
    own = new OwnKpis(root);
    mart = MartFixture.open();
    run("insert into tenant_view.delivery_daily (day, sent, delivered, bounced_hard, bounced_soft) values "
        + "('2025-10-10', 1000, 800, 200, 0), ('2026-09-10', 1000, 900, 100, 0), ('2026-10-10', 1000, 950, 50, 0)");
  }

  @AfterEach
  void close() throws SQLException {
    mart.close();
  }

  @Test
  void it_takes_this_period_the_one_before_and_the_one_a_year_before() throws IOException {
    own.composite("made", "exact", "{now: {kpi: delivery_rate}, before: {kpi: delivery_rate, at: previous}, "
        + "year: {kpi: delivery_rate, at: prior_year}}", "100 * now + 10 * before + year");
    assertThat(figure("2026-10").value().orElseThrow()).isEqualByComparingTo("104.8");
    assertThat(figure("2026-09").status()).isEqualTo(FigureStatus.NO_DATA);
    assertThat(figures().figure("made", "2025-09")).isEmpty();
  }

  @Test
  void it_takes_numerators_denominators_and_verdicts() throws IOException {
    own.composite("made", "exact", "{top: {kpi: bounce_rate, take: numerator}, "
        + "bottom: {kpi: bounce_rate, take: denominator}, alarm: {kpi: bounce_rate, take: verdict}}",
        "top + bottom / 10 + alarm / 10");
    assertThat(figure("2026-10").value().orElseThrow()).isEqualByComparingTo("150.2");
    assertThat(figure("2025-10").value().orElseThrow()).isEqualByComparingTo("300.4");
  }

  @Test
  void a_component_on_target_raises_no_alarm_and_one_without_a_figure_has_no_verdict() throws IOException {
    own.composite("made", "exact", "{alarm: {kpi: complaint_rate, take: verdict}}", "alarm");
    assertThat(figure("2026-10").value().orElseThrow()).isEqualByComparingTo("0");
    assertThat(figure("2026-08").status()).isEqualTo(FigureStatus.NO_DATA);
    assertThat(figure("2026-08").verdict()).isEqualTo(Verdict.NOT_RATED);
  }

  @Test
  void its_status_is_the_gravest_and_its_time_the_oldest_of_its_components() throws Exception {
    own.composite("made", "exact", "{rate: {kpi: delivery_rate}, alerts: {kpi: active_alerts}}", "rate + alerts");
    assertThat(figure("2026-10").status()).isEqualTo(FigureStatus.OK);
    run("update input_state set as_of = as_of - interval 1 hour, fresh_seconds = 60 where input = 'alerts'");
    assertThat(figure("2026-10").status()).isEqualTo(FigureStatus.STALE);
    assertThat(figure("2026-10").asOf()).contains(MartFixture.NOW.minus(Duration.ofHours(1)));
    run("update input_state set put_aside = 1 where input = 'events'");
    assertThat(figure("2026-10").status()).isEqualTo(FigureStatus.PARTIAL);
    assertThat(figures().reasons("made", "2026-10")).containsExactly(
        new Reason(Reason.Kind.ROWS_PUT_ASIDE, List.of("events")), new Reason(Reason.Kind.OLD_INPUT, List.of("alerts")));
    run("update input_state set connected = false where input = 'alerts'");
    assertThat(figure("2026-10").status()).isEqualTo(FigureStatus.NOT_CONNECTED);
    assertThat(figure("2026-10").value()).isEmpty();
    assertThat(figures().reasons("made", "2026-10").get(0))
        .isEqualTo(new Reason(Reason.Kind.NOT_CONNECTED, List.of("alerts")));
  }

  @Test
  void what_it_may_do_without_makes_it_a_part_that_nobody_judges() throws Exception {
    own.composite("made", "exact",
        "{rate: {kpi: delivery_rate}, alerts: {kpi: active_alerts, optional: true}}", "mean(rate, alerts - 1) - 1");
    assertThat(figure("2026-10").value().orElseThrow()).isEqualByComparingTo("-1.025");
    assertThat(figure("2026-10").verdict()).isEqualTo(Verdict.CRITICAL);
    run("update input_state set connected = false where input = 'alerts'");
    assertThat(figure("2026-10").value().orElseThrow()).isEqualByComparingTo("-0.05");
    assertThat(figure("2026-10").status()).isEqualTo(FigureStatus.PARTIAL);
    assertThat(figure("2026-10").verdict()).isEqualTo(Verdict.NOT_RATED);
    assertThat(figures().reasons("made", "2026-10"))
        .containsExactly(new Reason(Reason.Kind.PARTLY_UNKNOWN, List.of("alerts")));
  }

  @Test
  void a_composite_may_be_made_of_composites_and_is_the_same_alone() throws IOException {
    own.composite("half", "exact", RATE, "rate / 2");
    own.composite("made", "exact", "{half: {kpi: half}, rate: {kpi: delivery_rate}}", "half + rate");
    assertThat(figure("2026-10").value().orElseThrow()).isEqualByComparingTo("1.425");
    assertThat(FigureReader.read(mart, own.catalogue().only("made"), TENANT, List.of(Grain.MONTH), MartFixture.NOW)
        .figure("made", "2026-10")).contains(figure("2026-10"));
  }

  @Test
  void an_explanation_shows_each_component_with_its_period_and_number() throws IOException {
    own.composite("made", "exact", "{now: {kpi: bounce_rate, take: verdict}, before: {kpi: delivery_rate, at: previous}}",
        "now + before");
    KpiExplanation explanation = KpiExplanation.of(mart, own.catalogue(), MartFixture.labels(), TENANT,
        Period.parse("2026-10", Month.JANUARY), "made", MartFixture.NOW);
    assertThat(explanation.components()).extracting(KpiExplanation.ComponentLine::name).containsExactly("now", "before");
    assertThat(explanation.components()).extracting(KpiExplanation.ComponentLine::take).containsExactly("verdict", "value");
    assertThat(explanation.components()).extracting(line -> line.period().orElseThrow().id())
        .containsExactly("2026-10", "2026-09");
    assertThat(explanation.components().get(0).number().orElseThrow()).isEqualByComparingTo("2");
    assertThat(explanation.components().get(1).number().orElseThrow()).isEqualByComparingTo("0.9");
  }

  private Figure figure(String period) {
    return figures().figure("made", period).orElseThrow();
  }

  private Figures figures() {
    return FigureReader.read(mart, own.catalogue(), TENANT, List.of(Grain.MONTH), MartFixture.NOW);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = mart.createStatement()) {
      statement.execute(sql);
    }
  }
}
