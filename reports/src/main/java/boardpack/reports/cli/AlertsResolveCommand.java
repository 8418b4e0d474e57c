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

@Command(name = "resolve", mixinStandardHelpOptions = true,
    description = "Ends an alert. What the source shows of it afterwards opens it again.")
final class AlertsResolveCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private PersonOption by;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ALERT", description = "Its number, as 'alerts' lists it.")
  private long alert;

  @Option(names = "--why", paramLabel = "REASON", required = true, description = "What was done; kept in its history.")
  private String why;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    Alert moved = AlertMove.make(opened, alert, AlertEvent.RESOLVED, by.in(opened), why);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Alert " + moved.shown() + " is resolved.");
    out.flush();
    return 0;
  }
}
