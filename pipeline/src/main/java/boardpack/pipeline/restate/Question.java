package boardpack.pipeline.restate;

import boardpack.pipeline.period.Grain;
import boardpack.pipeline.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which figures of which edition are asked about. */
record Question(TenantId edition, Set<FigureKey> changed, List<Grain> grains, Instant now) {
  Set<String> kpis() {
    return changed.stream().map(FigureKey::kpi).collect(Collectors.toSet());
  }
}
