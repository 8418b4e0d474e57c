package boardpack.reports.csv;

/** Text that a spreadsheet could take for a formula: it begins with = + - @, a tab, CR, LF or a full-width form. */
public final class FormulaText {
  private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private FormulaText() {}

  public static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
  }
}
