package boardpack.reports.leak;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Somebody whose data must stay their own: a tenant, or the company itself. Whatever text is theirs begins with a stem
 * of six letters that no language and no file format writes by itself; whatever number is theirs has eight digits that
 * nobody else's number, nor a small multiple of it, begins with.
 */
record Owner(int index) {
  static final Owner COMPANY = new Owner(40);

  private static final String LETTERS = "bcdfghjklmnpqrstvwxz";
  private static final int SUMMANDS = 20;

  String stem() {
    return "qx" + LETTERS.charAt(index / 20) + "zj" + LETTERS.charAt(index % 20);
  }

  String id() {
    return "tn-" + stem();
  }

  /** A text of theirs that names the column it stands in. */
  String text(String column) {
    return stem() + Integer.toString(Math.floorMod(column.hashCode(), 46_656), 36).toLowerCase(Locale.ROOT);
  }

  /** Of a person of theirs: nothing that the program makes may hold it, not even for themselves. */
  String person(String column) {
    return "prsn" + stem() + "." + column;
  }

  /** @param digits how many the column can hold, {@code scale} of them after the point */
  BigDecimal number(int digits, int scale) {
    int kept = Math.min(digits, 8);
    return new BigDecimal(digits().substring(0, kept)).movePointLeft(scale > 2 ? kept - 1 : scale);
  }

  /** The digits that betray this owner: the number in each width, and the sums of up to twenty rows of the widest. */
  Set<String> tellingDigits() {
    Set<String> telling = new TreeSet<>();
    IntStream.rangeClosed(1, SUMMANDS).forEach(n -> telling.add(stripped(Long.toString(n * Long.parseLong(digits())))));
    return telling;
  }

  static String stripped(String digits) {
    int from = 0;
    int to = digits.length();
    while (from < to && digits.charAt(from) == '0') {
      from++;
    }
    while (to > from && digits.charAt(to - 1) == '0') {
      to--;
    }
    return digits.substring(from, to);
  }

  /** No two owners' are near each other, and none ends on zero. */
  private String digits() {
    return Long.toString(40_000_013L + index * 137_003L + (index * 7_919L) % 1_009);
  }
}
