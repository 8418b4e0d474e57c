package boardpack.reports.compose;

import boardpack.pipeline.kpi.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/**
 * Lengths of time as a person says them: below 120 seconds, 120 minutes and 72 hours in their own unit with one decimal
 * ("98.5 min"), from there on in two whole units, the lesser left out where it is nothing ("42 h 8 min", "16 days 14 h",
 * "20 min"). Documents for machines keep the unit.
 */
final class Durations {
  private static final Set<Unit> UNITS = Set.of(Unit.SECONDS, Unit.MINUTES, Unit.HOURS);
  private static final BigDecimal LIMIT = BigDecimal.valueOf(120);
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(72);
  private static final int SIXTY = 60;
  private static final int DAY = 24;

  private final NumberTexts numbers;
  private final Dates dates;

  Durations(NumberTexts numbers, Dates dates) {
    this.numbers = numbers;
    this.dates = dates;
  }

  static boolean is(Unit unit) {
    return UNITS.contains(unit);
  }

  /** The value as its text shows it, so that a difference can be taken of what a reader sees. */
  static BigDecimal shown(BigDecimal value, Unit unit) {
    if (!is(unit) || !isLong(value, unit)) {
      return value;
    }
    BigDecimal sixty = BigDecimal.valueOf(SIXTY);
    boolean toTheMinute = unit == Unit.SECONDS && value.abs().compareTo(LIMIT.multiply(sixty)) >= 0;
    return toTheMinute ? whole(value.divide(sixty, 12, RoundingMode.HALF_EVEN)).multiply(sixty) : whole(value);
  }

  String text(BigDecimal value, Unit unit) {
    BigDecimal shown = shown(value, unit);
    if (!isLong(value, unit)) {
      return numbers.plain(value, Math.max(0, value.scale())) + "\u00A0" + symbol(unit);
    }
    long size = shown.abs().longValueExact();
    String words = switch (unit) {
      case SECONDS -> size < SIXTY * 120L ? two(size / SIXTY, "min", size % SIXTY, "s")
          : two(size / SIXTY / SIXTY, "h", size / SIXTY % SIXTY, "min");
      case MINUTES -> two(size / SIXTY, "h", size % SIXTY, "min");
      default -> days(size);
    };
    return shown.signum() < 0 ? "-" + words : words;
  }

  private String days(long hours) {
    String days = dates.days(numbers.count(hours / DAY)).replace(' ', '\u00A0');
    return hours % DAY == 0 ? days : days + "\u00A0" + hours % DAY + "\u00A0h";
  }

  private String two(long great, String greatUnit, long small, String smallUnit) {
    String first = numbers.count(great) + "\u00A0" + greatUnit;
    return small == 0 ? first : first + "\u00A0" + small + "\u00A0" + smallUnit;
  }

  private static boolean isLong(BigDecimal value, Unit unit) {
    return value.abs().compareTo(unit == Unit.HOURS ? MOST_HOURS : LIMIT) >= 0;
  }

  private static BigDecimal whole(BigDecimal value) {
    return value.setScale(0, RoundingMode.HALF_EVEN);
  }

  private static String symbol(Unit unit) {
    return switch (unit) {
      case SECONDS -> "s";
      case MINUTES -> "min";
      default -> "h";
    };
  }
}
