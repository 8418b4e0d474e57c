package boardpack.pipeline.kpi;

import static boardpack.pipeline.label.Label.APPROXIMATE;
import static boardpack.pipeline.label.Label.DIRECTIONAL;
import static boardpack.pipeline.label.Label.EXACT;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.label.Label;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionTest {
  @ParameterizedTest
  @CsvSource({
    "12345.678, MONEY, EXACT, 12345.68",
    "12345.678, MONEY, APPROXIMATE, 12000",
    "12345.678, MONEY, DIRECTIONAL, 12000",
    "-12345.678, MONEY, PROJECTED, -12000",
    "99.6, MONEY, APPROXIMATE, 100",
    "7.46, MONEY, APPROXIMATE, 7",
    "0.01234, MONEY, APPROXIMATE, 0.012",
    "0.999, MONEY, APPROXIMATE, 1",
    "0, MONEY, APPROXIMATE, 0",
    "0.97654, PERCENT, EXACT, 0.9765",
    "0.745, PERCENT, APPROXIMATE, 0.74",
    "0.755, PERCENT, DIRECTIONAL, 0.76",
    "1234567, COUNT, EXACT, 1234567",
    "42.26, HOURS, DIRECTIONAL, 42.3",
    "2.55, MULTIPLE, APPROXIMATE, 2.6",
    "86.35, SCORE, EXACT, 86.4",
    "86.35, SCORE, DIRECTIONAL, 86",
    "61.44, POINTS, EXACT, 61.4",
    "4.456, RATING, EXACT, 4.46",
    "4.456, RATING, DIRECTIONAL, 4.5",
    "412.6, MILLISECONDS, EXACT, 413",
    "7.25, MONTHS, EXACT, 7.2",
    "2, WORD, EXACT, 2",
    "20759, DATE, EXACT, 20759"
  })
  void a_label_bears_so_many_digits_and_no_more(BigDecimal value, Unit unit, Label label, String shown) {
    assertThat(Precision.round(value, unit, label).toPlainString()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"12345.678", "0.01234", "7.46", "99.6", "-0.5", "1000000"})
  void rounding_twice_is_rounding_once(BigDecimal value) {
    for (Unit unit : Unit.values()) {
      for (Label label : new Label[] {EXACT, DIRECTIONAL, APPROXIMATE}) {
        BigDecimal once = Precision.round(value, unit, label);
        assertThat(Precision.round(once, unit, label)).isEqualByComparingTo(once);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "12345.678, MONEY, EXACT, 0.005",
    "12345.678, MONEY, DIRECTIONAL, 500",
    "999.6, MONEY, APPROXIMATE, 50",
    "12.5, MONEY, APPROXIMATE, 0.5",
    "-7.46, MONEY, APPROXIMATE, 0.5",
    "0.01234, MONEY, APPROXIMATE, 0.0005",
    "0, MONEY, APPROXIMATE, 0",
    "7, COUNT, EXACT, 0.5"
  })
  void a_printed_value_stands_at_most_half_of_its_last_digit_away(BigDecimal value, Unit unit, Label label, BigDecimal slack) {
    BigDecimal printed = Precision.round(value, unit, label);
    assertThat(Precision.slack(printed, unit, label)).isEqualByComparingTo(slack);
    assertThat(printed.subtract(value).abs()).isLessThanOrEqualTo(slack);
  }
}
