package boardpack.pipeline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private static final Map<String, BigDecimal> VALUES = Map.of("a", new BigDecimal("0.1"), "b", new BigDecimal("0.2"));

  @ParameterizedTest
  @CsvSource({"a + b, 0.3", "a - b - b, -0.3", "(a + b) * 30, 9.0", "a + b * 2, 0.5", "3600, 3600", "0.25*a, 0.025"})
  void sums_and_products_are_worked_out_exactly(String text, BigDecimal expected) {
    assertThat(Expression.parse(text).value(name -> Optional.of(VALUES.get(name)))).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a / b", "a +", "(a", "a)", "A", "a b", "1e3", "a; drop table x"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_made_of_nothing_is_nothing() {
    Expression expression = Expression.parse("a - missing");
    assertThat(expression.value(name -> Optional.ofNullable(VALUES.get(name)))).isEmpty();
    assertThat(expression.names()).containsExactly("a", "missing");
  }
}
