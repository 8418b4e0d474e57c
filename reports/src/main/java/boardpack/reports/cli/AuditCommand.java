package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.AuditLine;
import boardpack.reports.metadata.MetadataDatabase;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "audit", mixinStandardHelpOptions = true,
    description = "Shows who did what, when, for whom and how it ended: every run, message, approval and change of the files.")
final class AuditCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(names = "--since", paramLabel = "DATE", description = "From this day on, in the company's zone. Default: from the first row.")
  private String since;

  @Option(names = "--action", paramLabel = "ACTION", defaultValue = "",
      description = "Only this: make, send, hold, approve, reject, configuration, ...")
  private String action;

  @Option(names = {"-t", "--tenant"}, paramLabel = "TENANT", defaultValue = "", description = "Only what concerns this one.")
  private String tenant;

  @Option(names = "--last", paramLabel = "N", defaultValue = "200", description = "The newest so many. Default: ${DEFAULT-VALUE}")
  private int last;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    Rows rows = new Rows("at", "actor", "action", "subject", "tenant", "outcome", "detail");
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      Audit audit = new Audit(metadata);
      Instant from = from(opened);
      for (AuditLine line : audit.read(from, action, tenant, last)) {
        rows.add(line.at().toString(), line.actor(), line.action(), line.subject(), line.tenant(), line.outcome(),
            line.detail());
      }
      audit.write(opened.clock().instant(), Machine.login(), "read audit", "audit", TenantId.PLATFORM, Audit.Outcome.DONE,
          Map.of("since", from.toString(), "action", action, "tenant", tenant));
    }
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }

  private Instant from(Workspace opened) {
    if (since == null) {
      return Instant.EPOCH;
    }
    try {
      return LocalDate.parse(since).atStartOfDay(opened.company().zone()).toInstant();
    } catch (DateTimeException e) {
      throw Fault.setting("--since " + since, "is no day", "2026-11-01");
    }
  }
}
