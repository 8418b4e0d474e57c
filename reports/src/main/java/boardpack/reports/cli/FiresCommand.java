package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.run.Tenants;
import boardpack.reports.schedule.Fire;
import boardpack.reports.schedule.Fires;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.ScheduledTenant;
import boardpack.reports.schedule.Schedules;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "fires", mixinStandardHelpOptions = true, description = "Shows when the schedules fire next, and for which period.")
final class FiresCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(names = "--next", paramLabel = "N", defaultValue = "24", description = "How many. Default: ${DEFAULT-VALUE}")
  private int next;

  @Option(names = "--at", paramLabel = "TIME", description = "As if it were this moment, e.g. 2026-11-01T00:00:00-04:00.")
  private String at;

  @Option(names = "--all", description = "Each fire of what goes by the clock as well, and not its soonest alone.")
  private boolean all;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    if (next < 1) {
      throw Fault.setting("--next " + next, "is no number of fires", "24");
    }
    List<Schedule> schedules = Schedules.read(opened);
    List<ScheduledTenant> tenants = Tenants.scheduled(opened, workspace.environment());
    Rows rows = new Rows("schedule", "tenant", "fire_at", "period");
    for (Fire fire : all
        ? Fires.next(schedules, tenants, from(opened), next)
        : Fires.agenda(schedules, tenants, from(opened), next)) {
      rows.add(fire.schedule(), fire.tenant().value(), fire.fireAt().toString(), fire.period());
    }
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }

  private Instant from(Workspace opened) {
    if (at == null) {
      return opened.clock().instant();
    }
    try {
      return OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException e) {
      throw Fault.setting("--at " + at, "is no time with its offset", "2026-11-01T00:00:00-04:00");
    }
  }
}
