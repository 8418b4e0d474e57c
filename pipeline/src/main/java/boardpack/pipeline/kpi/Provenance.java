package boardpack.pipeline.kpi;

import boardpack.pipeline.kpi.Reason.Kind;
import boardpack.pipeline.mart.MartDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The inputs that a figure comes from.
 *
 * @param used those that fill the marts of its value, and of the figures it is made of
 * @param missing those that its own marts cannot do without and nobody fills
 */
record Provenance(List<String> used, List<String> missing, InputStates states) {

  static Provenance of(Kpi kpi, InputStates states) {
    List<String> used = marts(kpi).flatMap(mart -> states.filling(mart).orElse(List.of()).stream())
        .distinct().sorted().toList();
    List<String> missing = kpi.formula().measuresOfValue().stream().map(Measure::mart).distinct()
        .filter(mart -> states.filling(mart).isEmpty())
        .flatMap(mart -> states.missing(mart).stream())
        .distinct().sorted().toList();
    return new Provenance(used, missing, states);
  }

  private static Stream<MartDefinition> marts(Kpi kpi) {
    return Stream.concat(
        kpi.formula().measuresOfValue().stream().map(Measure::mart),
        kpi.formula().componentsOfValue().stream().map(Component::kpi).distinct().flatMap(Provenance::marts)).distinct();
  }

  /** The time of the oldest of them. */
  Optional<Instant> asOf() {
    return states.oldest(used);
  }

  List<Reason> reasons(Instant now) {
    List<Reason> reasons = new ArrayList<>();
    reason(Kind.ROWS_PUT_ASIDE, state -> state.putAside() > 0).ifPresent(reasons::add);
    reason(Kind.OLD_INPUT, state -> state.isStale(now)).ifPresent(reasons::add);
    return reasons;
  }

  private Optional<Reason> reason(Kind kind, Predicate<InputStates.State> test) {
    return Optional.of(used.stream().filter(input -> test.test(states.of(input))).toList())
        .filter(concerned -> !concerned.isEmpty())
        .map(concerned -> new Reason(kind, concerned));
  }
}
