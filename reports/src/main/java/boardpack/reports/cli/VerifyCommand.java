package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "verify", mixinStandardHelpOptions = true,
    description = "Compares a pack's files with the hashes of its seal; works on every pack, for ever.")
final class VerifyCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PACK", description = "As 'packs' names it; without /rN, the newest revision.")
  private String pack;

  @Override
  public Integer call() {
    SealedPack sealed = new Archive(workspace.open().home(), ProgramVersion.text()).named(pack);
    List<String> differences = sealed.differences();
    if (!differences.isEmpty()) {
      throw Fault.data(sealed.manifest().key().path(), "is not as it was sealed: " + String.join("; ", differences),
          "the folder " + sealed.folder() + " restored from a backup");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s is as it was sealed: %d files, seal %s%n", sealed.manifest().key().path(),
        sealed.manifest().files().size(), sealed.manifest().seal());
    out.flush();
    return 0;
  }
}
