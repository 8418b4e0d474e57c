package boardpack.reports.compose;

import boardpack.pipeline.kpi.Direction;
import boardpack.pipeline.kpi.Figure;
import boardpack.pipeline.kpi.FigureStatus;
import boardpack.pipeline.kpi.Figures;
import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.kpi.Precision;
import boardpack.pipeline.kpi.Sample;
import boardpack.pipeline.kpi.Target;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.period.Period;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Comparison;
import boardpack.reports.pack.PrintedFigure.FewObservations;
import boardpack.reports.pack.PrintedFigure.Point;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Turns figures into what a document may show of them: rounded to what the label bears, worded for one reader. */
final class FigurePrinter {
  private static final int HISTORY = 24;

  private final Words words;
  private final NumberTexts numbers;
  private final Dates dates;
  private final String company;

  /** @param company whose own model some mandated words name */
  FigurePrinter(Words words, NumberTexts numbers, Dates dates, String company) {
    this.words = words;
    this.numbers = numbers;
    this.dates = dates;
    this.company = company;
  }

  PrintedFigure print(Kpi kpi, Figure figure, Figures figures) {
    String language = words.locale().getLanguage();
    Optional<BigDecimal> value = figure.value().map(full -> Precision.round(full, kpi.unit(), figure.label()));
    return new PrintedFigure(
        kpi.id(),
        kpi.title(language),
        kpi.about().question().get(language),
        kpi.about().formula().get(language),
        kpi.about().sourceOfRecord(),
        kpi.group(),
        kpi.unit(),
        figure.label(),
        words.text("label." + figure.label().word()),
        figure.label() == Label.EXACT ? "" : kpi.phrase().map(phrase -> words.text("phrase." + phrase, company)).orElse(""),
        figure.status(),
        status(figure),
        value,
        text(kpi, figure, value),
        figure.sample().filter(Sample::isSmall).map(this::observations).orElse(""),
        figure.asOf().map(dates::moment).orElse(""),
        figure.verdict(),
        words.text("verdict." + figure.verdict().word().replace(' ', '_')),
        kpi.rating().target().map(target -> target(target, kpi)).orElse(""),
        figure.plan().flatMap(plan -> value.map(actual -> beside(kpi, figure.label(), actual, plan.value(), plan.version()))),
        earlier(kpi, figure, value, figures.previous(kpi.id(), figure.period().id())),
        earlier(kpi, figure, value, figures.priorYear(kpi.id(), figure.period().id())),
        history(kpi, figure, figures),
        figure.sample().filter(Sample::isSmall).map(sample ->
            new FewObservations(sample.size(), wholePoints(sample.low()), wholePoints(sample.high()))));
  }

  /** A figure as a cell of a table shows it. */
  String cell(Kpi kpi, Optional<Figure> figure) {
    return figure
        .map(known -> text(kpi, known, known.value().map(full -> Precision.round(full, kpi.unit(), known.label()))))
        .orElse(words.text("status.no_data"));
  }

  private String observations(Sample sample) {
    return words.text("observations.few", numbers.plain(sample.size(), 0), points(sample.low()), points(sample.high()));
  }

  private static BigDecimal wholePoints(BigDecimal share) {
    return share.setScale(2, RoundingMode.HALF_EVEN);
  }

  private String points(BigDecimal share) {
    return numbers.plain(share.movePointRight(2), 0);
  }

  private Optional<Comparison> earlier(
      Kpi kpi, Figure figure, Optional<BigDecimal> value, Optional<Figure> earlier) {
    return value.flatMap(actual -> earlier.flatMap(other -> other.value()
        .map(full -> beside(kpi, figure.label(), actual, full, dates.title(other.period())))));
  }

  /** The difference is that of the two printed values, so that a reader who subtracts finds it. */
  private Comparison beside(Kpi kpi, Label label, BigDecimal actual, BigDecimal otherInFull, String basis) {
    BigDecimal other = Precision.round(otherInFull, kpi.unit(), label);
    BigDecimal difference = Durations.shown(actual, kpi.unit()).subtract(Durations.shown(other, kpi.unit()));
    return new Comparison(other, numbers.text(other, kpi.unit(), label, scale(kpi)), change(kpi, label, difference, other),
        goodness(kpi.direction(), difference), basis);
  }

  private String change(Kpi kpi, Label label, BigDecimal difference, BigDecimal base) {
    boolean relative = (kpi.unit() == Unit.MONEY || kpi.unit() == Unit.COUNT) && base.signum() > 0;
    if (kpi.unit().isRead()) {
      return difference.signum() == 0 ? "±" : difference.signum() > 0 ? "▲" : "▼";
    }
    return relative
        ? numbers.relative(difference, base)
        : numbers.difference(difference, kpi.unit(), label, words.text("change.points"));
  }

  private static int goodness(Direction direction, BigDecimal difference) {
    return switch (direction) {
      case HIGHER -> difference.signum();
      case LOWER -> -difference.signum();
      case BAND, NEUTRAL -> 0;
    };
  }

  private List<Point> history(Kpi kpi, Figure figure, Figures figures) {
    return figures.history(kpi.id(), figure.period().id(), HISTORY).stream()
        .map(past -> past.figure()
            .map(known -> point(kpi, known, figures))
            .orElseGet(() -> missing(past.period())))
        .toList();
  }

  private Point point(Kpi kpi, Figure figure, Figures figures) {
    return new Point(figure.period().id(), dates.brief(figure.period()), rounded(kpi, figure, figure.value()),
        text(kpi, figure, rounded(kpi, figure, figure.value())), figure.status(),
        rounded(kpi, figure, figure.plan().map(Figure.Plan::value)),
        rounded(kpi, figure, figures.priorYear(kpi.id(), figure.period().id()).flatMap(Figure::value)));
  }

  private static Optional<BigDecimal> rounded(Kpi kpi, Figure figure, Optional<BigDecimal> full) {
    return full.map(value -> Precision.round(value, kpi.unit(), figure.label()));
  }

  private Point missing(Period period) {
    return new Point(period.id(), dates.brief(period), Optional.empty(), words.text("status.no_data"), FigureStatus.NO_DATA);
  }

  private String text(Kpi kpi, Figure figure, Optional<BigDecimal> value) {
    return value.map(rounded -> numbers.text(rounded, kpi.unit(), figure.label(), scale(kpi))).orElse(status(figure));
  }

  private String status(Figure figure) {
    return words.text("status." + figure.status().word().replace(' ', '_'));
  }

  private List<String> scale(Kpi kpi) {
    return kpi.scale().stream().map(word -> words.text("scale." + word.replace(' ', '_'))).toList();
  }

  /** Where no word is better than the target's, it need not say which side of it is meant. */
  private static boolean isBest(Target target, Kpi kpi) {
    BigDecimal last = BigDecimal.valueOf(kpi.scale().size() - 1L);
    return target.min().map(least -> least.compareTo(last) >= 0)
        .orElseGet(() -> target.max().filter(most -> most.signum() > 0).isEmpty());
  }

  private String target(Target target, Kpi kpi) {
    Optional<String> min = target.min().map(value -> numbers.text(value, kpi.unit(), Label.EXACT, scale(kpi)));
    Optional<String> max = target.max().map(value -> numbers.text(value, kpi.unit(), Label.EXACT, scale(kpi)));
    if (min.isPresent() && max.isPresent()) {
      return words.text("target.between", min.get(), max.get());
    }
    if (kpi.unit() == Unit.WORD) {
      return min.or(() -> max).map(text -> isBest(target, kpi) ? text : words.text("target.or_better", text)).orElse("");
    }
    return min.map(text -> words.text(target.minIncluded() ? "target.at_least" : "target.above", text))
        .or(() -> max.map(text -> words.text(target.maxIncluded() ? "target.at_most" : "target.below", text)))
        .orElse("");
  }
}
