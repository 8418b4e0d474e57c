package boardpack.pipeline.kpi;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code sum = product {(+|-) product}; product = atom {(*|/) atom}; atom = name | number | ( sum ) | function ( sum {,
 * sum} )}.
 */
final class ExpressionParser {
  private static final Pattern TOKEN = Pattern.compile("\\s*([a-z][a-z0-9_]*|\\d+(?:\\.\\d+)?|[-+*/(),])\\s*");

  private final Deque<String> tokens = new ArrayDeque<>();

  ExpressionParser(String text) {
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length() && token.find(end) && token.start() == end) {
      tokens.add(token.group(1));
      end = token.end();
    }
    if (end < text.length() || tokens.isEmpty()) {
      throw new IllegalArgumentException(text);
    }
  }

  Expression all() {
    Expression all = sum();
    if (!tokens.isEmpty()) {
      throw new IllegalArgumentException(tokens.peek());
    }
    return all;
  }

  private Expression sum() {
    Expression sum = product();
    while (isNext("+") || isNext("-")) {
      sum = new Expression.Operation(tokens.pop().charAt(0), sum, product());
    }
    return sum;
  }

  private Expression product() {
    Expression product = atom();
    while (isNext("*") || isNext("/")) {
      product = new Expression.Operation(tokens.pop().charAt(0), product, atom());
    }
    return product;
  }

  private Expression atom() {
    String token = tokens.isEmpty() ? "" : tokens.pop();
    if (token.equals("(")) {
      Expression inner = sum();
      require(")");
      return inner;
    }
    if (token.isEmpty() || "+-*/),".contains(token)) {
      throw new IllegalArgumentException("a name or a number is missing");
    }
    if (Character.isDigit(token.charAt(0))) {
      return new Expression.Constant(new BigDecimal(token));
    }
    return isNext("(") ? call(token) : new Expression.Name(token);
  }

  private Expression call(String function) {
    require("(");
    List<Expression> arguments = new ArrayList<>(List.of(sum()));
    while (isNext(",")) {
      tokens.pop();
      arguments.add(sum());
    }
    require(")");
    return new FunctionCall(FunctionCall.Function.valueOf(function.toUpperCase(Locale.ROOT)), List.copyOf(arguments));
  }

  private boolean isNext(String token) {
    return token.equals(tokens.peek());
  }

  private void require(String token) {
    if (!isNext(token)) {
      throw new IllegalArgumentException(token + " is missing");
    }
    tokens.pop();
  }
}
