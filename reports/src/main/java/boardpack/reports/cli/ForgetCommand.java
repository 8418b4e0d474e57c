package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.Action;
import boardpack.reports.access.Person;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.run.Standing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "forget", mixinStandardHelpOptions = true,
    description = "Makes it impossible to tell which landed rows are a person's; figures stay, and no sealed pack changes.")
final class ForgetCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private PersonOption by;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PERSON", description = "Name or address, to the letter as the source has it; - reads it from the"
      + " standard input, so that no shell remembers it.")
  private String person;

  @Override
  public Integer call() throws IOException {
    Workspace opened = workspace.open();
    Person operator = by.in(opened);
    if (!Access.may(operator, Action.APPROVE, TenantId.PLATFORM)) {
      throw Fault.setting("--by " + operator.email(), "has no role that decides for all tenants",
          "a person of access.yml with the role ceo, cfo or operator, and 'tenants: all'");
    }
    String forgotten = person.equals("-") ? asked() : person;
    if (forgotten.isBlank()) {
      throw Fault.setting("PERSON", "is empty", "jane.doe@example.org, as the source writes it");
    }
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      Standing.landing(opened, workspace.environment()).forget(forgotten);
      new Audit(metadata).write(opened.clock().instant(), operator.email().value(), "forget", "a person",
          TenantId.PLATFORM, Audit.Outcome.DONE, Map.of("login", Machine.login()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Nothing under home tells any more which rows are this person's.");
    out.println("Backups made before still do; and where the source has the person, the next refresh gives them another token.");
    out.flush();
    return 0;
  }

  private static String asked() throws IOException {
    String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line;
  }
}
