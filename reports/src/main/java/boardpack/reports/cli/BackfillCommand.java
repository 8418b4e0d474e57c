package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.run.RunRequest;
import boardpack.reports.run.Runner;
import boardpack.reports.run.StationLog;
import boardpack.reports.run.Tenants;
import boardpack.reports.schedule.Backfill;
import boardpack.reports.schedule.DuePack;
import boardpack.reports.schedule.DuePeriod;
import boardpack.reports.schedule.DuePeriods;
import boardpack.reports.schedule.Fire;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.ScheduledTenant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "backfill", mixinStandardHelpOptions = true,
    description = "Makes the packs that a schedule owed between two days and did not keep; it sends nothing unless told to.")
final class BackfillCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private ScheduleOption schedule;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(names = "--from", paramLabel = "DATE", required = true, description = "The first day on which it was due, e.g. 2026-09-01.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", required = true, description = "The last day on which it was due.")
  private LocalDate to;

  @Option(names = {"-t", "--tenant"}, paramLabel = "TENANT", description = "Only for these.")
  private List<String> tenants = List.of();

  @Option(names = "--send", description = "Mail them too, on the schedule's terms.")
  private boolean send;

  @Option(names = "--dry-run", description = "Say what would be made; make nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws Exception {
    Workspace opened = workspace.open();
    Schedule filled = schedule.in(opened);
    if (to.isBefore(from)) {
      throw Fault.setting("--to " + to, "lies before --from " + from, from.plusMonths(1).toString());
    }
    Instant now = opened.clock().instant();
    Rows rows = new Rows("schedule", "tenant", "period", "state", "note");
    boolean failed = false;
    try (Runner runner = Runner.open(opened, workspace.environment(), Machine.cores(), ProgramVersion.text(),
        new StationLog(spec.commandLine().getErr()))) {
      Backfill backfill = new Backfill(new DuePeriods(runner.metadata()), made(opened, runner), "backfill of " + Machine.login());
      for (Fire fire : backfill.owed(filled, wanted(opened), from, to, now)) {
        Optional<DuePeriod> ended = dryRun ? Optional.empty() : backfill.make(filled, fire, now);
        String state = ended.map(DuePeriod::state).orElse(dryRun ? "would be made" : "elsewhere");
        rows.add(fire.schedule(), fire.tenant().value(), fire.period(), state, ended.map(DuePeriod::note).orElse(""));
        failed |= state.equals("failed");
      }
    }
    rows.print(format.format, spec.commandLine().getOut());
    return failed ? 1 : 0;
  }

  private List<ScheduledTenant> wanted(Workspace opened) {
    List<TenantId> only = new ArrayList<>(tenants.stream().map(RunCommand::tenant).toList());
    return Tenants.scheduled(opened, workspace.environment()).stream()
        .filter(tenant -> only.isEmpty() || only.contains(tenant.id())).toList();
  }

  private DuePack made(Workspace opened, Runner runner) {
    return (which, due) -> ServedSchedules.waits(which, runner.run(RunRequest.of(
        which, due, Period.parse(due.period(), opened.company().fiscalYearStart()), send, "backfill by " + Machine.login())));
  }
}
