package boardpack.reports.cli;

import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.MetadataDatabase;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "look", mixinStandardHelpOptions = true,
    description = "Asks the rules of one class of data now, as its schedule does, and tells people of what is new.")
final class AlertsLookCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CLASS", description = "One of: ${COMPLETION-CANDIDATES}")
  private RefreshClass refreshClass;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(AlertWatching.open(opened, workspace.environment(), metadata).look(refreshClass, opened.clock().instant()));
      out.flush();
    }
    return 0;
  }
}
