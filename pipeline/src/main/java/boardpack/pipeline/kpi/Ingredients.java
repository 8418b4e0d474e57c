package boardpack.pipeline.kpi;

import boardpack.pipeline.kpi.Reason.Kind;
import boardpack.pipeline.period.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The measures of one KPI and the figures of the KPIs it is made of, for one period.
 *
 * @param measures by name
 * @param figures by the component's name; without an entry where the component has no figure at all
 * @param keepsKnownPart whether an amount that is unknown in part still counts with the part that is known
 */
record Ingredients(
    Kpi kpi, Period period, Map<String, Measured> measures, Map<String, Figures.Made> figures, boolean keepsKnownPart)
    implements Values {
  /** What an expression may name besides measures and components: the number of days of the period. */
  static final String PERIOD_DAYS = "period_days";

  @Override
  public Optional<BigDecimal> of(String name) {
    if (name.equals(PERIOD_DAYS)) {
      return Optional.of(BigDecimal.valueOf(period.lastDay().toEpochDay() - period.firstDay().toEpochDay() + 1));
    }
    return kpi.formula().component(name)
        .map(component -> figure(component).flatMap(made -> component.take().of(made.figure())))
        .orElseGet(() -> measured(measures.getOrDefault(name, Measured.NOTHING)));
  }

  private Optional<BigDecimal> measured(Measured measured) {
    return measured.known() || keepsKnownPart ? measured.value() : Optional.empty();
  }

  @Override
  public boolean isOptional(String name) {
    return kpi.formula().component(name).map(Component::optional).orElse(false);
  }

  /** False where all of it lies before all data. */
  boolean reached() {
    return ofMeasures().anyMatch(Measured::reached)
        || kpi.formula().componentsOfValue().stream().anyMatch(component -> figure(component).isPresent());
  }

  /** Whether a measure of the value has a row whose amount is unknown. */
  boolean unknown() {
    return ofMeasures().anyMatch(measured -> !measured.known());
  }

  /** Whether each figure that the value is made of had enough observations to be judged. */
  boolean isEnough() {
    return kpi.formula().componentsOfValue().stream().allMatch(component -> figure(component)
        .map(made -> component.kpi().rating().isEnough(made.figure().denominator())).orElse(true));
  }

  /**
   * What is wrong with the figures that the value is made of. What is wrong with one that the value does without only
   * makes the value a part of the whole.
   */
  List<Reason> reasons() {
    return kpi.formula().componentsOfValue().stream().flatMap(component -> reasons(component).stream()).toList();
  }

  private List<Reason> reasons(Component component) {
    List<Reason> reasons = figure(component).map(Figures.Made::reasons)
        .orElse(List.of(new Reason(Kind.NOTHING_TO_MEASURE, List.of())));
    if (of(component.name()).isPresent()) {
      return reasons.stream().filter(reason -> reason.kind().status().hasValue()).toList();
    }
    return component.optional()
        ? List.of(new Reason(Kind.PARTLY_UNKNOWN, reasons.stream().flatMap(reason -> reason.inputs().stream()).toList()))
        : reasons;
  }

  private Optional<Figures.Made> figure(Component component) {
    return Optional.ofNullable(figures.get(component.name()));
  }

  private Stream<Measured> ofMeasures() {
    return kpi.formula().measuresOfValue().stream().map(measure -> measures.get(measure.name()));
  }
}
