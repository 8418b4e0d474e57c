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
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "pause", mixinStandardHelpOptions = true,
    description = "Lets a schedule rest: what comes due is written down and waits until 'resume', or is missed with its window.")
final class PauseCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private ScheduleOption schedule;
  @Spec private CommandSpec spec;

  @Option(names = "--why", paramLabel = "REASON", defaultValue = "", description = "For whoever reads the audit.")
  private String why;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    Schedule paused = schedule.in(opened);
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      boolean changed = new Pauses(metadata).pause(paused.name(), Machine.login(), why, opened.clock().instant());
      PrintWriter out = spec.commandLine().getOut();
      out.println(paused.name() + (changed ? " pauses." : " pauses already."));
      out.flush();
    }
    return 0;
  }
}
