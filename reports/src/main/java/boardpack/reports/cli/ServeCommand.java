package boardpack.reports.cli;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.health.Health;
import boardpack.reports.health.HealthEndpoint;
import boardpack.reports.health.HealthSettings;
import boardpack.reports.run.MailRounds;
import boardpack.reports.run.Runner;
import boardpack.reports.run.StationLog;
import boardpack.reports.run.Tenants;
import boardpack.reports.schedule.DuePack;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.ScheduledTenant;
import boardpack.reports.schedule.Scheduler;
import boardpack.reports.schedule.Schedules;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
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
    try (Runner runner = Runner.open(opened, workspace.environment(), Machine.cores(), ProgramVersion.text(), new StationLog(err))) {
      List<Scheduler> schedulers = schedulers(opened, runner);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        told.countDown();
        await(closed);
      }, "stop"));
      Optional<HealthEndpoint> health = HealthSettings.read(opened)
          .map(address -> HealthEndpoint.open(address, new Health(runner.metadata(), schedulers, opened.clock())));
      runner.dispatch().recover();
      schedulers.forEach(Scheduler::start);
      MailRounds rounds = MailRounds.start(runner.dispatch());
      err.println("Serving " + opened.company().name() + "; 'boardpack fires' shows what comes next. Stop with Ctrl-C.");
      err.flush();
      told.await();
      health.ifPresent(HealthEndpoint::close);
      rounds.pause();
      Scheduler.stopAll(schedulers);
      rounds.close();
    } finally {
      closed.countDown();
    }
    return 0;
  }

  /** One a lane, that of the packs first. */
  private List<Scheduler> schedulers(Workspace opened, Runner runner) {
    String name = "serve " + ProcessHandle.current().pid();
    List<Schedule> schedules = Schedules.read(opened);
    ScheduledTenant platform = new ScheduledTenant(TenantId.PLATFORM, opened.company().zone());
    ServedSchedules served = new ServedSchedules(opened, runner);
    DuePack watches = served.toldWhereBlind(
        ServedSchedules.watch(opened, AlertWatching.open(opened, workspace.environment(), runner.metadata())));
    return Stream.of(Scheduler.Lane.values()).map(lane -> lane == Scheduler.Lane.PACKS
        ? new Scheduler(runner.metadata(), lane, schedules, () -> Tenants.scheduled(opened, workspace.environment()), served,
            opened.clock(), name)
        : new Scheduler(runner.metadata(), lane, schedules, () -> List.of(platform), watches, opened.clock(), name)).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
