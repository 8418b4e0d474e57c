package boardpack.reports.cli;

import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.restate.RestatementLine;
import boardpack.reports.restate.Restatements;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "restatements", mixinStandardHelpOptions = true,
    description = "Lists the figures that are otherwise than they were sent: old, new, cause, and the pack that tells it.")
final class RestatementsCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(names = {"-t", "--tenant"}, paramLabel = "TENANT", description = "Only this one's; 'platform' is the company itself.")
  private String tenant = "";

  @Option(names = {"-p", "--period"}, paramLabel = "PERIOD", description = "Only figures of this period, such as 2026-10.")
  private String period = "";

  @Override
  public Integer call() {
    Rows rows = new Rows("kpi", "period", "was", "now", "cause", "material", "closed", "sent_in", "told_in", "why", "found_at");
    Workspace opened = workspace.open();
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      List<RestatementLine> lines = Restatements.lines(metadata, tenant, period);
      ReadAudit.exported(opened, metadata, ("restatements " + period).strip(),
          lines.stream().map(RestatementLine::tenant).distinct().map(TenantId::new).toList(), Map.of());
      for (RestatementLine line : lines) {
        rows.add(line.kpi(), line.period(), line.was(), line.now(), line.causes(), yes(line.isMaterial()),
            yes(line.isClosed()), line.basis(), line.toldIn(), line.why(), line.foundAt().toString());
      }
    }
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }
}
