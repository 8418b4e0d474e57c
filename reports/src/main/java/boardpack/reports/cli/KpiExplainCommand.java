package boardpack.reports.cli;

import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.Figure;
import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.kpi.KpiExplanation;
import boardpack.pipeline.kpi.Reason;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.run.Definitions;
import boardpack.reports.run.Refreshed.Edition;
import boardpack.reports.run.Standing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "explain", mixinStandardHelpOptions = true,
    description = "Says where a figure comes from: formula, inputs, rows, label and where the label came from.")
final class KpiExplainCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace;
  @Mixin private PeriodOption period;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "KPI", description = "As 'kpi list' names it.")
  private String kpi;

  @Option(names = {"-t", "--tenant"}, paramLabel = "TENANT", required = true)
  private String tenant;

  @Override
  public Integer call() throws SQLException {
    Workspace opened = workspace.open();
    Definitions definitions = Definitions.read(opened);
    Edition edition = Standing.edition(opened, workspace.environment(), RunCommand.tenant(tenant));
    ReadAudit.exported(opened, "kpi explain " + kpi + " " + period.in(opened).id(), List.of(edition.profile().id()), Map.of());
    try (Connection mart = edition.mart().open()) {
      KpiExplanation explanation = KpiExplanation.of(mart, definitions.catalogue(), definitions.labels()::of,
          new EditionScope(edition.profile().id(), edition.profile().zone()), period.in(opened), kpi, opened.clock().instant());
      rows(explanation, definitions).print(format.format, spec.commandLine().getOut());
    }
    return 0;
  }

  private static Rows rows(KpiExplanation explanation, Definitions definitions) {
    Kpi kpi = explanation.kpi();
    Rows rows = new Rows("about", "is")
        .add("kpi", kpi.id() + " (" + kpi.file() + ")")
        .add("question", kpi.about().question().get("en"))
        .add("formula", kpi.about().formula().get("en"))
        .add("unit", kpi.unit().word())
        .add("source of record", kpi.about().sourceOfRecord())
        .add("inputs", String.join(", ", kpi.inputs()))
        .add("input columns", String.join(", ", kpi.marts().stream()
            .flatMap(mart -> definitions.inputColumns(mart.name()).stream()).distinct().sorted().toList()))
        .add("decision", kpi.about().decision());
    explanation.figure().ifPresent(figure -> figure(rows, figure));
    for (Reason reason : explanation.reasons()) {
      rows.add("because", reason.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + String.join(", ", reason.inputs()));
    }
    for (KpiExplanation.MeasureLine measure : explanation.measures()) {
      rows.add("measure " + measure.name(), measure.sql())
          .add("  over", measure.mart() + " (" + measure.martFile() + "), " + measure.time() + ": " + measure.rows() + " rows");
      measure.labels().keySet().forEach(column -> definitions.labels().column(measure.mart(), column).ifPresent(labelled ->
          rows.add("  label of " + measure.mart() + "." + column,
              labelled.label().word() + (labelled.path().isEmpty() ? "" : ": " + String.join("; ", labelled.path())))));
    }
    explanation.components().forEach(component -> component(rows, component));
    return rows.add("declared label", kpi.label().word());
  }

  private static void component(Rows rows, KpiExplanation.ComponentLine component) {
    rows.add("component " + component.name(), component.take() + " of " + component.kpi().id() + " ("
            + component.kpi().file() + "), " + component.period().map(Period::id).orElse("no such period"))
        .add("  is", component.number().map(number -> number.stripTrailingZeros().toPlainString()).orElse("")
            + component.figure().map(figure -> " (" + figure.label().word() + ", " + figure.status().word() + ")")
                .orElse("before all data"));
  }

  private static void figure(Rows rows, Figure figure) {
    rows.add("value", figure.value().map(value -> value.stripTrailingZeros().toPlainString()).orElse(""))
        .add("numerator", figure.numerator().map(value -> value.stripTrailingZeros().toPlainString()).orElse(""))
        .add("denominator", figure.denominator().map(value -> value.stripTrailingZeros().toPlainString()).orElse(""))
        .add("95 % interval", figure.sample().map(sample -> sample.low() + " to " + sample.high()).orElse(""))
        .add("label", figure.label().word())
        .add("status", figure.status().word())
        .add("verdict", figure.verdict().word())
        .add("as of", figure.asOf().map(Object::toString).orElse(""))
        .add("definition", figure.definitionHash());
  }
}
