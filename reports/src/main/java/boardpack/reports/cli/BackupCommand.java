package boardpack.reports.cli;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.backup.Backup;
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

@Command(name = "backup", mixinStandardHelpOptions = true,
    description = "Writes ledgers, archive, landing and token key into one file that only its owner can read; guard it like the home itself.")
final class BackupCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "e.g. boardpack-2026-11-02.zip")
  private Path file;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      int files = Backup.write(opened, metadata, file.toAbsolutePath());
      new Audit(metadata).write(opened.clock().instant(), Machine.login(), "backup", file.getFileName().toString(),
          TenantId.PLATFORM, Audit.Outcome.DONE, Map.of("files", Integer.toString(files)));
      PrintWriter out = spec.commandLine().getOut();
      out.println(files + " files are in " + file);
      out.flush();
    }
    return 0;
  }
}
