package boardpack.reports.cli;

import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.restate.ClosedPeriods;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "closed", mixinStandardHelpOptions = true, description = "Lists the periods that are closed, and by whom.")
final class ClosedCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Rows rows = new Rows("period", "tenant", "closed_at", "closed_by", "packs");
    try (MetadataDatabase metadata = MetadataDatabase.open(workspace.open())) {
      new ClosedPeriods(metadata).all().forEach(closed -> rows.add(closed.period(), closed.tenant().value(),
          closed.closedAt().toString(), closed.closedBy(), Integer.toString(closed.packs())));
    }
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }
}
