package boardpack.pipeline.kpi;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sums, differences, products and a few functions of named values and constants, worked out in exact decimals. Over
 * measures it has no division, as the one division of a figure is that of its numerator by its denominator; over the
 * figures of other KPIs it may have more, each of them a {@link Quotient}.
 */
sealed interface Expression permits Expression.Constant, Expression.Name, Expression.Operation, FunctionCall, Trend {

  /** Empty as soon as one of the names it cannot do without has no value, and where it divides by nothing. */
  Optional<BigDecimal> value(Values values);

  /** The names it needs. */
  default Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    value(name -> {
      names.add(name);
      return Optional.of(BigDecimal.ONE);
    });
    return names;
  }

  /** What it is made of. */
  default List<Expression> parts() {
    return List.of();
  }

  /** Whether it divides anywhere; what divides does not add up over periods. */
  default boolean divides() {
    return parts().stream().anyMatch(Expression::divides);
  }

  record Constant(BigDecimal constant) implements Expression {
    @Override
    public Optional<BigDecimal> value(Values values) {
      return Optional.of(constant);
    }
  }

  record Name(String name) implements Expression {
    @Override
    public Optional<BigDecimal> value(Values values) {
      return values.of(name);
    }
  }

  record Operation(char sign, Expression left, Expression right) implements Expression {
    @Override
    public Optional<BigDecimal> value(Values values) {
      Optional<BigDecimal> first = left.value(values);
      Optional<BigDecimal> second = right.value(values);
      return first.flatMap(a -> second.flatMap(b -> switch (sign) {
        case '+' -> Optional.of(a.add(b));
        case '-' -> Optional.of(a.subtract(b));
        case '*' -> Optional.of(a.multiply(b));
        default -> Quotient.of(a, b);
      }));
    }

    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }

    @Override
    public boolean divides() {
      return sign == '/' || Expression.super.divides();
    }
  }

  /** @throws IllegalArgumentException where the text is anything else */
  static Expression parse(String text) {
    return new ExpressionParser(text).all();
  }
}
