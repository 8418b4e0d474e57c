package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.Schedules;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Which schedule a command is about. */
final class ScheduleOption {
  @Parameters(paramLabel = "SCHEDULE", description = "The name of a file in schedules/, without its ending.")
  private String name;

  /** @throws Fault naming those there are, where it is none of them */
  Schedule in(Workspace workspace) {
    List<Schedule> all = Schedules.read(workspace);
    return all.stream().filter(schedule -> schedule.name().equals(name)).findFirst()
        .orElseThrow(() -> Fault.setting("SCHEDULE " + name, "is no schedule of this workspace",
            String.join(", ", all.stream().map(Schedule::name).toList())));
  }
}
