package boardpack.reports.compose;

import boardpack.pipeline.kpi.Verdict;
import boardpack.reports.layout.PackLayout;
import boardpack.reports.layout.SectionLayout;
import boardpack.reports.pack.PrintedFigure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses the figures that a page prints: those its layout names, in that order, then of the other figures of its groups
 * what alarms, what has a value, and last what has none, until the page is full.
 */
final class Choice {
  private static final int HEADLINES_A_GROUP = 3;
  private static final Comparator<PrintedFigure> ALARMS_THEN_VALUES =
      Comparator.comparing((PrintedFigure figure) -> !alarms(figure)).thenComparing(figure -> figure.value().isEmpty());

  private final PackLayout layout;
  private final List<PrintedFigure> figures;
  private final Set<String> placed;

  Choice(PackLayout layout, List<PrintedFigure> figures) {
    this.layout = layout;
    this.figures = figures;
    this.placed = layout.sections().stream().flatMap(section -> section.figures().stream()).collect(Collectors.toSet());
  }

  /** The figures that a section prints. */
  List<PrintedFigure> of(SectionLayout section) {
    Stream<PrintedFigure> others = figures.stream()
        .filter(figure -> section.groups().contains(figure.group()) && !placed.contains(figure.kpi()))
        .sorted(ALARMS_THEN_VALUES);
    return Stream.concat(named(section.figures()), others).limit(section.mostFigures().orElse(layout.mostFigures())).toList();
  }

  /**
   * The figures of a group that a section shows as headlines, but for those it prints by name: what alarms first, then
   * those that lead a page, then the others.
   */
  List<PrintedFigure> heads(String group, SectionLayout section) {
    List<String> leads = layout.sections().stream()
        .flatMap(page -> Stream.concat(page.leads().stream(), page.figures().stream()))
        .distinct().toList();
    return figures.stream()
        .filter(figure -> figure.group().equals(group) && !section.figures().contains(figure.kpi()))
        .sorted(ALARMS_THEN_VALUES
            .thenComparing(figure -> leads.contains(figure.kpi()) ? leads.indexOf(figure.kpi()) : leads.size()))
        .limit(HEADLINES_A_GROUP)
        .toList();
  }

  /** The figure that carries a page's message: the first of its leads that has a value, else the first figure it prints. */
  Optional<PrintedFigure> lead(SectionLayout section) {
    return named(section.leads()).filter(figure -> figure.value().isPresent()).findFirst()
        .or(() -> of(section).stream().findFirst());
  }

  /** The figures that a section says in a line each. */
  List<PrintedFigure> lines(SectionLayout section) {
    return named(section.lines()).toList();
  }

  /** The figures that a section draws over time: those with more than one value to draw. */
  List<PrintedFigure> trends(SectionLayout section) {
    return named(section.trends())
        .filter(figure -> figure.history().stream().filter(point -> point.value().isPresent()).count() > 1)
        .toList();
  }

  private Stream<PrintedFigure> named(List<String> kpis) {
    return kpis.stream().flatMap(kpi -> figures.stream().filter(figure -> figure.kpi().equals(kpi)));
  }

  private static boolean alarms(PrintedFigure figure) {
    return figure.verdict().compareTo(Verdict.MEDIUM) >= 0;
  }
}
