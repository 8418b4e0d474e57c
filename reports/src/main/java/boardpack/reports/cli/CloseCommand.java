package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Person;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.restate.ClosedPeriod;
import boardpack.reports.restate.ClosedPeriods;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "close", mixinStandardHelpOptions = true,
    description = "Ends a period for good: its figures are those of its newest packs, and what arrives later is a restatement.")
final class CloseCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private PeriodOption period;
  @Mixin private PersonOption by;
  @Spec private CommandSpec spec;

  @Option(names = {"-t", "--tenant"}, paramLabel = "TENANT",
      description = "Only these; 'platform' is the company itself. Without it, every one that has a pack of the period.")
  private List<String> tenants = List.of();

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    Period ending = period.in(opened);
    LocalDate today = LocalDate.ofInstant(opened.clock().instant(), opened.company().zone());
    if (!ending.lastDay().isBefore(today)) {
      throw Fault.setting("--period " + ending.id(), "is not over: it ends on " + ending.lastDay() + ", and today is "
          + today, "a period that is over");
    }
    Person person = by.in(opened);
    PrintWriter out = spec.commandLine().getOut();
    try (MetadataDatabase metadata = MetadataDatabase.open(opened)) {
      ClosedPeriods periods = new ClosedPeriods(metadata);
      for (TenantId tenant : editions(periods, ending.id())) {
        ClosedPeriod closed = periods.close(tenant, ending.id(), person, opened.clock().instant());
        out.printf("%s of %s is closed; its figures are those of %d %s.%n", closed.period(), closed.tenant(),
            closed.packs(), closed.packs() == 1 ? "pack" : "packs");
      }
    }
    out.flush();
    return 0;
  }

  private List<TenantId> editions(ClosedPeriods periods, String ending) {
    if (!tenants.isEmpty()) {
      return tenants.stream().map(RunCommand::tenant).toList();
    }
    List<TenantId> open = periods.editions(ending).stream().filter(tenant -> periods.of(tenant, ending).isEmpty()).toList();
    if (open.isEmpty()) {
      throw Fault.setting("--period " + ending, "has no sealed pack of an edition that is not closed yet",
          "./boardpack run --pack monthly --period " + ending + " first; ./boardpack closed lists what is closed");
    }
    return open;
  }
}
