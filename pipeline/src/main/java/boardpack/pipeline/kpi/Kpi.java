package boardpack.pipeline.kpi;

import boardpack.pipeline.label.Label;
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
 * @param definitionHash SHA-256 of the file and of the definitions of the marts it reads
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

  /** Numerator and, where there is one, denominator over the named measures; the value is one divided by the other. */
  record Formula(List<Measure> measures, Expression numerator, Optional<Expression> denominator) {
    Measure measure(String name) {
      return measures.stream().filter(measure -> measure.name().equals(name)).findFirst().orElseThrow();
    }

    /** The measures that the value itself is made of. */
    List<Measure> ofValue() {
      return measures.stream()
          .filter(measure -> numerator.names().contains(measure.name())
              || denominator.map(Expression::names).orElse(Set.of()).contains(measure.name()))
          .toList();
    }
  }

  /** Both bounds are included. */
  public record Expected(Optional<BigDecimal> min, Optional<BigDecimal> max) {
    public boolean holds(BigDecimal value) {
      return min.map(value::compareTo).orElse(0) >= 0 && max.map(value::compareTo).orElse(0) <= 0;
    }
  }

  /** The inputs its marts are made of, those that may be missing among them. */
  public List<String> inputs() {
    return formula.measures().stream()
        .map(Measure::mart)
        .flatMap(mart -> Stream.concat(mart.inputs().stream(), mart.optionalInputs().stream()))
        .distinct().sorted().toList();
  }

  /** The marts' columns that it uses, by mart: what decides the strongest label that it may claim. */
  public Map<String, Set<String>> columns() {
    return formula.measures().stream().collect(Collectors.groupingBy(measure -> measure.mart().name(), TreeMap::new,
        Collectors.flatMapping(measure -> measure.columns().stream(), Collectors.toCollection(TreeSet::new))));
  }

  public String title(String language) {
    return about.title().get(language);
  }
}
