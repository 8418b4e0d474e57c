package boardpack.reports.cli;

import boardpack.pipeline.workspace.Workspace;
import boardpack.pipeline.workspace.WorkspaceReader;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.run.Runner;
import boardpack.reports.run.StationLog;
import boardpack.reports.run.Tenants;
import boardpack.reports.schedule.DuePeriod;
import boardpack.reports.schedule.DuePeriods;
import boardpack.reports.schedule.Schedule;
import boardpack.reports.schedule.Scheduler;
import boardpack.reports.schedule.Schedules;
import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A workspace of Nordlicht with one schedule, kept by the scheduler that {@code serve} starts, at an hour of the test's own. */
record KeptSchedules(Path root, Map<String, String> environment) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * @param mail takes what Ana Ruiz is sent
   * @param lines of the schedule {@code kept} beside what it does and for whom
   */
  static KeptSchedules in(Path folder, Nordlicht.Database database, GreenMail mail, String clock, String... lines)
      throws IOException {
    KeptSchedules kept = new KeptSchedules(Nordlicht.workspaceIn(folder), database.environment()).at(clock);
    Files.writeString(folder.resolve("boardpack.yml"), Files.readString(folder.resolve("boardpack.yml"))
        + "mail: {from: packs@nordlicht.example, host: 127.0.0.1, port: " + mail.getSmtp().getPort() + ", tls: none}\n");
    Files.writeString(folder.resolve("access.yml"), "people:\n"
        + "  - {name: Ana Ruiz, email: ana@nordlicht.example, roles: [ceo], tenants: all, packs: [monthly, daily]}\n");
    Files.createDirectories(folder.resolve("schedules"));
    Files.writeString(folder.resolve("schedules/kept.yml"),
        "does: pack\nfor: platform\nzone: Europe/Berlin\n" + String.join("\n", lines) + "\n");
    return kept;
  }

  KeptSchedules at(String clock) throws IOException {
    Path settings = root.resolve("boardpack.yml");
    Files.writeString(settings,
        Files.readString(settings).replaceFirst("(?m)^clock: .*$", "clock: \"" + clock + "\""));
    return this;
  }

  Command command(String... arguments) {
    return Command.run(root, environment, arguments);
  }

  /** Lets a scheduler do all that is due at this hour. @return its ledger, oldest first */
  List<DuePeriod> keep() throws Exception {
    Workspace workspace = new WorkspaceReader(TestWorkspace.shipped(), environment::get, Clock.systemUTC()).read(root);
    List<Schedule> kept = Schedules.read(workspace).stream().filter(one -> one.name().equals("kept")).toList();
    try (Runner runner = Runner.open(workspace, environment::get, 2, "boardpack test",
            new StationLog(new PrintWriter(new StringWriter())));
        Scheduler scheduler = new Scheduler(runner.metadata(), Scheduler.Lane.PACKS, kept,
            () -> Tenants.scheduled(workspace, environment::get), new ServedSchedules(workspace, runner), workspace.clock(),
            "test")) {
      DuePeriods ledger = new DuePeriods(runner.metadata());
      long started = System.nanoTime();
      scheduler.start();
      // Until it was woken since it was started, and is at work no more. The age of the start is taken first, so that a pause
      // between the two can only make the wait longer.
      while (System.nanoTime() - started < scheduler.sinceWake().toNanos() || scheduler.isBusy()) {
        if (System.nanoTime() - started > PATIENCE.toNanos()) {
          throw new AssertionError("not done in time: " + ledger.of("kept"));
        }
        LockSupport.parkNanos(20_000_000);
      }
      return ledger.of("kept");
    }
  }

  /** The newest revision of the platform's pack. */
  SealedPack pack(String kind, String period) {
    return new Archive(root.resolve("var"), "boardpack test").named("platform/" + kind + "/" + period + "/full-en");
  }
}
