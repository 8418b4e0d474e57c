package boardpack.pipeline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KPIs made of other KPIs: what their files may say. */
class CompositeCatalogueTest {
  private static final String OF = "{rate: {kpi: delivery_rate}, cost: {kpi: infra_cost_share}}";
  @TempDir Path root;
  private OwnKpis own;

  @BeforeEach
  void open() {
    own = new OwnKpis(root);
  }

  @Test
  void it_comes_from_all_inputs_of_what_it_is_made_of() throws IOException {
    own.composite("both", "approximate", OF, "rate - cost");
    assertThat(own.catalogue().get("both").inputs()).contains("events", "allocated_costs", "payments", "invoices");
    assertThat(own.catalogue().only("both").all()).extracting(Kpi::id)
        .containsExactly("delivery_rate", "infra_cost_share", "both");
  }

  @Test
  void a_label_stronger_than_a_component_bears_is_refused_with_its_path() throws IOException {
    own.composite("both", "directional", OF, "rate - cost");
    assertThatThrownBy(own::catalogue)
        .isInstanceOf(Fault.class)
        .hasMessageContaining("sql/kpis/performance/both.yml:")
        .hasMessageContaining("of.cost.kpi")
        .hasMessageContaining("infra_cost_share (sql/kpis/cost/infra_cost_share.yml) is approximate")
        .hasMessageContaining("good: label: approximate");
  }

  @Test
  void a_label_weaker_than_its_components_is_a_modest_claim() throws IOException {
    own.composite("both", "projected", OF, "rate - cost");
    assertThat(own.catalogue().get("both").label().word()).isEqualTo("projected");
  }

  @Test
  void a_circle_is_refused_by_the_names_in_it() throws IOException {
    own.composite("first", "exact", "{other: {kpi: second}}", "other");
    own.composite("second", "exact", "{other: {kpi: third}}", "other");
    own.composite("third", "exact", "{other: {kpi: second}}", "other");
    assertThatThrownBy(own::catalogue)
        .hasMessageContaining("sql/kpis/performance/third.yml:" + OwnKpis.LINE_OF_OF)
        .hasMessageContaining("closes a circle: second is made of third is made of second");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
    "{rate: {kpi: delivered_rate}}                  | rate        | is 'delivered_rate', and no KPI has that name",
    "{rate: {kpi: payment_state}}                   | rate        | is not known for each of the scopes claimed here",
    "{rate: {kpi: cost_optimization_savings}}       | rate        | is not known for each of the grains claimed here",
    "{rate: {kpi: delivery_rate, at: yesterday}}    | rate        | does not fit",
    "{rate: {kpi: delivery_rate, take: label}}      | rate        | does not fit",
    "{rate: {kpi: delivery_rate, optional: maybe}}  | rate        | 'maybe'",
    "{rate: {kpi: delivery_rate, of: it}}           | rate        | is not a setting here",
    "{rate: {kpi: delivery_rate}}                   | rate + cost | names 'cost', which is no measure here"
  })
  void what_does_not_fit_is_refused_with_its_place(String of, String numerator, String says) throws IOException {
    own.composite("both", "projected", of, numerator);
    assertThatThrownBy(own::catalogue)
        .isInstanceOf(Fault.class)
        .hasMessageContaining("sql/kpis/performance/both.yml:")
        .hasMessageContaining(says);
  }

  @Test
  void another_definition_of_a_component_is_another_definition() throws IOException {
    own.composite("both", "approximate", OF, "rate - cost");
    String hash = own.catalogue().get("both").definitionHash();
    own.shipped("deliverability/delivery_rate.yml", "sum(delivered)", "sum(delivered + 0)");
    assertThat(own.catalogue().get("both").definitionHash()).hasSize(64).isNotEqualTo(hash);
  }

  @Test
  void a_trend_is_of_at_least_four_periods_and_of_what_can_improve() throws IOException {
    own.trend("course", "delivery_rate", 3);
    assertThatThrownBy(own::catalogue).hasMessageContaining("too few for a trend");
    own.trend("course", "customer_profitability", 4);
    assertThat(own.catalogue().get("course").scale()).isEqualTo(Trend.SCALE);
    own.trend("course", "send_volume", 4);
    assertThat(own.catalogue().get("send_volume").direction()).isEqualTo(Direction.HIGHER);
    own.shipped("deliverability/send_volume.yml", "direction: higher", "direction: neutral");
    assertThatThrownBy(own::catalogue).hasMessageContaining("cannot improve");
  }
}
