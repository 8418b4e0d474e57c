package boardpack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** What stands in the table, worked by hand. */
class MeasuresTest {

  @Test
  void theRatioIsTheMedianOfTheRoundsAndNotTheRatioOfTheMedians() throws Exception {
    Queue<Double> ours = new ArrayDeque<>(List.of(99.0, 10.0, 20.0, 90.0));
    Queue<Double> theirs = new ArrayDeque<>(List.of(1.0, 10.0, 80.0, 30.0));

    Rounds.Pair pair = new Rounds(1, 3).interleaved(ours::remove, theirs::remove);

    assertThat(pair.product()).isEqualTo(new Spread(20, 10, 90));
    assertThat(pair.reference()).isEqualTo(new Spread(30, 10, 80));
    assertThat(pair.ratio()).isEqualTo(new Spread(1.0, 0.25, 3.0));
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMiddleOfTheMiddleTwo() {
    assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 100.0))).isEqualTo(new Spread(3.5, 1, 100));
  }

  @Test
  void aCurveThatDoublesWithItsSizeHasTheSlopeOneAndASquareHasTwo() {
    assertThat(curve(1, 8, 64).slope()).isCloseTo(1, within(1e-9));
    assertThat(new Curve(List.of(new Curve.Point(2, 12), new Curve.Point(4, 48), new Curve.Point(10, 300))).slope())
        .isCloseTo(2, within(1e-9));
    assertThat(new Curve(List.of(new Curve.Point(1, 7), new Curve.Point(1_000, 7))).slope()).isCloseTo(0, within(1e-9));
  }

  @Test
  void aBarAboutARatioIsNeitherMetNorMissedWithoutAReference() {
    assertThat(Result.withoutReference("pdf", 900, "packs/min", new Bar.RatioAtLeast(5), "no Chromium").met()).isEmpty();
  }

  @Test
  void barsHoldOnTheLineItself() {
    assertThat(new Bar.RatioAtLeast(0.8).met(1, Optional.of(0.8))).contains(true);
    assertThat(new Bar.RatioAtLeast(0.8).met(1, Optional.of(0.79))).contains(false);
    assertThat(new Bar.RatioAtMost(6).met(1, Optional.of(6.01))).contains(false);
    assertThat(new Bar.AtMost(50).met(50, Optional.of(9.0))).contains(true);
    assertThat(new Bar.AtMost(50).met(51, Optional.empty())).contains(false);
  }

  private static Curve curve(double... sizes) {
    return new Curve(Arrays.stream(sizes).mapToObj(size -> new Curve.Point(size, size * 3)).toList());
  }
}
