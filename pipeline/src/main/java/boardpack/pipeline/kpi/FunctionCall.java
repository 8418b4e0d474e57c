package boardpack.pipeline.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code min(a, b, …)}, {@code max(a, b, …)}, {@code mean(a, b, …)}, {@code clamp(x, lowest, highest)},
 * {@code abs(x)} or {@code at_least(a, b)}, which is 1 where a is at least b, and else 0.
 *
 * <p>The first three leave out an argument that has no value because something optional in it has none; without any
 * argument left they have no value either. Nothing else is left out.
 */
record FunctionCall(Function function, List<Expression> arguments) implements Expression {

  enum Function {
    MIN, MAX, MEAN, CLAMP, ABS, AT_LEAST;

    boolean takes(int arguments) {
      return switch (this) {
        case MIN, MAX, MEAN -> arguments >= 2;
        case CLAMP -> arguments == 3;
        case ABS -> arguments == 1;
        case AT_LEAST -> arguments == 2;
      };
    }
  }

  private static final Set<Function> LEAVE_OUT = Set.of(Function.MIN, Function.MAX, Function.MEAN);

  FunctionCall {
    if (!function.takes(arguments.size())) {
      throw new IllegalArgumentException(function + " of " + arguments.size());
    }
  }

  @Override
  public Optional<BigDecimal> value(Values values) {
    List<BigDecimal> present = new ArrayList<>();
    boolean whole = true;
    for (Expression argument : arguments) {
      Optional<BigDecimal> value = argument.value(values);
      value.ifPresent(present::add);
      whole &= value.isPresent() || LEAVE_OUT.contains(function) && canBeLeftOut(argument, values);
    }
    return whole && !present.isEmpty() ? applied(present) : Optional.empty();
  }

  private static boolean canBeLeftOut(Expression argument, Values values) {
    List<String> absent = argument.names().stream().filter(name -> values.of(name).isEmpty()).toList();
    return !absent.isEmpty() && absent.stream().allMatch(values::isOptional);
  }

  private Optional<BigDecimal> applied(List<BigDecimal> of) {
    return switch (function) {
      case MIN -> of.stream().reduce(BigDecimal::min);
      case MAX -> of.stream().reduce(BigDecimal::max);
      case MEAN -> mean(of);
      case CLAMP -> Optional.of(of.get(0).max(of.get(1)).min(of.get(2)));
      case ABS -> Optional.of(of.get(0).abs());
      case AT_LEAST -> Optional.of(of.get(0).compareTo(of.get(1)) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO);
    };
  }

  static Optional<BigDecimal> mean(List<BigDecimal> of) {
    return Quotient.of(of.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.valueOf(of.size()));
  }

  @Override
  public List<Expression> parts() {
    return arguments;
  }

  @Override
  public boolean divides() {
    return function == Function.MEAN || Expression.super.divides();
  }
}
