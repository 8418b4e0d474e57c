package boardpack.reports.proofread;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** The numbers of a text as their significant digits: "1,234.50" and "0.012345" are both 12345. */
final class Digits {
  private static final String SEPARATORS = ".,'’";
  private static final String HEX = "abcdefABCDEF#";

  private Digits() {}

  static Set<String> in(String text) {
    Set<String> found = new HashSet<>();
    each(text, found::add);
    return found;
  }

  static void each(String text, Consumer<String> taker) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text, i)) {
        int end = end(text, i);
        if (!isHex(text, i, end)) {
          taker.accept(significant(text.substring(i, end)));
        }
        i = end;
      }
    }
  }

  /** Without the zeros at both ends, and without separators. */
  static String significant(String number) {
    StringBuilder digits = new StringBuilder(number.length());
    int last = 0;
    for (int i = 0; i < number.length(); i++) {
      if (isDigit(number, i) && (number.charAt(i) != '0' || !digits.isEmpty())) {
        digits.append(number.charAt(i));
        last = number.charAt(i) == '0' ? last : digits.length();
      }
    }
    digits.setLength(last);
    return digits.toString();
  }

  private static int end(String text, int start) {
    int end = start;
    while (isDigit(text, end) || end < text.length() && SEPARATORS.indexOf(text.charAt(end)) >= 0 && isDigit(text, end + 1)) {
      end++;
    }
    return end;
  }

  /** A colour, a hash or an id: digits among letters of a hexadecimal number. */
  private static boolean isHex(String text, int start, int end) {
    return start > 0 && HEX.indexOf(text.charAt(start - 1)) >= 0 || end < text.length() && HEX.indexOf(text.charAt(end)) >= 0;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
