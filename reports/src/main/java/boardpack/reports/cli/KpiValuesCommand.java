package boardpack.reports.cli;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.Figure;
import boardpack.pipeline.kpi.FigureReader;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.run.Definitions;
import boardpack.reports.run.Refreshed.Edition;
import boardpack.reports.run.Standing;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "values", mixinStandardHelpOptions = true,
    description = "Prints the figures of a period, in full, from the marts as they stand.")
final class KpiValuesCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private PeriodOption period;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(names = {"-g", "--grain"}, paramLabel = "GRAIN",
      description = "day, week, month, quarter, year or fiscal_year: every period of that grain inside the period. Default: the period itself.")
  private String grain;

  @Option(names = {"-t", "--tenant"}, paramLabel = "TENANT", description = "Only these; 'platform' is the company itself.")
  private List<String> tenants = List.of();

  @Override
  public Integer call() {
    Workspace opened = workspace.open();
    Period asked = period.in(opened);
    Grain wanted = grain == null ? asked.grain() : grain();
    Definitions definitions = Definitions.read(opened);
    Rows rows = new Rows("tenant", "kpi", "grain", "period", "value", "numerator", "denominator", "unit", "label", "status", "as_of");
    List<Edition> editions = editions(opened);
    ReadAudit.exported(opened, "kpi values " + asked.id(), editions.stream().map(edition -> edition.profile().id()).toList(),
        Map.of("grain", wanted.word()));
    editions.parallelStream()
        .map(edition -> figures(edition, definitions, wanted, opened.clock().instant()))
        .toList()
        .forEach(figures -> figures.stream()
            .filter(figure -> inside(figure.period(), asked))
            .forEach(figure -> add(rows, figure, definitions)));
    rows.print(format.format, spec.commandLine().getOut());
    return 0;
  }

  private static List<Figure> figures(Edition edition, Definitions definitions, Grain grain, Instant now) {
    EditionScope scope = new EditionScope(edition.profile().id(), edition.profile().zone());
    try (Connection mart = edition.mart().open()) {
      return FigureReader.read(mart, definitions.catalogue(), scope, List.of(grain), now).all();
    } catch (SQLException e) {
      throw Fault.machine(edition.mart().file().toString(), "cannot be closed: " + e.getMessage(), "a mart at rest", e);
    }
  }

  private List<Edition> editions(Workspace opened) {
    return tenants.isEmpty()
        ? Standing.editions(opened, workspace.environment())
        : tenants.stream().map(RunCommand::tenant)
            .map(tenant -> Standing.edition(opened, workspace.environment(), tenant)).toList();
  }

  private Grain grain() {
    try {
      return Grain.of(grain);
    } catch (IllegalArgumentException e) {
      throw Fault.setting("--grain " + grain, "is no grain", "day, week, month, quarter, year, fiscal_year");
    }
  }

  private static boolean inside(Period inner, Period outer) {
    return !inner.firstDay().isBefore(outer.firstDay()) && !inner.lastDay().isAfter(outer.lastDay());
  }

  private static void add(Rows rows, Figure figure, Definitions definitions) {
    rows.add(figure.tenant().value(), figure.kpi(), figure.period().grain().word(), figure.period().id(),
        text(figure.value()), text(figure.numerator()), text(figure.denominator()),
        definitions.catalogue().get(figure.kpi()).unit().word(), figure.label().word(), figure.status().word(),
        figure.asOf().map(Instant::toString).orElse(""));
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(value -> value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString()).orElse("");
  }
}
