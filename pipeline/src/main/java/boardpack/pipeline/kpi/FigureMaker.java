package boardpack.pipeline.kpi;

import boardpack.pipeline.kpi.Reason.Kind;
import boardpack.pipeline.period.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes figures of measures and of other figures, each once. */
final class FigureMaker {
  private record Key(String kpi, String period) {}

  private final EditionScope edition;
  private final InputStates inputs;
  private final PeriodTable periods;
  private final Measurements measurements;
  private final Plans plans;
  private final Instant now;
  private final Map<Key, Optional<Figures.Made>> known = new HashMap<>();
  private final Map<String, Provenance> provenances = new HashMap<>();

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
    Key key = new Key(kpi.id(), period.id());
    if (!known.containsKey(key)) {
      know(kpi, period, make(kpi, period));
    }
    return known.get(key);
  }

  /** From now on this is the figure of the KPI. */
  void know(Kpi kpi, Period period, Optional<Figures.Made> figure) {
    known.put(new Key(kpi.id(), period.id()), figure);
  }

  private Optional<Figures.Made> make(Kpi kpi, Period period) {
    Provenance provenance = provenances.computeIfAbsent(kpi.id(), id -> Provenance.of(kpi, inputs));
    if (!begins(period).isBefore(provenance.asOf().orElse(now))) {
      return Optional.empty();
    }
    if (!provenance.missing().isEmpty()) {
      return Optional.of(made(new Ingredients(kpi, period, Map.of(), Map.of(), false), provenance, Parts.NONE,
          List.of(new Reason(Kind.NOT_CONNECTED, provenance.missing()))));
    }
    Ingredients ingredients = ingredients(kpi, period);
    if (!ingredients.reached()) {
      return Optional.empty();
    }
    Parts parts = Parts.of(kpi.formula(), ingredients);
    return Optional.of(made(ingredients, provenance, parts, reasons(provenance, parts, ingredients)));
  }

  private Ingredients ingredients(Kpi kpi, Period period) {
    Map<String, Measured> measured = kpi.formula().measures().stream()
        .collect(Collectors.toMap(Measure::name, measure -> measurements.of(kpi, measure, period, periods)));
    Map<String, Figures.Made> figures = new HashMap<>();
    for (Component component : kpi.formula().components()) {
      component.at().seenFrom(period, periods).flatMap(seen -> figure(component.kpi(), seen))
          .ifPresent(figure -> figures.put(component.name(), figure));
    }
    return new Ingredients(kpi, period, measured, figures, edition.tenant().isPlatform());
  }

  private List<Reason> reasons(Provenance provenance, Parts parts, Ingredients ingredients) {
    List<Reason> reasons = new ArrayList<>(ingredients.reasons());
    if (parts.value().isPresent() && ingredients.unknown()) {
      reasons.add(new Reason(Kind.PARTLY_UNKNOWN, List.of()));
    } else if (parts.value().isEmpty() && reasons.stream().allMatch(reason -> reason.kind().status().hasValue())) {
      reasons.add(new Reason(ingredients.unknown() ? Kind.UNKNOWN_AMOUNT : Kind.NOTHING_TO_MEASURE, List.of()));
    }
    if (provenance.asOf().map(ends(ingredients.period())::isAfter).orElse(false)) {
      reasons.add(new Reason(Kind.PERIOD_NOT_OVER, List.of()));
    }
    reasons.addAll(provenance.reasons(now));
    return Reason.merged(reasons);
  }

  private Figures.Made made(Ingredients ingredients, Provenance provenance, Parts parts, List<Reason> reasons) {
    Kpi kpi = ingredients.kpi();
    Period period = ingredients.period();
    FigureStatus status = reasons.isEmpty() ? FigureStatus.OK : reasons.get(0).kind().status();
    Optional<Figure.Plan> plan = plans.of(kpi.id(), period.id());
    return new Figures.Made(
        new Figure(edition.tenant(), kpi.id(), period, status, kpi.label(), parts.value(), parts.numerator(),
            parts.denominator(), kpi.rating().sample(parts), verdict(ingredients, parts, plan, reasons), plan,
            provenance.asOf(), kpi.definitionHash()),
        reasons);
  }

  /** A part of the whole is not judged: what is unknown may be the worst of it. Nor is what few observations make. */
  private static Verdict verdict(
      Ingredients ingredients, Parts parts, Optional<Figure.Plan> plan, List<Reason> reasons) {
    List<Kind> kinds = reasons.stream().map(Reason::kind).toList();
    if (parts.value().isEmpty() || kinds.contains(Kind.PARTLY_UNKNOWN) || !ingredients.isEnough()) {
      return Verdict.NOT_RATED;
    }
    Kpi kpi = ingredients.kpi();
    return kpi.rating().verdict(new Rating.Held(parts.value().get(), parts.denominator(), plan,
        !kinds.contains(Kind.PERIOD_NOT_OVER), ingredients), kpi.direction());
  }

  private Instant begins(Period period) {
    return period.firstDay().atStartOfDay(edition.zone()).toInstant();
  }

  private Instant ends(Period period) {
    return period.lastDay().plusDays(1).atStartOfDay(edition.zone()).toInstant();
  }
}
