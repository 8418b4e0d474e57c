package boardpack.pipeline.kpi;

import boardpack.pipeline.label.Label;
import boardpack.pipeline.mart.MartDefinition;
import boardpack.pipeline.period.Grain;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry of the catalogue, from {@code sql/kpis/<group>/<kpi>.yml}.
 *
 * @param file the file as messages name it
 * @param about what people read of it
 * @param phrase key of the mandated words below {@code phrase.} in the message bundles; empty for exact figures
 * @param scale the words of a {@link Unit#WORD}, best first; empty for other units
 * @param rating when its value is good, and when it is an alarm
 * @param expected where a value lies that can be believed; beyond it a gate stops
 * @param definitionHash SHA-256 of the file and of the definitions of the marts it reads and the KPIs it is made of
 */
public record Kpi(
    String id,
    String file,
    String group,
    About about,
    Unit unit,
    Direction direction,
    Label label,
    Optional<String> phrase,
    List<String> scale,
    Formula formula,
    Set<Grain> grains,
    Set<Scope> scopes,
    Rating rating,
    Expected expected,
    String definitionHash) {

  /**
   * Texts by language.
   *
   * @param numbers rows of the domain's catalogue of KPIs
   * @param formula how it is calculated, in words
   * @param sourceOfRecord the system whose word counts
   * @param audience the personas who read it
   * @param owner who answers for the definition
   * @param decision which contradiction of the domain was decided, and how; may be empty
   */
  public record About(
      List<String> numbers, Map<String, String> title, Map<String, String> question, Map<String, String> formula,
      String sourceOfRecord, List<String> audience, String owner, String decision) {}

  /**
   * Numerator and, where there is one, denominator over the named measures and components; the value is one divided by
   * the other.
   *
   * @param namesOfValue the names that the two need; what a rule of the rating alone needs is not among them
   */
  record Formula(List<Measure> measures, List<Component> components, Expression numerator,
      Optional<Expression> denominator, Set<String> namesOfValue) {

    Formula(
        List<Measure> measures, List<Component> components, Expression numerator, Optional<Expression> denominator) {
      this(measures, components, numerator, denominator,
          Stream.concat(Stream.of(numerator), denominator.stream()).flatMap(part -> part.names().stream())
              .collect(Collectors.toUnmodifiableSet()));
    }

    Optional<Component> component(String name) {
      return components.stream().filter(component -> component.name().equals(name)).findFirst();
    }

    /** The measures that the value itself is made of. */
    List<Measure> measuresOfValue() {
      return measures.stream().filter(measure -> namesOfValue.contains(measure.name())).toList();
    }

    /** The components that the value itself is made of. */
    List<Component> componentsOfValue() {
      return components.stream().filter(component -> namesOfValue.contains(component.name())).toList();
    }
  }

  /** Both bounds are included. */
  public record Expected(Optional<BigDecimal> min, Optional<BigDecimal> max) {
    public boolean holds(BigDecimal value) {
      return min.map(value::compareTo).orElse(0) >= 0 && max.map(value::compareTo).orElse(0) <= 0;
    }
  }

  /** The KPIs whose figures it is made of, without what those are made of in turn. */
  public List<Kpi> madeOf() {
    return formula.components().stream().map(Component::kpi).distinct().toList();
  }

  /** The marts it reads, those of the KPIs it is made of included. */
  public List<MartDefinition> marts() {
    return Stream.concat(
        formula.measures().stream().map(Measure::mart), madeOf().stream().flatMap(kpi -> kpi.marts().stream()))
        .distinct().toList();
  }

  /** The inputs its marts are made of, those that may be missing among them. */
  public List<String> inputs() {
    return marts().stream()
        .flatMap(mart -> Stream.concat(mart.inputs().stream(), mart.optionalInputs().stream()))
        .distinct().sorted().toList();
  }

  /** The marts' columns that it uses, by mart: what decides the strongest label that it may claim. */
  public Map<String, Set<String>> columns() {
    return formula.measures().stream().collect(Collectors.groupingBy(measure -> measure.mart().name(), TreeMap::new,
        Collectors.flatMapping(measure -> measure.columns().stream(), Collectors.toCollection(TreeSet::new))));
  }

  /** Whether what it measures may depend on the very moment of the data cut, where that lies in the period. */
  public boolean readsTimeOfCut() {
    return formula.measures().stream().anyMatch(measure -> measure.sql().contains("period_end_at"))
        || madeOf().stream().anyMatch(Kpi::readsTimeOfCut);
  }

  public String title(String language) {
    return about.title().get(language);
  }
}
