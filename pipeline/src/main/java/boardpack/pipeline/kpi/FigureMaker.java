package boardpack.pipeline.kpi;

import boardpack.pipeline.kpi.Reason.Kind;
import boardpack.pipeline.mart.MartDefinition;
import boardpack.pipeline.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one figure of its measures. */
final class FigureMaker {
  /** What an expression may name besides its measures: the number of days of the period. */
  static final String PERIOD_DAYS = "period_days";

  private final EditionScope edition;
  private final InputStates inputs;
  private final PeriodTable periods;
  private final Measurements measurements;
  private final Plans plans;
  private final Instant now;

  FigureMaker(EditionScope edition, InputStates inputs, PeriodTable periods, Measurements measurements, Plans plans,
      Instant now) {
    this.edition = edition;
    this.inputs = inputs;
    this.periods = periods;
    this.measurements = measurements;
    this.plans = plans;
    this.now = now;
  }

  /** Empty where the period lies before all data, or had not begun when the data were cut. */
  Optional<Figures.Made> figure(Kpi kpi, Period period) {
    List<String> used = used(kpi);
    Optional<Instant> asOf = inputs.oldest(used);
    if (!begins(period).isBefore(asOf.orElse(now))) {
      return Optional.empty();
    }
    List<String> missing = missing(kpi);
    if (!missing.isEmpty()) {
      return Optional.of(made(kpi, period, asOf, new Parts(Optional.empty(), Optional.empty(), Optional.empty()),
          List.of(new Reason(Kind.NOT_CONNECTED, missing))));
    }
    List<Measured> measured = kpi.formula().ofValue().stream()
        .map(measure -> measurements.of(kpi, measure, period, periods)).toList();
    if (measured.stream().noneMatch(Measured::reached)) {
      return Optional.empty();
    }
    Parts parts = parts(kpi, period);
    return Optional.of(made(kpi, period, asOf, parts, reasons(used, period, asOf, parts, measured)));
  }

  private record Parts(Optional<BigDecimal> numerator, Optional<BigDecimal> denominator, Optional<BigDecimal> value) {}

  private Parts parts(Kpi kpi, Period period) {
    Optional<BigDecimal> numerator = kpi.formula().numerator().value(name -> valueOf(kpi, name, period));
    if (kpi.formula().denominator().isEmpty()) {
      return new Parts(numerator, Optional.empty(), numerator.flatMap(whole -> Quotient.of(whole, BigDecimal.ONE)));
    }
    Optional<BigDecimal> denominator = kpi.formula().denominator().get().value(name -> valueOf(kpi, name, period));
    Optional<BigDecimal> value = denominator
        .flatMap(divisor -> numerator.flatMap(dividend -> Quotient.of(dividend, divisor)));
    return new Parts(numerator, denominator, value);
  }

  private Optional<BigDecimal> valueOf(Kpi kpi, String name, Period period) {
    if (name.equals(PERIOD_DAYS)) {
      return Optional.of(BigDecimal.valueOf(period.lastDay().toEpochDay() - period.firstDay().toEpochDay() + 1));
    }
    Measured measured = measurements.of(kpi, kpi.formula().measure(name), period, periods);
    return measured.known() || edition.tenant().isPlatform() ? measured.value() : Optional.empty();
  }

  private List<Reason> reasons(
      List<String> used, Period period, Optional<Instant> asOf, Parts parts, List<Measured> measured) {
    boolean unknown = measured.stream().anyMatch(part -> !part.known());
    List<Reason> reasons = new ArrayList<>();
    if (parts.value().isEmpty()) {
      reasons.add(new Reason(unknown ? Kind.UNKNOWN_AMOUNT : Kind.NOTHING_TO_MEASURE, List.of()));
    } else if (unknown) {
      reasons.add(new Reason(Kind.PARTLY_UNKNOWN, List.of()));
    }
    if (asOf.map(ends(period)::isAfter).orElse(false)) {
      reasons.add(new Reason(Kind.PERIOD_NOT_OVER, List.of()));
    }
    List<String> putAside = used.stream().filter(input -> inputs.of(input).putAside() > 0).toList();
    if (!putAside.isEmpty()) {
      reasons.add(new Reason(Kind.ROWS_PUT_ASIDE, putAside));
    }
    List<String> old = used.stream().filter(input -> inputs.of(input).isStale(now)).toList();
    if (!old.isEmpty()) {
      reasons.add(new Reason(Kind.OLD_INPUT, old));
    }
    return reasons;
  }

  private Figures.Made made(Kpi kpi, Period period, Optional<Instant> asOf, Parts parts, List<Reason> reasons) {
    FigureStatus status = reasons.stream().map(Reason::kind).min(Comparator.naturalOrder())
        .map(Kind::status).orElse(FigureStatus.OK);
    Optional<Figure.Plan> plan = plans.of(kpi.id(), period.id());
    return new Figures.Made(
        new Figure(edition.tenant(), kpi.id(), period, status, kpi.label(), parts.value(), parts.numerator(),
            parts.denominator(), verdict(kpi, period, parts, plan, reasons), plan, asOf, kpi.definitionHash()),
        List.copyOf(reasons));
  }

  /** A part of the whole is not judged: what is unknown may be the worst of it. */
  private Verdict verdict(
      Kpi kpi, Period period, Parts parts, Optional<Figure.Plan> plan, List<Reason> reasons) {
    List<Kind> kinds = reasons.stream().map(Reason::kind).toList();
    if (parts.value().isEmpty() || kinds.contains(Kind.PARTLY_UNKNOWN)) {
      return Verdict.NOT_RATED;
    }
    return kpi.rating().verdict(new Rating.Held(parts.value().get(), parts.denominator(), plan,
        !kinds.contains(Kind.PERIOD_NOT_OVER), name -> valueOf(kpi, name, period)), kpi.direction());
  }

  private List<String> used(Kpi kpi) {
    return marts(kpi).flatMap(mart -> inputs.filling(mart).orElse(List.of()).stream()).distinct().sorted().toList();
  }

  private List<String> missing(Kpi kpi) {
    return marts(kpi).filter(mart -> inputs.filling(mart).isEmpty())
        .flatMap(mart -> inputs.missing(mart).stream()).distinct().sorted().toList();
  }

  private static Stream<MartDefinition> marts(Kpi kpi) {
    return kpi.formula().ofValue().stream().map(Measure::mart).distinct();
  }

  private Instant begins(Period period) {
    return period.firstDay().atStartOfDay(edition.zone()).toInstant();
  }

  private Instant ends(Period period) {
    return period.lastDay().plusDays(1).atStartOfDay(edition.zone()).toInstant();
  }
}
