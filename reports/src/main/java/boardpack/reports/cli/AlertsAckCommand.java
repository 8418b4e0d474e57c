package boardpack.reports.cli;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.alert.Alert;
import boardpack.reports.alert.AlertEvent;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "ack", mixinStandardHelpOptions = true,
    description = "Says that somebody sees to an alert: nobody is reminded of it any more. It is not over by that.")
final class AlertsAckCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private PersonOption by;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ALERT", description = "Its number, as 'alerts' lists it.")
  private long alert;

  @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What is being done; kept in its history.")
  private String note;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    Alert moved = AlertMove.make(opened, alert, AlertEvent.ACKNOWLEDGED, by.in(opened), note);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Alert " + moved.shown() + " is acknowledged.");
    out.flush();
    return 0;
  }
}
