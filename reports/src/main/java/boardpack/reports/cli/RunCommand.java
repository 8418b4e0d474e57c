package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.run.RunRequest;
import boardpack.reports.run.RunSummary;
import boardpack.reports.run.Runner;
import boardpack.reports.run.StationLog;
import boardpack.reports.schedule.Sending;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "run", mixinStandardHelpOptions = true,
    description = "Refreshes, then makes and seals the packs of a period; with --send, mails them to those who may see them.")
final class RunCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private PeriodOption period;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(names = "--pack", paramLabel = "PACK", required = true,
      description = "daily, weekly, monthly, quarterly, annual, or another of templates/packs")
  private String pack;

  @Option(names = {"-t", "--tenant"}, paramLabel = "TENANT", description = "Only these; 'platform' is the company itself.")
  private List<String> tenants = List.of();

  @Option(names = "--send", description = "Mail the packs; nobody gets the same pack twice.")
  private boolean send;

  @Option(names = "--correct", paramLabel = "WHY",
      description = "Tell a closed period otherwise: a new revision that says what changed, and why in these words.")
  private String correction = "";

  @Option(names = "--dry-run", description = "Say what would be made and who would get it; refresh, make and send nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws Exception {
    Workspace opened = workspace.open();
    RunRequest request = new RunRequest(pack, period.in(opened), tenants.stream().map(RunCommand::tenant).toList(),
        send, Machine.login(), Sending.USUAL, correction.strip());
    if (dryRun) {
      DryRun.of(opened, workspace.environment(), request).print(format.format, spec.commandLine().getOut());
      return 0;
    }
    StationLog log = new StationLog(spec.commandLine().getErr());
    try (Runner runner = Runner.open(opened, workspace.environment(), Machine.cores(), ProgramVersion.text(), log)) {
      RunSummary summary = runner.run(request);
      SummaryPrinter printer = new SummaryPrinter(spec.commandLine().getErr());
      printer.print(summary);
      printer.rows(summary).print(format.format, spec.commandLine().getOut());
      return summary.exitCode();
    }
  }

  static TenantId tenant(String text) {
    if (!TenantId.isSafe(text)) {
      throw Fault.setting("--tenant " + text, "is no tenant id", "tn-aurora");
    }
    return new TenantId(text);
  }
}
