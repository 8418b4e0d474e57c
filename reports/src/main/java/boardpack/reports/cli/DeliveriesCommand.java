package boardpack.reports.cli;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Archive;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.DeliveryLine;
import boardpack.reports.delivery.DeliveryState;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.delivery.Patience;
import boardpack.reports.metadata.MetadataDatabase;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "deliveries", mixinStandardHelpOptions = true, subcommands = ResolveCommand.class,
    description = "Lists who was sent which pack, and what became of each message.")
final class DeliveriesCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(names = "--unknown", description = "Only messages of which nobody knows whether they arrived; a person decides.")
  private boolean unknown;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    Rows rows = new Rows("pack", "seal", "recipient", "state", "attempts", "changed_at", "message_id", "server_words", "sent");
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      Delivery delivery = new Delivery(metadata, MailSettings.read(opened), Patience.USUAL);
      delivery.recover(opened.clock().instant());
      Map<String, String> seals = new Archive(opened.home(), ProgramVersion.text()).packs().stream()
          .collect(Collectors.toMap(sealed -> sealed.manifest().key().path(), sealed -> sealed.manifest().seal()));
      delivery.lines().stream()
          .filter(line -> !unknown || line.state() == DeliveryState.UNKNOWN)
          .forEach(line -> add(rows, seals.getOrDefault(line.runKey(), ""), line));
    }
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }

  private static void add(Rows rows, String seal, DeliveryLine line) {
    rows.add(line.runKey(), seal, line.recipient().value(), line.state().word(),
        Integer.toString(line.attempts()), line.changedAt().toString(), line.messageId(), line.serverWords(), line.sent());
  }
}
