package boardpack.reports.excel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of sheets, tables and ranges that a spreadsheet accepts, each given once. */
final class SheetNames {
  private static final int LIMIT = 31;
  private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\]");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^A-Za-z0-9_]");

  private final Set<String> taken = new HashSet<>(Set.of("history"));

  /**
   * @param title what people call it; taken where it fits on a tab
   * @param id what stands in where it does not
   */
  String sheet(String title, String id) {
    String safe = clean(title);
    String bare = clean(id.replace('_', ' '));
    String fallback = bare.isEmpty() ? bare : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    return unique(safe.isEmpty() || safe.length() > LIMIT && !fallback.isEmpty() ? fallback : safe, " ", LIMIT);
  }

  /** A name that formulas may use: letters, digits and underscores after a prefix that is no cell's address. */
  String range(String prefix, String id) {
    return unique(prefix + "_" + NOT_A_WORD.matcher(id).replaceAll("_"), "_", 200);
  }

  /** {@code 'Tie-out'!}: a sheet as formulas and links name it. */
  static String reference(String sheet) {
    return "'" + sheet.replace("'", "''") + "'!";
  }

  private static String clean(String name) {
    String line = SafeText.line(FORBIDDEN.matcher(name).replaceAll(" "), Integer.MAX_VALUE);
    return line.replaceAll("^'+|'+$", "").strip();
  }

  private String unique(String wanted, String joint, int limit) {
    String base = wanted.isEmpty() ? "Data" : wanted;
    String name = SafeText.cut(base, limit);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String suffix = joint + i;
      name = SafeText.cut(base, limit - suffix.length()) + suffix;
    }
    return name;
  }
}
