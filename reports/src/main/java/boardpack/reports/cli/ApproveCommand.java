package boardpack.reports.cli;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.hold.Approver;
import boardpack.reports.hold.Hold;
import boardpack.reports.hold.Holds;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.press.Press;
import boardpack.reports.run.Dispatch;
import boardpack.reports.run.StationLog;
import boardpack.reports.schedule.Sending;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "approve", mixinStandardHelpOptions = true,
    description = "Lets a held pack go, as its bytes are now, and sends it. Whoever asked for it cannot.")
final class ApproveCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private PersonOption by;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PACK", description = "As 'holds' names it.")
  private String pack;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    SealedPack sealed = new Archive(opened.home(), ProgramVersion.text()).named(pack);
    Approver approver = new Approver(by.in(opened), Machine.login());
    StationLog log = new StationLog(spec.commandLine().getErr());
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      Hold hold = new Holds(metadata).approve(sealed, approver, opened.clock().instant());
      Dispatch.Mail mail = new Dispatch(opened, metadata, new Press(opened), log)
          .send(List.of(sealed), hold.askedBy(), Sending.USUAL);
      return SendCommand.print(mail, spec, format.format);
    }
  }
}
