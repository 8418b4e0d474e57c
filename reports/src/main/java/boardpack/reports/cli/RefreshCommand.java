package boardpack.reports.cli;

import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.LandingReport;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.run.Refreshed;
import boardpack.reports.run.Runner;
import boardpack.reports.run.StationLog;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "refresh", mixinStandardHelpOptions = true,
    description = "Brings landing and marts up to date with the sources; makes no pack and sends nothing.")
final class RefreshCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(names = "--class", paramLabel = "CLASS",
      description = "Only the inputs of this class of data: critical, business, history, compliance or archive.")
  private String only;

  @Override
  public Integer call() throws Exception {
    Workspace opened = workspace.open();
    PrintWriter err = spec.commandLine().getErr();
    try (Runner runner = Runner.open(opened, workspace.environment(), Machine.cores(), ProgramVersion.text(), new StationLog(err))) {
      Refreshed refreshed = only == null ? runner.refresh() : runner.refresh(refreshClass());
      refreshed.landing().ifPresent(this::print);
      refreshed.failures().forEach((tenant, failure) -> err.println("FAILED " + tenant + ": " + failure.getMessage()));
      refreshed.sourceFaults().forEach(fault -> err.println(fault.getMessage()));
      return refreshed.failures().isEmpty() && refreshed.sourceFaults().isEmpty() ? 0 : 1;
    }
  }

  private RefreshClass refreshClass() {
    try {
      return RefreshClass.of(only);
    } catch (IllegalArgumentException e) {
      throw Fault.setting("--class " + only, "is no class of data", RefreshClass.words());
    }
  }

  private void print(LandingReport report) {
    Rows rows = new Rows("input", "read", "loaded", "put_aside", "superseded", "deleted");
    for (LandingReport.InputLoad load : report.loads()) {
      rows.add(load.input(), Long.toString(load.read()), Long.toString(load.loaded()), Long.toString(load.putAside()),
          Long.toString(load.superseded()), Long.toString(load.deleted()));
    }
    rows.print(format.format, spec.commandLine().getOut());
  }
}
