package boardpack.pipeline.alert;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit in words, and what lies beyond it.
 *
 * @param words {@code at least 0.15}, {@code more than 30}, {@code below 95}, {@code at most 5}
 */
record Threshold(String words, IntPredicate sign, BigDecimal limit) {
  private static final Pattern FORM = Pattern.compile("(at least|more than|below|at most) (-?\\d+(\\.\\d+)?)");
  private static final Map<String, IntPredicate> SIGNS = Map.of(
      "at least", sign -> sign >= 0, "more than", sign -> sign > 0, "below", sign -> sign < 0, "at most", sign -> sign <= 0);

  /** @throws IllegalArgumentException for any other form */
  static Threshold of(String words) {
    Matcher form = FORM.matcher(words);
    if (!form.matches()) {
      throw new IllegalArgumentException(words);
    }
    return new Threshold(words, SIGNS.get(form.group(1)), new BigDecimal(form.group(2)));
  }

  boolean isPassedBy(BigDecimal value) {
    return sign.test(value.compareTo(limit));
  }
}
