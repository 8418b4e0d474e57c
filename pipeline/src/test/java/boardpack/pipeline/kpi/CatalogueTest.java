package boardpack.pipeline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  @TempDir Path root;

  @Test
  void a_label_stronger_than_the_columns_bear_is_refused_with_file_and_column() throws IOException {
    assertThatThrownBy(() -> with("cost/approximate_infra_cost.yml", "label: approximate\nphrase: cost", "label: exact"))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("sql/kpis/cost/approximate_infra_cost.yml:")
        .hasMessageContaining("cost_daily.x_ApproximateCost is approximate")
        .hasMessageContaining("good: label: approximate");
  }

  @Test
  void a_column_in_a_filter_counts_too() {
    assertThatThrownBy(() -> with("deliverability/delivered.yml", "\"coalesce(sum(delivered), 0)\"",
        "\"coalesce(sum(delivered) filter (modelled_risk > 0), 0)\""))
        .hasMessageContaining("delivery_daily.modelled_risk is directional");
  }

  @Test
  void a_label_weaker_than_the_columns_bear_is_a_modest_claim() throws IOException {
    Kpi weaker = with("deliverability/delivered.yml", "label: exact", "label: directional\nphrase: directional")
        .get("delivered");
    assertThat(weaker.label().word()).isEqualTo("directional");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
    "unit: count              | unit: counts             | unit",
    "direction: higher        | direction: up            | direction",
    "label: exact             | labl: exact              | is not a setting here",
    "mart: delivery_daily     | mart: deliveries         | is no mart",
    "time: day                | time: sent               | is no time of delivery_daily",
    "sum(delivered)           | sum(deliverd)            | 'deliverd', which is not a column of delivery_daily",
    "sum(delivered)           | sum(delivered            | is no SQL expression",
    "numerator: delivered     | numerator: delivered / 2 | divides, and what divides does not add up",
    "numerator: delivered     | numerator: delivered %   | does not fit",
    "numerator: delivered     | numerator: sent          | 'sent', which is no measure here",
    "kpi: delivered           | kpi: arrived             | does not stand in its place",
    "label: exact             | label: directional       | needs the words that say so",
    "nl: Afgeleverd}          | de: Zugestellt}          | is not a setting here"
  })
  void what_does_not_fit_is_refused_with_its_place(String right, String wrong, String says) {
    assertThatThrownBy(() -> with("deliverability/delivered.yml", right, wrong))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("sql/kpis/deliverability/delivered.yml:")
        .hasMessageContaining(says);
  }

  @Test
  void another_formula_is_another_definition() throws IOException {
    String shipped = MartFixture.catalogue().get("delivered").definitionHash();
    String own = with("deliverability/delivered.yml", "sum(delivered)", "sum(delivered + 0)").get("delivered")
        .definitionHash();
    assertThat(own).hasSize(64).isNotEqualTo(shipped);
  }

  @Test
  void the_words_of_every_phrase_stand_in_both_languages_and_the_english_ones_in_each() throws IOException {
    Properties english = words("en");
    Properties dutch = words("nl");
    for (Kpi kpi : MartFixture.catalogue().all()) {
      kpi.phrase().map(key -> "phrase." + key).ifPresent(key -> {
        assertThat(english.getProperty(key)).as(key).isNotBlank();
        assertThat(dutch.getProperty(key)).as(key).contains(english.getProperty(key));
      });
    }
    assertThat(english.getProperty("phrase.cost")).isEqualTo("Internal approximation / non-authoritative");
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    Path bundle = MartFixture.ROOT.resolve("templates/messages_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(bundle)) {
      words.load(reader);
    }
    return words;
  }

  /** The catalogue of a workspace that lays its own file over a shipped one. */
  private Catalogue with(String kpi, String right, String wrong) throws IOException {
    String shipped = Files.readString(MartFixture.ROOT.resolve("sql/kpis").resolve(kpi));
    assertThat(shipped).contains(right);
    Path own = root.resolve("sql/kpis").resolve(kpi);
    Files.createDirectories(own.getParent());
    Files.writeString(own, shipped.replace(right, wrong));
    return Catalogue.read(MartFixture.workspace(root), MartFixture.definitions(), MartFixture.labels());
  }
}
