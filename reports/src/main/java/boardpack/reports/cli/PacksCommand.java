package boardpack.reports.cli;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Manifest;
import boardpack.reports.archive.SealedPack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "packs", mixinStandardHelpOptions = true, description = "Lists the sealed packs of the archive.")
final class PacksCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    Rows rows = new Rows("pack", "subject", "seal", "data_cut", "documents", "bytes", "folder");
    for (SealedPack sealed : new Archive(opened.home(), ProgramVersion.text()).packs()) {
      Manifest manifest = sealed.manifest();
      long bytes = manifest.files().stream().mapToLong(Manifest.Entry::bytes).sum();
      rows.add(manifest.key().path(), manifest.subject(), manifest.seal().substring(0, 12), manifest.dataCut().toString(),
          Integer.toString(manifest.files().size()), Long.toString(bytes), sealed.folder().toString());
    }
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }
}
