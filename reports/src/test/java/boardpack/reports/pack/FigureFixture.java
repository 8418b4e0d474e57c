package boardpack.reports.pack;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.kpi.Verdict;
import boardpack.pipeline.label.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds one printed figure of October 2026 from fifteen months of history; "-" in the history is a gap. */
final class FigureFixture {
  private static final YearMonth LAST = YearMonth.of(2026, 10);
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("LLL uu", Locale.ENGLISH);
  private static final DateTimeFormatter LONG_NAME = DateTimeFormatter.ofPattern("LLLL uuuu", Locale.ENGLISH);
  static final String AS_OF = "2 November 2026, 15:00 (Europe/Amsterdam)";

  private final String kpi;
  private final String title;
  private final String group;
  private final Unit unit;
  private Label label = Label.EXACT;
  private String phrase = "";
  private FigureStatus status = FigureStatus.OK;
  private Verdict verdict = Verdict.NOT_RATED;
  private String target = "";
  private int better;
  private String formula = "";
  private String source = "OLAP campaign counters";
  private String question = "";
  private List<String> words = List.of();
  private List<String> history = List.of();
  private Optional<String> plan = Optional.empty();

  private FigureFixture(String group, String kpi, String title, Unit unit) {
    this.group = group;
    this.kpi = kpi;
    this.title = title;
    this.unit = unit;
  }

  static FigureFixture of(String group, String kpi, String title, Unit unit) {
    return new FigureFixture(group, kpi, title, unit);
  }

  FigureFixture label(Label weakest, String mandatedPhrase) {
    label = weakest;
    phrase = mandatedPhrase;
    return this;
  }

  FigureFixture status(FigureStatus state) {
    status = state;
    return this;
  }

  /** @param direction 1 where higher is better, -1 where lower is, 0 where neither is */
  FigureFixture rated(Verdict judged, String targetText, int direction) {
    verdict = judged;
    target = targetText;
    better = direction;
    return this;
  }

  FigureFixture asks(String asked, String calculatedAs, String systemOfRecord) {
    question = asked;
    formula = calculatedAs;
    source = systemOfRecord;
    return this;
  }

  FigureFixture scale(String... scaleOfWords) {
    words = List.of(scaleOfWords);
    return this;
  }

  FigureFixture plan(String value) {
    plan = Optional.of(value);
    return this;
  }

  FigureFixture history(String values) {
    history = List.of(values.trim().split("\\s+"));
    return this;
  }

  PrintedFigure build() {
    List<PrintedFigure.Point> points = points();
    Optional<BigDecimal> value = points.isEmpty() ? Optional.empty() : points.get(points.size() - 1).value();
    return new PrintedFigure(kpi, title, question, formula, source, group, unit, label, label.word(), phrase, status,
        status.word(), value, value.map(this::text).orElse(status.word()), "", AS_OF, verdict, verdict.word(), target,
        plan.flatMap(p -> value.map(v -> compared(v, new BigDecimal(p), "2026 budget v2"))),
        comparison(points, value, 1), comparison(points, value, 12), points, Optional.empty());
  }

  private List<PrintedFigure.Point> points() {
    List<PrintedFigure.Point> points = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      YearMonth month = LAST.minusMonths(history.size() - 1L - i);
      boolean gap = history.get(i).equals("-");
      Optional<BigDecimal> value = gap ? Optional.empty() : Optional.of(new BigDecimal(history.get(i)));
      points.add(new PrintedFigure.Point(month.toString(), NAME.format(month), value,
          value.map(this::text).orElse("no data"), gap ? FigureStatus.NO_DATA : FigureStatus.OK));
    }
    return points;
  }

  private Optional<PrintedFigure.Comparison> comparison(
      List<PrintedFigure.Point> points, Optional<BigDecimal> value, int monthsBack) {
    int place = points.size() - 1 - monthsBack;
    if (place < 0 || value.isEmpty()) {
      return Optional.empty();
    }
    String basis = LONG_NAME.format(LAST.minusMonths(monthsBack));
    return points.get(place).value().map(before -> compared(value.get(), before, basis));
  }

  private PrintedFigure.Comparison compared(BigDecimal value, BigDecimal other, String basis) {
    BigDecimal change = value.subtract(other);
    return new PrintedFigure.Comparison(other, text(other), change(change, other), change.signum() * better, basis);
  }

  private String change(BigDecimal change, BigDecimal base) {
    String sign = change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "±";
    BigDecimal size = change.abs();
    return sign + switch (unit) {
      case PERCENT -> digits(size.movePointRight(2), Math.max(0, size.scale() - 2)) + "\u00A0points";
      case MONEY -> base.signum() == 0 ? digits(size, 0)
          : digits(size.movePointRight(2).divide(base.abs(), 1, RoundingMode.HALF_EVEN), 1) + "\u00A0%";
      case WORD -> size.toPlainString();
      default -> digits(size, Math.max(0, size.scale()));
    };
  }

  private String text(BigDecimal value) {
    String mark = label == Label.EXACT || unit == Unit.WORD ? "" : "≈\u00A0";
    int scale = Math.max(0, value.scale());
    return mark + switch (unit) {
      case COUNT -> digits(value, 0);
      case MONEY -> "€\u00A0" + digits(value, label == Label.EXACT ? 2 : 0);
      case PERCENT -> digits(value.movePointRight(2), Math.max(0, scale - 2)) + "\u00A0%";
      case HOURS -> digits(value, scale) + "\u00A0h";
      case MULTIPLE -> digits(value, scale) + "\u00A0×";
      case WORD -> words.get(value.intValueExact());
      default -> digits(value, scale);
    };
  }

  private static String digits(BigDecimal value, int decimals) {
    DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format.format(value);
  }
}
