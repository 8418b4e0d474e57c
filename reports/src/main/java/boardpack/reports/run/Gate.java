package boardpack.reports.run;

import boardpack.pipeline.check.Checks;
import boardpack.pipeline.check.FigureTie;
import boardpack.pipeline.check.FigureTies;
import boardpack.pipeline.check.TieOut;
import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.Figures;
import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.landing.Landing;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.progress.Progress.Station;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.run.Refreshed.Edition;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the packs of a tenant whose numbers do not tie out, whose rows break a check, or one of whose figures cannot be
 * believed.
 */
final class Gate {
  private final Landing landing;
  private final TieOut tieOut;
  private final FigureTies figureTies;
  private final Checks checks;
  private final Progress progress;

  Gate(Workspace workspace, Definitions definitions, Landing landing, Progress progress) {
    this.landing = landing;
    this.tieOut = new TieOut(definitions.marts(), definitions.contracts());
    this.figureTies = new FigureTies(definitions.marts(),
        Stream.concat(definitions.contracts().stream(), definitions.derived().stream()).toList(),
        definitions.catalogue().all().stream().map(Kpi::id).toList());
    this.checks = Checks.read(workspace);
    this.progress = progress;
  }

  /**
   * @return the lines that stand in the appendix and in the workbook
   * @throws Fault naming the first input, month and stations that differ, or the first check that fails
   */
  List<TieOutLine> pass(Edition edition) {
    Stopwatch checking = Stopwatch.start();
    List<TieOutLine> lines =
        tieOut.lines(landing.counts(), landing.monthCounts(edition.tenant()), edition.mart());
    differing(lines).ifPresent(line -> {
      throw Untied.of(edition.tenant(), line);
    });
    checks.run(edition.mart()).stream().findFirst().ifPresent(offence -> {
      throw Fault.data(offence.check() + " of " + edition.tenant(), offence.says() + ": " + offence.count() + " rows, e.g. "
          + offence.example(), "source rows without that fault; the packs are held until then");
    });
    progress.done(Station.CHECKS, edition.tenant().value(), lines.size(), checking.elapsed());
    return lines;
  }

  /** The first, and of that input and measure a month, where one can be told. */
  private static Optional<TieOutLine> differing(List<TieOutLine> lines) {
    Optional<TieOutLine> first = lines.stream().filter(line -> !line.holds()).findFirst();
    return first.flatMap(of -> lines.stream()
        .filter(line -> !line.holds() && !line.coversAll())
        .filter(line -> line.input().equals(of.input()) && line.measure().equals(of.measure())).findFirst()).or(() -> first);
  }

  /**
   * @param mart that the figures were read from
   * @return every figure that adds up, beside the rows of the mart
   * @throws Fault naming the first that does not say what its rows add up to
   */
  List<FigureTie> tied(Connection mart, Figures figures, EditionScope edition) {
    List<FigureTie> ties = figureTies.lines(mart, figures, edition);
    ties.stream().filter(tie -> !tie.holds()).findFirst().ifPresent(tie -> {
      throw Untied.of(edition.tenant(), tie);
    });
    return ties;
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
