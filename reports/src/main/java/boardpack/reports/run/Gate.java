package boardpack.reports.run;

import boardpack.pipeline.check.Checks;
import boardpack.pipeline.check.TieOut;
import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.kpi.Figures;
import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.landing.Landing;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.progress.Progress.Station;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.run.Refreshed.Edition;
import java.math.BigDecimal;
import java.util.List;

/**
 * Holds the packs of a tenant whose numbers do not tie out, whose rows break a check, or one of whose figures cannot be
 * believed.
 */
final class Gate {
  private final Landing landing;
  private final TieOut tieOut;
  private final Checks checks;
  private final Progress progress;

  Gate(Workspace workspace, Definitions definitions, Landing landing, Progress progress) {
    this.landing = landing;
    this.tieOut = new TieOut(definitions.marts(), definitions.contracts());
    this.checks = Checks.read(workspace);
    this.progress = progress;
  }

  /**
   * @return the lines that stand in the appendix
   * @throws Fault naming the first measure or check that fails
   */
  List<TieOutLine> pass(Edition edition) {
    Stopwatch checking = Stopwatch.start();
    List<TieOutLine> lines = tieOut.lines(landing.counts(), edition.mart());
    lines.stream().filter(line -> !line.holds()).findFirst().ifPresent(line -> {
      throw Fault.data("tie-out of " + edition.tenant(), "does not hold: " + line.input() + " " + line.measure() + " is "
          + line.source() + " at the source, " + line.landed() + " landed, " + line.putAside() + " put aside, "
          + line.mart().map(Object::toString).orElse("nothing") + " in the marts", "the same number at every station");
    });
    checks.run(edition.mart()).stream().findFirst().ifPresent(offence -> {
      throw Fault.data(offence.check() + " of " + edition.tenant(), offence.says() + ": " + offence.count() + " rows, e.g. "
          + offence.example(), "source rows without that fault; the packs are held until then");
    });
    progress.done(Station.CHECKS, edition.tenant().value(), lines.size(), checking.elapsed());
    return lines;
  }

  /** @throws Fault naming the first figure of the period whose value lies outside the range its KPI expects */
  static void requireBelievable(Figures figures, Catalogue catalogue, Period period) {
    figures.all().stream().filter(figure -> figure.period().equals(period)).forEach(figure -> {
      Kpi kpi = catalogue.get(figure.kpi());
      figure.value().filter(value -> !kpi.expected().holds(value)).ifPresent(value -> {
        throw Fault.data(kpi.id() + " of " + figure.tenant() + " for " + period.id(),
            "is " + plain(value) + ", which cannot be believed", "a value " + range(kpi.expected())
            + ", as 'expected' in " + kpi.file() + " says; the packs are held until then");
      });
    });
  }

  private static String range(Kpi.Expected expected) {
    return expected.min().map(min -> "of at least " + plain(min)).orElse("")
        + (expected.min().isPresent() && expected.max().isPresent() ? " and " : "")
        + expected.max().map(max -> "of at most " + plain(max)).orElse("");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
