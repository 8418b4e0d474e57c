package boardpack.reports.cli;

import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.press.Press;
import boardpack.reports.run.RunRequest;
import boardpack.reports.run.RunSummary;
import boardpack.reports.run.Runner;
import boardpack.reports.run.StationLog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "demo", mixinStandardHelpOptions = true,
    description = "Runs the main job on the sample company, Meridian Mail: from its PostgreSQL to board packs in mailboxes.")
final class DemoCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Spec private CommandSpec spec;

  @Option(names = {"-p", "--period"}, paramLabel = "MONTH", defaultValue = "2026-10", description = "Default: ${DEFAULT-VALUE}")
  private String period;

  @Override
  public Integer call() throws Exception {
    Workspace opened = workspace.open();
    PrintWriter err = spec.commandLine().getErr();
    err.println("Boardpack demo: the board packs of " + opened.company().name() + " for " + period + ".");
    err.println("Starting a PostgreSQL of its own, and filling it with the sample company where that is not done yet ...");
    err.flush();
    StationLog log = new StationLog(err);
    try (Runner runner = Runner.open(opened, workspace.environment(), Machine.cores(), ProgramVersion.text(), log)) {
      RunSummary summary = runner.run(new RunRequest("monthly",
          Period.parse(period, opened.company().fiscalYearStart()), List.of(), true, "demo"));
      new SummaryPrinter(err).print(summary);
      whereToLook(opened, summary);
      return summary.exitCode();
    }
  }

  private void whereToLook(Workspace opened, RunSummary summary) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    out.println("Packs     " + shown(opened.home().resolve("archive")));
    out.println("Mail      " + shown(opened.home().resolve("outbox")) + "  (.eml files, as the people who may see them got them)");
    summary.editions().stream()
        .filter(outcome -> outcome.tenant().equals(TenantId.PLATFORM))
        .flatMap(outcome -> outcome.sealedPacks().stream())
        .map(SealedPack::folder)
        .findFirst()
        .ifPresent(folder -> {
          out.println("PDF       " + shown(folder.resolve(Press.PDF)));
          out.println("Workbook  " + shown(folder.resolve(Press.WORKBOOK)));
          out.println("Open first: " + shown(folder.resolve(Press.OVERVIEW + "index.html")));
        });
    Access.read(opened).operators().forEach(operator ->
        out.println("Operator  " + operator.email() + "  (hears by mail where a schedule fails, is held or blind)"));
    out.flush();
  }

  private static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }
}
