package boardpack.pipeline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

  @ParameterizedTest
  @CsvSource({
    // newest first; the mean of the first three against the mean of the rest
    "'90, 80, 70, 60', improving",
    "'63, 63, 63, 60', stable",
    "'64, 63, 63, 60', improving",
    "'57, 57, 57, 60', stable",
    "'56, 57, 57, 60', declining",
    "'10, 10, 100, 40', stable",
    "'80, 80, 80, 90, 50', improving",
    "'-5, -5, -5, -10', improving",
    "'-15, -10, -10, -10', declining"
  })
  void five_percent_up_or_down_is_no_change(String newestFirst, String word) {
    assertThat(trend(newestFirst, 1)).contains(word);
  }

  @Test
  void where_lower_is_better_a_fall_improves() {
    assertThat(trend("50, 50, 50, 60", -1)).contains("improving");
    assertThat(trend("70, 70, 70, 60", -1)).contains("declining");
    assertThat(trend("61, 60, 60, 60", -1)).contains("stable");
  }

  @Test
  void a_missing_value_leaves_no_trend_and_so_does_a_share_of_nothing() {
    assertThat(trend("90, 80, , 60", 1)).isEmpty();
    assertThat(trend("90, 80, 70, ", 1)).isEmpty();
    assertThat(trend("90, 80, 70, 0", 1)).isEmpty();
  }

  private static Optional<String> trend(String newestFirst, int better) {
    List<String> values = Arrays.stream(newestFirst.split(",", -1)).map(String::strip).toList();
    List<String> names = IntStream.range(0, values.size()).mapToObj(Integer::toString).toList();
    return new Trend(names, better)
        .value(name -> Optional.of(values.get(Integer.parseInt(name))).filter(text -> !text.isEmpty()).map(BigDecimal::new))
        .map(place -> Trend.SCALE.get(place.intValueExact()));
  }
}
