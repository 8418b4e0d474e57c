package boardpack.reports.compose;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.compose.Contributions.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Worked by hand, and the law that holds for all: contributions add up to the change. */
class ContributionsTest {

  @Test
  void anAmountsPartsAreItsDifferences() {
    // 100 → 160: a +50, b +30, c −20, new d +0; a alone is 50 / 60 = 83.33 % of it.
    Contributions moved = Contributions.additive(
        Map.of("a", number("40"), "b", number("20"), "c", number("40")),
        Map.of("a", number("90"), "b", number("50"), "c", number("20")));
    assertThat(moved.change()).isEqualByComparingTo("60");
    assertThat(moved.parts()).extracting(Contributions.Part::name).containsExactly("a", "b", "c");
    assertThat(moved.explained()).isEqualTo(new Contributions.Explained(List.of("a"), number("0.8333")));
  }

  @Test
  void aFallIsExplainedByWhatFellMost() {
    // 90 → 60: a −20, b −15, c +5; a is 20 / 30.
    Contributions moved = Contributions.additive(
        Map.of("a", number("50"), "b", number("30"), "c", number("10")),
        Map.of("a", number("30"), "b", number("15"), "c", number("15")));
    assertThat(moved.explained()).isEqualTo(new Contributions.Explained(List.of("a"), number("0.6667")));
  }

  @Test
  void threeOfTenAlikeAreNoDriver() {
    Map<String, BigDecimal> before = new TreeMap<>();
    Map<String, BigDecimal> after = new TreeMap<>();
    for (String name : "a b c d e f g h i j".split(" ")) {
      before.put(name, number("10"));
      after.put(name, number("11"));
    }
    Contributions.Explained explained = Contributions.additive(before, after).explained();
    assertThat(explained.share()).isEqualByComparingTo("0.3");
    assertThat(explained.isHalf()).isFalse();
  }

  @Test
  void aRateFallsByItsPartsRatesAlone() {
    // Shares stay at one half each: a 100 % → 80 %, b stays 90 %. 95 % → 85 %, all of it a's rate.
    Contributions moved = Contributions.rate(
        Map.of("a", share(100, 100), "b", share(90, 100)),
        Map.of("a", share(160, 200), "b", share(180, 200)));
    assertThat(moved.rates()).isEqualByComparingTo("-0.10");
    assertThat(moved.mix()).isEqualByComparingTo("0");
    assertThat(moved.explained()).isEqualTo(new Contributions.Explained(List.of("a"), number("1.0000")));
  }

  @Test
  void aRateFallsByMixAlone() {
    // Rates stay at 100 % and 80 %; the weak part grows from a half to three quarters. 90 % → 85 %, all of it mix.
    Contributions moved = Contributions.rate(
        Map.of("strong", share(100, 100), "weak", share(80, 100)),
        Map.of("strong", share(100, 100), "weak", share(240, 300)));
    assertThat(moved.rates()).isEqualByComparingTo("0");
    assertThat(moved.mix()).isEqualByComparingTo("-0.05");
  }

  @Test
  void whatIsNewDoesNothingButMix() {
    // 100 % of 100, then 100 % of 100 and 50 % of 100: 100 % → 75 %.
    Contributions moved = Contributions.rate(Map.of("old", share(100, 100)),
        Map.of("old", share(100, 100), "new", share(50, 100)));
    assertThat(moved.rates()).isEqualByComparingTo("0");
    assertThat(moved.mix()).isEqualByComparingTo("-0.25");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void partsRatesAndMixAddUpToTheChangeOfTheWhole(long seed) {
    Random random = new Random(seed);
    Map<String, Share> before = shares(random);
    Map<String, Share> after = shares(random);
    Contributions moved = Contributions.rate(before, after);
    BigDecimal change = quotient(after).subtract(quotient(before));
    assertThat(moved.change().subtract(change).abs()).isLessThan(number("1e-25"));
    BigDecimal parts = moved.parts().stream().map(Contributions.Part::change).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(parts.subtract(change).abs()).isLessThan(number("1e-25"));
  }

  private static Map<String, Share> shares(Random random) {
    Map<String, Share> shares = new TreeMap<>();
    for (int i = 0; i < 12; i++) {
      int of = random.nextInt(4) == 0 ? 0 : random.nextInt(1000) + 1;
      shares.put("domain " + random.nextInt(15), share(of == 0 ? 0 : random.nextInt(of), of));
    }
    return shares;
  }

  private static BigDecimal quotient(Map<String, Share> shares) {
    Share whole = Contributions.whole(shares);
    return whole.part().divide(whole.of(), MathContext.DECIMAL128);
  }

  private static Share share(long part, long of) {
    return new Share(BigDecimal.valueOf(part), BigDecimal.valueOf(of));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
