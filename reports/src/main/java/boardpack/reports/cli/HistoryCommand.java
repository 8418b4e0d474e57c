package boardpack.reports.cli;

import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.schedule.ScheduleHistory;
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
    try (MetadataDatabase metadata = MetadataDatabase.open(workspace.open())) {
      new ScheduleHistory(metadata).newest(schedule, last).forEach(line -> rows.add(line.schedule(), line.tenant(),
          line.period(), line.fireAt(), line.state(), Integer.toString(line.attempts()), line.endedAt(), line.note()));
    }
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }
}
