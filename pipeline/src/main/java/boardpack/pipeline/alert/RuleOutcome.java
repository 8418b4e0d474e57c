package boardpack.pipeline.alert;

import boardpack.pipeline.fault.Fault;
import java.util.List;
import java.util.Map;

/** What became of one rule when it was asked. Only {@link Answered} says anything about what is not there. */
public sealed interface RuleOutcome {
  AlertRule rule();

  /**
   * @param findings one for each tenant and subject at the most
   * @param skipped rows that break the contract of their input, by input; they were left out
   */
  record Answered(AlertRule rule, List<Finding> findings, Map<String, Long> skipped) implements RuleOutcome {
    public Answered {
      findings = List.copyOf(findings);
      skipped = Map.copyOf(skipped);
    }
  }

  /** @param input that no source of this workspace fills */
  record NotConnected(AlertRule rule, String input) implements RuleOutcome {}

  /** The source did not answer, or the SELECT did not work out. */
  record Failed(AlertRule rule, Fault fault) implements RuleOutcome {}
}
