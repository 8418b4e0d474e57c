package boardpack.reports.cli;

import boardpack.reports.alert.AlertDesk;
import boardpack.reports.metadata.MetadataDatabase;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "alerts", mixinStandardHelpOptions = true,
    subcommands = {AlertsAckCommand.class, AlertsResolveCommand.class, AlertsHistoryCommand.class, AlertsLookCommand.class},
    description = "Lists the alerts that are not over, the gravest first, with impact, action and owner.")
final class AlertsCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(names = "--all", description = "Those that are over too.")
  private boolean all;

  @Override
  public Integer call() {
    Rows rows = new Rows("alert", "severity", "state", "tenant", "subject", "title", "value", "since", "opened_at", "impact",
        "action", "owner", "rule");
    try (MetadataDatabase metadata = MetadataDatabase.open(workspace.open())) {
      new AlertDesk(metadata).list(all).forEach(alert -> rows.add(Long.toString(alert.id()), alert.severity().word(),
          alert.state().word(), alert.tenant().value(), alert.subject(), alert.title(),
          alert.value().stripTrailingZeros().toPlainString(), alert.since().toString(), alert.openedAt().toString(),
          alert.impact(), alert.action(), alert.owner(), alert.rule()));
    }
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }
}
