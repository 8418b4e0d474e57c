package boardpack.reports.cli;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.hold.Approver;
import boardpack.reports.hold.Hold;
import boardpack.reports.hold.Holds;
import boardpack.reports.metadata.MetadataDatabase;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "reject", mixinStandardHelpOptions = true,
    description = "Keeps a held pack for good. Mend the data and run again: other figures make a new revision.")
final class RejectCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private PersonOption by;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PACK", description = "As 'holds' names it.")
  private String pack;

  @Option(names = "--why", paramLabel = "REASON", required = true, description = "For whoever reads the audit.")
  private String why;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    SealedPack sealed = new Archive(opened.home(), ProgramVersion.text()).named(pack);
    Approver approver = new Approver(by.in(opened), Machine.login());
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      Hold hold = new Holds(metadata).reject(sealed, approver, why, opened.clock().instant());
      PrintWriter out = spec.commandLine().getOut();
      out.println(hold.runKey() + " is kept and is sent to nobody.");
      out.flush();
    }
    return 0;
  }
}
