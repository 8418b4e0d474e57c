package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.alert.AlertWatch;
import boardpack.reports.health.Health;
import boardpack.reports.health.HealthEndpoint;
import boardpack.reports.health.HealthSettings;
import boardpack.reports.run.BlindWatch;
import boardpack.reports.run.EditionOutcome;
import boardpack.reports.run.RunRequest;
import boardpack.reports.run.RunSummary;
import boardpack.reports.run.Runner;
import boardpack.reports.run.StationLog;
import boardpack.reports.run.Tenants;
import boardpack.reports.schedule.DuePack;
import boardpack.reports.schedule.DuePeriod;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.ScheduleHistory;
import boardpack.reports.schedule.ScheduledTenant;
import boardpack.reports.schedule.Scheduler;
import boardpack.reports.schedule.Schedules;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "serve", mixinStandardHelpOptions = true,
    description = "Keeps the schedules until it is told to stop; a period is made once, whatever restarts do.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Workspace opened = workspace.open();
    PrintWriter err = spec.commandLine().getErr();
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    String name = "serve " + ProcessHandle.current().pid();
    List<Schedule> schedules = Schedules.read(opened);
    try (Runner runner = Runner.open(opened, workspace.environment(), Machine.cores(), ProgramVersion.text(), new StationLog(err));
        Scheduler scheduler = new Scheduler(runner.metadata(), Scheduler.Lane.PACKS, schedules,
            () -> Tenants.scheduled(opened, workspace.environment()), due(opened, runner), opened.clock(), name);
        Scheduler watching = new Scheduler(runner.metadata(), Scheduler.Lane.ALERTS, schedules,
            () -> List.of(new ScheduledTenant(TenantId.PLATFORM, opened.company().zone())),
            new BlindWatch(watch(opened, AlertWatching.open(opened, workspace.environment(), runner.metadata())),
                new ScheduleHistory(runner.metadata()), runner.dispatch()), opened.clock(), name)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        told.countDown();
        await(closed);
      }, "stop"));
      Optional<HealthEndpoint> health = HealthSettings.read(opened)
          .map(address -> HealthEndpoint.open(address, new Health(runner.metadata(), scheduler, opened.clock())));
      runner.dispatch().recover();
      scheduler.start();
      watching.start();
      err.println("Serving " + opened.company().name() + "; 'boardpack fires' shows what comes next. Stop with Ctrl-C.");
      err.flush();
      told.await();
      health.ifPresent(HealthEndpoint::close);
      Scheduler.stopAll(List.of(scheduler, watching));
    } finally {
      closed.countDown();
    }
    return 0;
  }

  private static DuePack due(Workspace opened, Runner runner) {
    return (schedule, due) -> {
      try {
        return done(opened, runner, schedule, due);
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        // A refresh comes round in minutes; its failures stand in the history, and only packs are somebody's to miss.
        if (schedule.task() instanceof Schedule.Task.MakePack) {
          runner.dispatch().tell(schedule.sending(), due.key(), String.valueOf(e.getMessage()));
        }
        throw e;
      }
    };
  }

  private static DuePack watch(Workspace opened, AlertWatch alerts) {
    return (schedule, due) -> new DuePack.Done(DuePack.Ending.DONE,
        alerts.look(((Schedule.Task.Watch) schedule.task()).refreshClass(), opened.clock().instant()).toString());
  }

  private static DuePack.Done done(Workspace opened, Runner runner, Schedule schedule, DuePeriod due) throws Exception {
    if (schedule.task() instanceof Schedule.Task.MakePack pack) {
      return made(runner.run(request(opened, schedule, due, pack)));
    }
    int marts = runner.refresh().editions().size();
    long deferred = runner.dispatch().sendDeferred().sent().stream()
        .filter(sent -> !sent.outcome().equals(RunSummary.Sent.BEFORE)).count();
    return new DuePack.Done(DuePack.Ending.DONE, marts + " marts are up to date"
        + (deferred == 0 ? "" : "; messages tried again: " + deferred));
  }

  private static RunRequest request(Workspace opened, Schedule schedule, DuePeriod due, Schedule.Task.MakePack pack) {
    return new RunRequest(pack.pack(), Period.parse(due.period(), opened.company().fiscalYearStart()),
        List.of(due.tenant()), true, "schedule " + schedule.name(), schedule.sending());
  }

  static DuePack.Done made(RunSummary summary) {
    summary.mailFault().ifPresent(fault -> {
      throw fault;
    });
    for (EditionOutcome outcome : summary.editions()) {
      if (outcome instanceof EditionOutcome.Failed failed) {
        throw failed.reason() instanceof Fault fault ? fault : new IllegalStateException(failed.reason());
      }
    }
    List<String> packs = summary.editions().stream()
        .flatMap(outcome -> outcome.sealedPacks().stream()).map(sealed -> sealed.manifest().key().path()).toList();
    List<String> kept = summary.mail().stream().filter(sent -> sent.recipient().isEmpty())
        .map(sent -> sent.pack() + " " + sent.outcome() + ": " + sent.serverWords()).toList();
    return new DuePack.Done(DuePack.Ending.DONE, String.join(" ", packs)
        + (kept.isEmpty() ? "" : "; " + String.join("; ", kept)));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
