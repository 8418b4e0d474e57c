package boardpack.reports.cli;

import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.kpi.Scope;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.run.Definitions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the catalogue.")
final class KpiListCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    Rows rows = new Rows("kpi", "group", "title", "unit", "direction", "label", "scopes", "inputs", "file");
    for (Kpi kpi : Definitions.read(opened).catalogue().all()) {
      rows.add(kpi.id(), kpi.group(), kpi.title("en"), kpi.unit().word(),
          kpi.direction().name().toLowerCase(java.util.Locale.ROOT), kpi.label().word(),
          String.join(" ", kpi.scopes().stream().map(Scope::word).sorted().toList()), String.join(" ", kpi.inputs()), kpi.file());
    }
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }
}
