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
  @CsvSource({"a + b, 0.3", "a - b - b, -0.3", "(a + b) * 30, 9.0", "a + b * 2, 0.5", "3600, 3600", "0.25*a, 0.025",
      "'min(a, b, 3)', 0.1", "'max(a, b)', 0.2", "abs(a - b), 0.1", "'at_least(a, b)', 0", "'at_least(b, a + 0.1)', 1", "'clamp(a - b, 0, 1)', 0", "'clamp(7, 0, b)', 0.2",
      "'mean(a, b, 3)', 1.100000000000", "1 / 3, 0.333333333333", "a / b * b, 0.1000000000000"})
  void sums_and_products_are_worked_out_exactly(String text, BigDecimal expected) {
    assertThat(Expression.parse(text).value(name -> Optional.of(VALUES.get(name)))).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a //", "min(a)", "clamp(a, b)", "abs(a, b)", "median(a, b)", "min a", "min(a, b", "a, b", "a +", "(a", "a)", "A", "a b", "1e3", "a; drop table x"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_made_of_nothing_is_nothing() {
    Expression expression = Expression.parse("a - missing");
    assertThat(expression.value(name -> Optional.ofNullable(VALUES.get(name)))).isEmpty();
    assertThat(expression.names()).containsExactly("a", "missing");
  }

  @Test
  void what_is_divided_by_nothing_is_nothing() {
    assertThat(Expression.parse("a / (b - b)").value(name -> Optional.of(VALUES.get(name)))).isEmpty();
  }

  @Test
  void only_what_is_optional_is_left_out_of_a_mean_a_least_and_a_greatest() {
    Values without = new Values() {
      @Override
      public Optional<BigDecimal> of(String name) {
        return Optional.ofNullable(VALUES.get(name));
      }

      @Override
      public boolean isOptional(String name) {
        return name.equals("maybe");
      }
    };
    assertThat(Expression.parse("mean(a, 1 - maybe, b)").value(without)).contains(new BigDecimal("0.150000000000"));
    assertThat(Expression.parse("min(maybe, b)").value(without)).contains(new BigDecimal("0.2"));
    assertThat(Expression.parse("mean(maybe, maybe)").value(without)).isEmpty();
    assertThat(Expression.parse("mean(a, maybe + missing)").value(without)).isEmpty();
    assertThat(Expression.parse("mean(a, a / (b - b))").value(without)).isEmpty();
    assertThat(Expression.parse("clamp(maybe, 0, 1)").value(without)).isEmpty();
    assertThat(Expression.parse("a + maybe").value(without)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a + b * 2, false", "a / b, true", "'min(a, b / 2)', true", "'mean(a, b)', true", "'max(a, b)', false"})
  void what_divides_is_known(String text, boolean divides) {
    assertThat(Expression.parse(text).divides()).isEqualTo(divides);
  }
}
