package boardpack.pipeline.kpi;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code sum = product {(+|-) product}; product = atom {* atom}; atom = name | number | ( sum )}. */
final class ExpressionParser {
  private static final Pattern TOKEN = Pattern.compile("\\s*([a-z][a-z0-9_]*|\\d+(?:\\.\\d+)?|[-+*()])\\s*");

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
    while ("+".equals(tokens.peek()) || "-".equals(tokens.peek())) {
      sum = new Expression.Operation(tokens.pop().charAt(0), sum, product());
    }
    return sum;
  }

  private Expression product() {
    Expression product = atom();
    while ("*".equals(tokens.peek())) {
      product = new Expression.Operation(tokens.pop().charAt(0), product, atom());
    }
    return product;
  }

  private Expression atom() {
    String token = tokens.isEmpty() ? "" : tokens.pop();
    if (token.equals("(")) {
      Expression inner = sum();
      if (tokens.isEmpty() || !tokens.pop().equals(")")) {
        throw new IllegalArgumentException("( without )");
      }
      return inner;
    }
    if (token.isEmpty() || "+-*)".contains(token)) {
      throw new IllegalArgumentException("a name or a number is missing");
    }
    return Character.isDigit(token.charAt(0))
        ? new Expression.Constant(new BigDecimal(token))
        : new Expression.Name(token);
  }
}
