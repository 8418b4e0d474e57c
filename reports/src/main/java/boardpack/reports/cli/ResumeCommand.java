package boardpack.reports.cli;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.schedule.Pauses;
import boardpack.reports.schedule.Schedule;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "resume", mixinStandardHelpOptions = true,
    description = "Ends the pause of a schedule; what waited and is still within its window is done next.")
final class ResumeCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private ScheduleOption schedule;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    Schedule resumed = schedule.in(opened);
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      boolean changed = new Pauses(metadata).resume(resumed.name(), Machine.login(), opened.clock().instant());
      PrintWriter out = spec.commandLine().getOut();
      out.println(resumed.name() + (changed ? " goes on." : " does not pause."));
      out.flush();
    }
    return 0;
  }
}
