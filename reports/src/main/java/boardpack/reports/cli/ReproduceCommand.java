package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Document;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.press.Press;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "reproduce", mixinStandardHelpOptions = true,
    description = "Renders a pack again from its sealed figures and compares the bytes; promised for the version that made it.")
final class ReproduceCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PACK", description = "As 'packs' names it; without /rN, the newest revision.")
  private String pack;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    SealedPack sealed = new Archive(opened.home(), ProgramVersion.text()).named(pack);
    List<Document> again = new Press(opened).print(sealed.pack());
    List<String> different = again.stream()
        .filter(document -> !Arrays.equals(document.bytes(), sealed.read(document.name())))
        .map(Document::name)
        .toList();
    if (!different.isEmpty()) {
      throw Fault.data(sealed.manifest().key().path(), "comes out differently: " + String.join(", ", different),
          "the version and the templates that made it: " + sealed.manifest().program());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s comes out the same, byte for byte: %d documents%n", sealed.manifest().key().path(), again.size());
    out.flush();
    return 0;
  }
}
