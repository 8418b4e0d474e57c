package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.workspace.Workspace;
import picocli.CommandLine.Option;

/** The period that a command is about. */
final class PeriodOption {
  @Option(names = {"-p", "--period"}, paramLabel = "PERIOD", required = true,
      description = "2026-10, 2026-Q4, 2026, FY2026, 2026-W44 or 2026-10-31.")
  private String text;

  Period in(Workspace workspace) {
    try {
      return Period.parse(text, workspace.company().fiscalYearStart());
    } catch (RuntimeException e) {
      throw Fault.setting("--period " + text, "is no period", "2026-10, 2026-Q4, 2026, FY2026, 2026-W44 or 2026-10-31");
    }
  }
}
