package boardpack.reports.excel;

import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.PrintedFigure;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Number formats: the digits that the label bears, and its mark ≈, so that a typed number still shows what it is. */
final class NumberForms {
  /** A spreadsheet keeps so many digits of a number and silently drops the others. */
  private static final int DIGITS = 15;

  private NumberForms() {}

  /** False for a number that a spreadsheet would change; it must then stand as text. */
  static boolean holds(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().precision() <= DIGITS;
  }

  static String of(Unit unit, Label label, BigDecimal value, String currency) {
    int scale = Math.max(0, value.scale());
    return signed(label, switch (unit) {
      case COUNT, WORD, DATE, MOMENT -> grouped(0);
      case MONEY -> "[$" + currency + "] " + grouped(label == Label.EXACT ? 2 : scale);
      case PERCENT -> digits(Math.max(0, scale - 2)) + "%";
      case SCORE, POINTS, RATING -> digits(scale);
      case MILLISECONDS -> digits(scale) + "\" ms\"";
      case SECONDS -> digits(scale) + "\" s\"";
      case MINUTES -> digits(scale) + "\" min\"";
      case HOURS -> digits(scale) + "\" h\"";
      case DAYS, MONTHS -> digits(scale);
      case MULTIPLE -> digits(scale) + "\" ×\"";
    });
  }

  /** For a column of a table: the currency stands in its head. */
  static String of(Block.Kind kind, Label label, BigDecimal value) {
    int scale = Math.max(0, value.scale());
    return signed(label, switch (kind) {
      case COUNT, TEXT, DATE -> grouped(scale);
      case MONEY -> grouped(label == Label.EXACT ? Math.max(2, scale) : scale);
      case PERCENT -> digits(Math.max(0, scale - 2)) + "%";
    });
  }

  /** A difference with its sign; {@code points} is the word behind one of two rates, else empty. */
  static String difference(PrintedFigure figure, BigDecimal difference, String points, String currency) {
    String unit = figure.unit() == Unit.MONEY ? "[$" + currency + "] " : "";
    String digits = grouped(Math.max(0, difference.scale())) + (points.isEmpty() ? "" : "\" " + points + "\"");
    String mark = figure.label() == Label.EXACT ? "" : "≈ ";
    return Stream.of("+", "-", "±").map(sign -> "\"" + mark + sign + "\"" + unit + digits).collect(Collectors.joining(";"));
  }

  /** For the axis of a chart, whose caption names the currency. */
  static String axis(Unit unit, Label label) {
    return signed(label, switch (unit) {
      case COUNT, MONEY, MILLISECONDS, WORD, DATE, MOMENT -> grouped(0);
      case PERCENT -> "0.0%";
      case SCORE, POINTS, RATING, SECONDS, MINUTES, HOURS, DAYS, MONTHS, MULTIPLE -> "0.0";
    });
  }

  /** A difference that should be nothing: "0" where it is, all its decimals where it is not. */
  static String check(BigDecimal value) {
    return plain(value) + ";-" + plain(value) + ";0";
  }

  /** A count or a sum as the source has it. */
  static String plain(BigDecimal value) {
    return grouped(Math.max(0, value.scale()));
  }

  private static String signed(Label label, String digits) {
    return label == Label.EXACT ? digits : "\"≈ \"" + digits + ";\"≈ -\"" + digits;
  }

  private static String grouped(int decimals) {
    return "#,##" + digits(decimals);
  }

  private static String digits(int decimals) {
    return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
  }
}
