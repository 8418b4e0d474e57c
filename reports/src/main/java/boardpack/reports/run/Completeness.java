package boardpack.reports.run;

import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.landing.LandedTenant;
import boardpack.pipeline.period.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether the data of a period are complete: every connected input was read after the period was over. */
final class Completeness {
  private Completeness() {}

  /** What is wanting, by the input that was read longest ago; empty where the data are complete. */
  static Optional<String> wanting(LandedTenant landed, ZoneId zone, Period period) {
    return early(landed, zone, period).stream().findFirst().map(input -> "the data of " + period.id()
        + " are not complete: " + input.input() + " was read last at " + input.asOf() + ", before the period was over");
  }

  /** The inputs that were read last before the period was over, the one that was read longest ago first. */
  static List<LandedInput.Connected> early(LandedTenant landed, ZoneId zone, Period period) {
    Instant over = period.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    return landed.inputs().values().stream()
        .filter(LandedInput.Connected.class::isInstance).map(LandedInput.Connected.class::cast)
        .filter(input -> input.asOf().isBefore(over))
        .sorted(Comparator.comparing(LandedInput.Connected::asOf).thenComparing(LandedInput.Connected::input))
        .toList();
  }
}
