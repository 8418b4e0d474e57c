package boardpack.pipeline.mart;

import boardpack.pipeline.contract.InputContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the columns of marts bear by the recipes that are at work; each choice of recipes is followed once. */
final class LabelsAtWork {
  private final MartDefinitions definitions;
  private final List<InputContract> contracts;
  private final Map<Set<String>, MartLabels> byStandIns = new ConcurrentHashMap<>();

  LabelsAtWork(MartDefinitions definitions, List<InputContract> contracts) {
    this.definitions = definitions;
    this.contracts = contracts;
  }

  /** @param whole the labels without any stand-in, where they are known already */
  LabelsAtWork(MartDefinitions definitions, List<InputContract> contracts, MartLabels whole) {
    this(definitions, contracts);
    byStandIns.put(Set.of(), whole);
  }

  /** @throws boardpack.pipeline.fault.Fault where a sidecar claims a label that does not hold */
  MartLabels of(Set<String> connected) {
    Set<String> standIns = definitions.all().stream()
        .filter(mart -> mart.recipe(connected) != mart.recipe())
        .map(MartDefinition::name)
        .collect(Collectors.toUnmodifiableSet());
    return byStandIns.computeIfAbsent(standIns, names -> names.isEmpty()
        ? MartLabels.of(definitions, contracts)
        : MartLabels.of(definitions, contracts, connected));
  }
}
