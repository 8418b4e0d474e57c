package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.kpi.Figure;
import boardpack.pipeline.kpi.Precision;
import boardpack.pipeline.period.Grain;
import boardpack.reports.archive.Archive;
import boardpack.reports.demo.Fact;
import boardpack.reports.demo.Fact.Expected;
import boardpack.reports.demo.TruthFile;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fact planted by hand in the sample company's data comes out of the marts as the figure worked out by hand. */
@ExtendWith(SampleRun.class)
class TruthTest {
  static Stream<Fact> facts() {
    return TruthFile.read(TestWorkspace.shipped()).stream().filter(fact -> !fact.measure());
  }

  @ParameterizedTest
  @MethodSource("facts")
  void whatWasPlantedComesOut(Fact fact, SampleFigures sample) {
    List<Grain> grains = SampleFigures.LONG.contains(fact.grain()) ? SampleFigures.LONG : List.of(fact.grain());
    Figure figure = sample.of(fact.tenant(), grains).figure(fact.kpi(), fact.period().id()).orElseThrow();
    assertThat(figure.status()).as(fact.planted()).isEqualTo(fact.status());
    if (fact.expected() instanceof Expected.Value expected) {
      assertThat(sixPlaces(figure.value().orElseThrow())).as(fact.planted()).isEqualByComparingTo(sixPlaces(expected.value()));
    } else if (fact.expected() instanceof Expected.Ratio expected) {
      BigDecimal ratio = expected.numerator().divide(expected.denominator(), 12, RoundingMode.HALF_EVEN);
      assertThat(figure.value().orElseThrow()).as(fact.planted()).isEqualByComparingTo(ratio);
    } else {
      assertThat(figure.value()).as(fact.planted()).isEmpty();
    }
  }

  static Stream<Fact> monthlyFacts() {
    return facts().filter(fact -> fact.grain() == Grain.MONTH && fact.period().id().compareTo("2026-10") <= 0);
  }

  /** Every pack prints its months; what was planted stands there, rounded to what its label bears. */
  @ParameterizedTest
  @MethodSource("monthlyFacts")
  void whatWasPlantedStandsInThePack(Fact fact, SampleRun.Result run) {
    Pack pack = new Archive(run.workspace().home(), "test").named(fact.tenant() + "/monthly/2026-10/full-en").pack();
    PrintedFigure figure = pack.figure(fact.kpi());
    PrintedFigure.Point point = figure.history().stream().filter(one -> one.period().equals(fact.period().id()))
        .findFirst().orElseThrow();
    assertThat(point.status()).as(fact.planted()).isEqualTo(fact.status());
    List<BigDecimal> numbers = fact.expected().numbers();
    if (numbers.isEmpty()) {
      assertThat(point.value()).as(fact.planted()).isEmpty();
      return;
    }
    BigDecimal full = numbers.size() == 1 ? numbers.get(0) : numbers.get(0).divide(numbers.get(1), 12, RoundingMode.HALF_EVEN);
    assertThat(point.value().orElseThrow()).as(fact.planted())
        .isEqualByComparingTo(Precision.round(full, figure.unit(), figure.label()));
  }

  private static BigDecimal sixPlaces(BigDecimal value) {
    return value.setScale(6, RoundingMode.HALF_EVEN);
  }
}
