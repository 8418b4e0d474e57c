package boardpack.pipeline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {
  private static final BigDecimal ENOUGH = BigDecimal.valueOf(30);

  /**
   * Worked by hand with z² = 3.841459. 1 of 2: 2.920729 ± 1.959964·√(0.5 + 0.960365) = 2.920729 ± 2.368530, over
   * 5.841459. 0 of 10: 1.920729 ± 1.959964·√0.960365 = 1.920729 ± 1.920729, over 13.841459. 81 of 263 is Newcombe's
   * (1998) example for the score method, 0.2553 to 0.3662; 15 of 148 is 0.0624 to 0.1605, 1 of 29 is 0.0061 to 0.1718.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 2, 0.0945, 0.9055",
    "2, 2, 0.3424, 1.0000",
    "0, 10, 0.0000, 0.2775",
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void the_interval_is_wilsons(BigDecimal numerator, BigDecimal denominator, BigDecimal low, BigDecimal high) {
    Sample sample = Sample.of(numerator, denominator, ENOUGH).orElseThrow();
    assertThat(sample.low().setScale(4, RoundingMode.HALF_EVEN)).isEqualTo(low);
    assertThat(sample.high().setScale(4, RoundingMode.HALF_EVEN)).isEqualTo(high);
    assertThat(sample.size()).isEqualTo(denominator);
  }

  @Test
  void none_of_all_begins_at_nothing_and_all_of_all_ends_at_one() {
    assertThat(of("0", "7").low()).isEqualByComparingTo("0");
    assertThat(of("7", "7").high()).isEqualByComparingTo("1");
  }

  @Test
  void below_enough_it_is_small() {
    assertThat(of("1", "29").isSmall()).isTrue();
    assertThat(of("1", "30").isSmall()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "3, 2", "-1, 2", "1.5, 2", "1, 2.5"})
  void what_is_no_count_of_some_out_of_all_has_none(BigDecimal numerator, BigDecimal denominator) {
    assertThat(Sample.of(numerator, denominator, ENOUGH)).isEmpty();
  }

  private static Sample of(String numerator, String denominator) {
    return Sample.of(new BigDecimal(numerator), new BigDecimal(denominator), ENOUGH).orElseThrow();
  }
}
