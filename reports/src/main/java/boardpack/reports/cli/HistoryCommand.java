package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.ScheduleHistory;
import boardpack.reports.schedule.Schedules;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "history", mixinStandardHelpOptions = true,
    description = "Shows what the schedules owed, and how each ended: done, skipped, failed, missed; or what it waits for.")
final class HistoryCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SCHEDULE", arity = "0..1", defaultValue = "", description = "Only this one.")
  private String schedule;

  @Option(names = "--last", paramLabel = "N", defaultValue = "100", description = "The newest so many. Default: ${DEFAULT-VALUE}")
  private int last;

  @Override
  public Integer call() {
    Rows rows = new Rows("schedule", "tenant", "period", "fire_at", "state", "attempts", "ended_at", "note");
    Workspace opened = workspace.open();
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      List<ScheduleHistory.Line> lines = new ScheduleHistory(metadata).newest(schedule, last);
      if (lines.isEmpty() && !schedule.isEmpty()) {
        requireKnown(opened);
      }
      lines.forEach(line -> rows.add(line.schedule(), line.tenant(),
          line.period(), line.fireAt(), line.state(), Integer.toString(line.attempts()), line.endedAt(), line.note()));
    }
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }

  /** What a schedule left that is gone can still be read; a name that nothing ever had is a slip. */
  private void requireKnown(Workspace opened) {
    List<String> names = Schedules.read(opened).stream().map(Schedule::name).toList();
    if (!names.contains(schedule)) {
      throw Fault.setting("SCHEDULE " + schedule, "is no schedule of this workspace", String.join(", ", names));
    }
  }
}
