package boardpack.pipeline.alert;

import boardpack.pipeline.alert.AlertRule.Bound;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.LabelledRelation;
import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules of a workspace: its own {@code sql/alerts} over those that ship. Each was tried on empty tables, so that one
 * that cannot work is told before anybody relies on it.
 *
 * @param contracts of all inputs, by name
 */
public record AlertRules(List<AlertRule> all, Map<String, InputContract> contracts) {
  public AlertRules {
    all = List.copyOf(all);
    contracts = Map.copyOf(contracts);
  }

  /** @throws Fault naming file and line, and a good value, where a rule does not fit */
  public static AlertRules read(Workspace workspace, List<InputContract> contracts) {
    Map<String, InputContract> byName =
        contracts.stream().collect(Collectors.toMap(InputContract::name, Function.identity()));
    List<AlertRule> rules = workspace.files("sql/alerts", ".yml").stream()
        .map(file -> new RuleFile(workspace, file).read()).toList();
    rules.forEach(rule -> refuseUnknown(rule, byName));
    return new AlertRules(labelled(rules, byName, workspace.home()), byName);
  }

  /** Those that are asked with a class of data. */
  public List<AlertRule> of(RefreshClass refreshClass) {
    return all.stream().filter(rule -> rule.refreshClass() == refreshClass).toList();
  }

  public Optional<AlertRule> find(String id) {
    return all.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  private static List<AlertRule> labelled(List<AlertRule> rules, Map<String, InputContract> contracts, Path home) {
    List<LabelledRelation> tables = contracts.values().stream().map(contract -> new InputTable(contract).labelled()).toList();
    try (RuleDatabase empty = RuleDatabase.open(contracts.values(), home)) {
      return empty.labelled(rules, tables);
    }
  }

  private static void refuseUnknown(AlertRule rule, Map<String, InputContract> contracts) {
    rule.reads().forEach((input, newest) -> {
      if (!contracts.containsKey(input)) {
        throw Fault.setting(rule.file() + " inputs." + input, "is no input",
            String.join(", ", contracts.keySet().stream().sorted().toList()));
      }
      newest.bound().map(Bound::column).filter(column -> !isTime(contracts.get(input), column)).ifPresent(column -> {
        throw Fault.setting(rule.file() + " inputs." + input + ".by", "names '" + column + "', which is no time of that input",
            times(contracts.get(input)));
      });
    });
  }

  private static boolean isTime(InputContract contract, String column) {
    return contract.column(column).filter(found -> found.type().duckdb().equals("TIMESTAMPTZ")).isPresent();
  }

  private static String times(InputContract contract) {
    return String.join(", ", contract.columns().stream()
        .filter(column -> column.type().duckdb().equals("TIMESTAMPTZ")).map(column -> column.name()).toList());
  }
}
