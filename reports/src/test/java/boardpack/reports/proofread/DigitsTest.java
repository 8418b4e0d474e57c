package boardpack.reports.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

  /** A number is its significant digits, however a language groups them and wherever its point stands. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "cost 1,234.50 USD       | 12345",
    "1.234,50                | 12345",
    "0.0012345               | 12345",
    "12.345 %                | 12345",
    "123450000               | 12345",
    "one, 12345. And 7       | 12345 7",
    "#123456 FF202428 9f4c1b | ``"
  })
  void numbersOfATextAreTheirDigits(String text, String expected) {
    List<String> found = new ArrayList<>();
    Digits.each(text, found::add);
    assertThat(String.join(" ", found)).isEqualTo(expected);
  }
}
