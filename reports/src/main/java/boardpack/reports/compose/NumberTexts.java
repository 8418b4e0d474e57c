package boardpack.reports.compose;

import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Numbers as the reader of one edition writes them. What is not exact carries its mark, ≈. */
final class NumberTexts {
  private static final String MARK = "≈\u00A0";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Locale locale;
  private final Currency currency;
  private final Dates dates;
  private final Durations durations;

  NumberTexts(Locale locale, Currency currency, Dates dates) {
    this.locale = locale;
    this.currency = currency;
    this.dates = dates;
    this.durations = new Durations(this, dates);
  }

  /** @param value rounded to what the label bears; its own scale says how many decimals are shown */
  String text(BigDecimal value, Unit unit, Label label, List<String> scale) {
    String mark = label == Label.EXACT || unit.isRead() ? "" : MARK;
    return mark + switch (unit) {
      case COUNT -> plain(value, 0);
      case MONEY -> money(value, label == Label.EXACT ? 2 : decimals(value));
      case PERCENT -> plain(value.multiply(HUNDRED), Math.max(0, decimals(value) - 2)) + "\u00A0%";
      case SCORE, POINTS, RATING -> plain(value, decimals(value));
      case MILLISECONDS -> plain(value, decimals(value)) + "\u00A0ms";
      case SECONDS, MINUTES, HOURS -> durations.text(value, unit);
      case DAYS -> dates.days(plain(value, decimals(value)));
      case MONTHS -> dates.months(plain(value, decimals(value)));
      case MULTIPLE -> plain(value, decimals(value)) + "\u00A0×";
      case WORD -> word(value, scale);
      case DATE -> dates.briefDay(LocalDate.ofEpochDay(value.longValueExact()));
      case MOMENT -> dates.briefMoment(Instant.ofEpochSecond(value.longValueExact()));
    };
  }

  /** The same in a table, whose head names currency and unit; the mark stays where the number stands. */
  String inTable(BigDecimal value, Unit unit, Label label) {
    String mark = label == Label.EXACT ? "" : MARK;
    return mark + switch (unit) {
      case MONEY -> plain(value, label == Label.EXACT ? 2 : decimals(value));
      case PERCENT -> plain(value.multiply(HUNDRED), Math.max(0, decimals(value) - 2));
      default -> plain(value, decimals(value));
    };
  }

  /** A difference with its sign: "+1.2 points", "−€ 310", "+14". Nothing says "0" with a sign. */
  String difference(BigDecimal difference, Unit unit, Label label, String points) {
    String sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "±";
    BigDecimal size = difference.abs();
    return sign + switch (unit) {
      case PERCENT -> plain(size.multiply(HUNDRED), Math.max(0, decimals(size) - 2)) + "\u00A0" + points;
      case MONEY -> money(size, label == Label.EXACT ? 2 : decimals(size));
      case SECONDS, MINUTES, HOURS -> durations.text(size, unit);
      default -> plain(size, unit == Unit.COUNT ? 0 : decimals(size));
    };
  }

  /** A relative change in whole percent, or one decimal below ten: "+3.4 %". */
  String relative(BigDecimal change, BigDecimal base) {
    BigDecimal percent = change.multiply(HUNDRED).divide(base.abs(), 6, RoundingMode.HALF_EVEN);
    int digits = percent.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
    BigDecimal rounded = percent.setScale(digits, RoundingMode.HALF_EVEN);
    String sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "−" : "±";
    return sign + plain(rounded.abs(), digits) + "\u00A0%";
  }

  String money(BigDecimal amount, int decimals) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    return digits(format, decimals).format(amount);
  }

  String plain(BigDecimal number, int decimals) {
    return digits(NumberFormat.getNumberInstance(locale), decimals).format(number);
  }

  String count(long count) {
    return plain(BigDecimal.valueOf(count), 0);
  }

  private static NumberFormat digits(NumberFormat format, int decimals) {
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format;
  }

  private static int decimals(BigDecimal value) {
    return Math.max(0, value.scale());
  }

  private static String word(BigDecimal place, List<String> scale) {
    return scale.get(Math.min(place.intValueExact(), scale.size() - 1));
  }
}
