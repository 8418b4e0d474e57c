package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.source.SourceDoctor;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.demo.SampleSource;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.press.Press;
import boardpack.reports.run.Definitions;
import boardpack.reports.schedule.Schedules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "doctor", mixinStandardHelpOptions = true,
    description = "Reads the workspace, tries each connection and each SELECT against its contract, and says what a good value looks like.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  private final Rows rows = new Rows("what", "state", "fault");
  private int faults;

  private interface Examination {
    void run();
  }

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    rows.add("boardpack.yml", "ok", "");
    examine("definitions in sql/", () -> Definitions.read(opened));
    examine("access.yml", () -> Access.read(opened));
    examine("schedules/", () -> schedules(opened));
    examine("templates/", () -> new Press(opened));
    examine("mail", () -> MailSettings.read(opened));
    examine("metadata database", () -> sources(opened));
    rows.print(format.format, spec.commandLine().getOut());
    return faults == 0 ? 0 : 1;
  }

  private static void schedules(Workspace opened) {
    Access access = Access.read(opened);
    Schedules.read(opened).stream().filter(schedule -> schedule.sending().hearers(access).isEmpty()).findFirst()
        .ifPresent(unheard -> {
          throw Fault.setting("schedules/" + unheard.name() + ".yml owner", "where it fails, nobody hears of it by mail",
              "owner: ana.ruiz@company.example, or a person of access.yml with roles: [operator] and tenants: all");
        });
  }

  private void sources(Workspace opened) {
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      SourceDoctor.examine(opened, Definitions.read(opened).contracts(), SampleSource.addresses(opened, metadata))
          .forEach(finding -> add(finding.subject(), finding.fault().orElse("")));
    }
  }

  private void examine(String what, Examination examination) {
    try {
      examination.run();
      add(what, "");
    } catch (Fault fault) {
      add(what, fault.getMessage());
    }
  }

  private void add(String what, String fault) {
    rows.add(what, fault.isEmpty() ? "ok" : "FAULT", fault);
    faults += fault.isEmpty() ? 0 : 1;
  }
}
