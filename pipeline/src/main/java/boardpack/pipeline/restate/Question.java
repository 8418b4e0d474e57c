package boardpack.pipeline.restate;

import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which figures of which edition are asked about. */
record Question(TenantId edition, Set<FigureKey> changed, List<Grain> grains, Instant now) {
  /** The first day of all that is asked about. */
  LocalDate firstDay(Month fiscalStart) {
    return changed.stream().map(figure -> Period.parse(figure.period(), fiscalStart).firstDay())
        .min(LocalDate::compareTo).orElseThrow();
  }

  Set<String> kpis() {
    return changed.stream().map(FigureKey::kpi).collect(Collectors.toSet());
  }
}
