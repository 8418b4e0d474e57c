package boardpack.reports.alert;

import boardpack.pipeline.alert.AlertRule;
import boardpack.pipeline.alert.AlertRules;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.proofread.RuleWords;

/** Holds what rules say against the words that no document may use. */
final class AlertWording {
  private AlertWording() {}

  /** @throws Fault naming the rule's file, where it says a banned word */
  static void check(AlertRules rules, Workspace workspace) {
    RuleWords words = new RuleWords(workspace);
    for (AlertRule rule : rules.all()) {
      rule.words().forEach((language, said) -> {
        String text = String.join("\n", said.title(), said.impact(), said.action());
        words.banned(text, rule.label() != Label.EXACT).ifPresent(banned -> {
          throw Fault.setting(rule.file() + " (" + language + ")", "says '" + banned + "', which no document may say",
              "words that claim no more than the data bear; templates/words/banned.yml lists those that do");
        });
      });
    }
  }
}
