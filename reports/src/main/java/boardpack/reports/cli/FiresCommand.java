package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.schedule.CutOf;
import boardpack.reports.run.Tenants;
import boardpack.reports.schedule.Fire;
import boardpack.reports.schedule.Fires;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.ScheduledTenant;
import boardpack.reports.schedule.Schedules;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    Map<String, Schedule> named = schedules.stream().collect(Collectors.toMap(Schedule::name, Function.identity()));
    Map<TenantId, ZoneId> zones = tenants.stream().collect(Collectors.toMap(ScheduledTenant::id, ScheduledTenant::zone));
    Rows rows = new Rows("schedule", "tenant", "fire_at", "period", "data_cut");
    for (Fire fire : all
        ? Fires.next(schedules, tenants, from(opened), next)
        : Fires.agenda(schedules, tenants, from(opened), next)) {
      rows.add(fire.schedule(), fire.tenant().value(), fire.fireAt().toString(), fire.period(),
          dataCut(opened, named.get(fire.schedule()), zones.get(fire.tenant()), fire));
    }
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }

  /** As the pack of that period will say it; nothing where no pack is made. */
  private static String dataCut(Workspace opened, Schedule schedule, ZoneId zone, Fire fire) {
    if (!(schedule.task() instanceof Schedule.Task.MakePack)) {
      return "";
    }
    return new CutOf(schedule.dataCut(), fire.fireAt().toInstant(), schedule.zone())
        .at(Period.parse(fire.period(), opened.company().fiscalYearStart()), zone)
        .map(OffsetDateTime::toString).orElse(schedule.dataCut().toString());
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
