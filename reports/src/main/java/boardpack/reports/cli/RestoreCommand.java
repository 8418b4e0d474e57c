package boardpack.reports.cli;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.backup.Restore;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.MetadataDatabase;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "restore", mixinStandardHelpOptions = true,
    description = "Brings a backup back into an empty home; every byte is checked first.")
final class RestoreCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "e.g. boardpack-2026-11-02.zip")
  private Path file;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      int files = Restore.read(opened, metadata, file.toAbsolutePath());
      new Audit(metadata).write(opened.clock().instant(), Machine.login(), "restore", file.getFileName().toString(),
          TenantId.PLATFORM, Audit.Outcome.DONE, Map.of("files", Integer.toString(files)));
      PrintWriter out = spec.commandLine().getOut();
      out.println(files + " files came back from " + file);
      out.flush();
    }
    return 0;
  }
}
