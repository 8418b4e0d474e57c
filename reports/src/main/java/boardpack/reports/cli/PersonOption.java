package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.access.EmailAddress;
import boardpack.reports.access.Person;
import java.util.Optional;
import picocli.CommandLine.Option;

/** In whose name something is done. */
final class PersonOption {
  @Option(names = "--by", paramLabel = "ADDRESS", required = true, description = "Who does it: an address of access.yml.")
  private String by;

  /** @throws Fault where nobody of the workspace has that address */
  Person in(Workspace workspace) {
    return person(workspace, "--by", by);
  }

  static Person person(Workspace workspace, String option, String address) {
    Access access = Access.read(workspace);
    return address(option, address, access).flatMap(access::person)
        .orElseThrow(() -> Fault.setting(option + " " + address, "is nobody of access.yml", good(access)));
  }

  private static Optional<EmailAddress> address(String option, String text, Access access) {
    try {
      return Optional.of(new EmailAddress(text));
    } catch (IllegalArgumentException e) {
      throw Fault.setting(option + " " + text, e.getMessage(), good(access));
    }
  }

  private static String good(Access access) {
    return access.people().stream().map(person -> person.email().value()).findFirst()
        .orElse("an access.yml with people in it");
  }
}
