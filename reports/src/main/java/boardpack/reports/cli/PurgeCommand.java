package boardpack.reports.cli;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Archive;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.delivery.Patience;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.retention.Purge;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "purge", mixinStandardHelpOptions = true,
    description = "Lists what is to be kept no longer: packs (daily 400 days, weekly 3 years, others 7 years), notices of alerts"
        + " (180 days), refreshes (6 months, failed ones a year), what killed programs left behind (a day); with --yes, removes it.")
final class PurgeCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(names = "--yes", description = "Remove it; without it, nothing is changed.")
  private boolean yes;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    Rows rows = new Rows("what", "kept_until", "state");
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      Purge purge = new Purge(opened, metadata, new Delivery(metadata, MailSettings.read(opened), Patience.USUAL),
          new Archive(opened.home(), ProgramVersion.text()));
      for (Purge.Over over : purge.over()) {
        if (yes) {
          purge.take(over, Machine.login());
        }
        rows.add(over.pack().manifest().key().path(), over.keptUntil().toString(), state());
      }
      for (Purge.Rest rest : purge.rest()) {
        if (yes) {
          purge.take(rest, Machine.login());
        }
        rows.add(rest.what(), rest.keptUntil().toString(), state());
      }
    }
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }

  private String state() {
    return yes ? "removed" : "would be removed";
  }
}
