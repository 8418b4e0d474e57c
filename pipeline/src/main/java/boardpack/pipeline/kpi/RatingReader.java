package boardpack.pipeline.kpi;

import boardpack.pipeline.settings.Setting;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the target, the thresholds and the guard of a KPI. */
final class RatingReader {
  private static final Set<String> SEVERITIES = Set.of("low", "medium", "high", "critical");

  private RatingReader() {}

  static Rating read(Setting yml, Unit unit, Function<Setting, Expression> expressions) {
    Optional<Setting> guard = yml.optional("guard").map(setting -> setting.only(Set.of("minimum_denominator")));
    return new Rating(
        yml.optional("target").map(RatingReader::target),
        bySeverity(yml.optional("thresholds"), value -> value.decimal("0.05")),
        bySeverity(yml.optional("over_plan"), value -> value.decimal("0.20")),
        bySeverity(yml.optional("raised_by"), expressions),
        guard.map(setting -> setting.at("minimum_denominator", "500").decimal("500")),
        observations(yml, unit, guard.isPresent()));
  }

  /** A share with a guard is one of observations; another says so. */
  private static boolean observations(Setting yml, Unit unit, boolean guarded) {
    boolean declared = yml.optional("observations").map(Setting::flag).orElse(false);
    if (declared && (unit != Unit.PERCENT || yml.optional("denominator").isEmpty())) {
      throw yml.at("observations", "true").refuse("are of a share of counts alone",
          "unit: percent, with a numerator and a denominator that count");
    }
    return declared || guarded && unit == Unit.PERCENT;
  }

  private static Target target(Setting yml) {
    yml.only(Set.of("at_least", "above", "at_most", "below"));
    Optional<BigDecimal> least = bound(yml, "at_least");
    Optional<BigDecimal> most = bound(yml, "at_most");
    Optional<BigDecimal> min = least.or(() -> bound(yml, "above"));
    Optional<BigDecimal> max = most.or(() -> bound(yml, "below"));
    if (min.isEmpty() && max.isEmpty()) {
      throw yml.refuse("has no bound", "{at_least: 0.95}");
    }
    return new Target(min, max, least.isPresent(), most.isPresent());
  }

  private static Optional<BigDecimal> bound(Setting yml, String name) {
    return yml.optional(name).map(value -> value.decimal("0.95"));
  }

  private static <T> Map<Verdict, T> bySeverity(Optional<Setting> yml, Function<Setting, T> reader) {
    Map<Verdict, T> rules = new EnumMap<>(Verdict.class);
    yml.ifPresent(setting -> setting.only(SEVERITIES).entries().forEach((severity, value) ->
        rules.put(Verdict.valueOf(severity.toUpperCase(Locale.ROOT)), reader.apply(value))));
    return Map.copyOf(rules);
  }
}
