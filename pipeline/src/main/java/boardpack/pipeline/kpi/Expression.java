package boardpack.pipeline.kpi;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Sums, differences and products of measures and constants, worked out in exact decimals. It has no division: the one
 * division of a figure is that of its numerator by its denominator.
 */
sealed interface Expression {

  /** Empty as soon as one of the names has no value. */
  Optional<BigDecimal> value(Function<String, Optional<BigDecimal>> measures);

  /** The names it needs. */
  default Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    value(name -> {
      names.add(name);
      return Optional.of(BigDecimal.ONE);
    });
    return names;
  }

  record Constant(BigDecimal constant) implements Expression {
    @Override
    public Optional<BigDecimal> value(Function<String, Optional<BigDecimal>> measures) {
      return Optional.of(constant);
    }
  }

  record Name(String name) implements Expression {
    @Override
    public Optional<BigDecimal> value(Function<String, Optional<BigDecimal>> measures) {
      return measures.apply(name);
    }
  }

  record Operation(char sign, Expression left, Expression right) implements Expression {
    @Override
    public Optional<BigDecimal> value(Function<String, Optional<BigDecimal>> measures) {
      Optional<BigDecimal> first = left.value(measures);
      Optional<BigDecimal> second = right.value(measures);
      return first.flatMap(a -> second.map(b -> switch (sign) {
        case '+' -> a.add(b);
        case '-' -> a.subtract(b);
        default -> a.multiply(b);
      }));
    }
  }

  /** @throws IllegalArgumentException where the text is anything else */
  static Expression parse(String text) {
    return new ExpressionParser(text).all();
  }
}
