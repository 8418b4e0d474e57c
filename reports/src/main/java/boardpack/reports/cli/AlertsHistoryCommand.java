package boardpack.reports.cli;

import boardpack.reports.alert.AlertDesk;
import boardpack.reports.metadata.MetadataDatabase;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "history", mixinStandardHelpOptions = true,
    description = "Shows every move of an alert, or the newest of all, with who made it and when.")
final class AlertsHistoryCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ALERT", arity = "0..1", description = "Its number, as 'alerts' lists it; all without one.")
  private Optional<Long> alert = Optional.empty();

  @Option(names = "--last", paramLabel = "N", defaultValue = "100", description = "The newest so many. Default: ${DEFAULT-VALUE}")
  private int last;

  @Override
  public Integer call() {
    Rows rows = new Rows("alert", "at", "event", "from", "to", "severity", "value", "actor", "note");
    try (MetadataDatabase metadata = MetadataDatabase.open(workspace.open())) {
      AlertDesk desk = new AlertDesk(metadata);
      alert.ifPresent(desk::get);
      desk.history(alert, last).forEach(move -> rows.add(Long.toString(move.alert()), move.at().toString(),
          move.event().word(), move.from().word(), move.to().word(), move.severity().word(),
          move.value().stripTrailingZeros().toPlainString(), move.actor(), move.note()));
    }
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }
}
