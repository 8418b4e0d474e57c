package boardpack.reports.cli;

import boardpack.reports.hold.Hold;
import boardpack.reports.hold.Holds;
import boardpack.reports.metadata.MetadataDatabase;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "holds", mixinStandardHelpOptions = true,
    description = "Lists the packs that wait for a person before they are sent, and what to look at.")
final class HoldsCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(names = "--all", description = "Those that were decided too.")
  private boolean all;

  @Override
  public Integer call() {
    Rows rows = new Rows("pack", "state", "asked_by", "look_at", "by", "at", "content_hash");
    try (MetadataDatabase metadata = MetadataDatabase.open(workspace.open())) {
      Holds holds = new Holds(metadata);
      List<Hold> shown = all ? holds.all() : holds.waiting();
      shown.forEach(hold -> rows.add(hold.runKey(), hold.state().name().toLowerCase(Locale.ROOT), hold.askedBy(),
          hold.reason(), hold.actor(), hold.at().toString(), hold.contentHash()));
    }
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }
}
