package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.Action;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import boardpack.reports.access.Scope;
import boardpack.reports.alert.Alert;
import boardpack.reports.alert.AlertDesk;
import boardpack.reports.archive.Archive;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.delivery.Patience;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.pack.PackKey;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "resolve", mixinStandardHelpOptions = true,
    description = "Decides about a message of which nobody knew whether it arrived.")
final class ResolveCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private PersonOption by;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PACK", description = "As 'deliveries' names it.")
  private String pack;

  @Parameters(index = "1", paramLabel = "RECIPIENT", description = "As 'deliveries' names them.")
  private String recipient;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Decision decision;

  private static final class Decision {
    @Option(names = "--arrived", description = "The recipient has it; it is never sent again.")
    private boolean arrived;

    @Option(names = "--send-again", description = "The recipient has it not; the next run or 'send' sends it once more.")
    private boolean sendAgain;
  }

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    Person person = by.in(opened);
    String key;
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      AlertDesk desk = new AlertDesk(metadata);
      List<TenantId> tenants = desk.ofMessage(pack).stream().map(Alert::tenant).distinct().toList();
      Message message = pack.startsWith("notice/") ? new Message(pack, TenantId.PLATFORM, Access.may(person, Action.RESEND, TenantId.PLATFORM))
          : tenants.isEmpty() ? ofPack(opened, person) : new Message(pack,
          tenants.size() == 1 ? tenants.get(0) : TenantId.PLATFORM,
          tenants.stream().allMatch(tenant -> Access.may(person, Action.RESEND, tenant)));
      key = message.key();
      if (!message.isTheirs()) {
        throw Fault.setting("--by " + person.email(), "has no role that decides about deliveries of " + key,
            "a person of access.yml with the role operator, this tenant and this pack");
      }
      Delivery delivery = new Delivery(metadata, MailSettings.read(opened), Patience.USUAL);
      Instant now = opened.clock().instant();
      boolean done = decision.arrived
          ? delivery.arrived(person.email().value(), key, message.tenant(), address(), now)
          : delivery.sendAgain(person.email().value(), key, message.tenant(), address(), now);
      if (!done) {
        throw Fault.setting(key + " to " + recipient, "does not wait for a decision",
            "a line of ./boardpack deliveries --unknown");
      }
      if (decision.sendAgain) {
        desk.tellAgain(key);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(key + " to " + recipient + (decision.arrived ? " has arrived." : " is sent again by the next run."));
    out.flush();
    return 0;
  }

  /**
   * What is decided about.
   *
   * @param tenant the one that it is about; the platform where it is about several
   * @param isTheirs whether the person may decide
   */
  private record Message(String key, TenantId tenant, boolean isTheirs) {}

  private Message ofPack(Workspace opened, Person person) {
    PackKey key = new Archive(opened.home(), ProgramVersion.text()).named(pack).manifest().key();
    return new Message(key.path(), key.tenant(), Access.may(person, Action.RESEND, Scope.of(key)));
  }

  private EmailAddress address() {
    try {
      return new EmailAddress(recipient);
    } catch (IllegalArgumentException e) {
      throw Fault.setting("RECIPIENT " + recipient, e.getMessage(), "ana.ruiz@company.example");
    }
  }
}
