package boardpack.reports.overview;

import boardpack.pipeline.kpi.Verdict;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.Section;
import boardpack.reports.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The figures of one group, those that the summary names first.
 *
 * @param id as in {@link PrintedFigure#group()}
 * @param primary shown large
 * @param others shown as lines below
 * @param worst the figure with the worst verdict; empty where none is rated */
public record Group(
    String id, String name, List<PrintedFigure> primary, List<PrintedFigure> others, Optional<PrintedFigure> worst) {
  /** Figures with their history that a page holds and stays below 100 kB. */
  private static final int A_PAGE = 8;
  private static final int FEW = 3;
  /** As a tenant's summary is read: is mail arriving, what does it bring, what does it cost. */
  private static final List<String> TENANT_ORDER =
      List.of("deliverability", "revenue_protection", "revenue", "cost", "operations");
  /** As the company's overview is read. */
  private static final List<String> PLATFORM_ORDER =
      List.of("revenue_protection", "cost", "deliverability", "operations", "revenue");

  static List<Group> of(Pack pack, Words words) {
    List<String> order = pack.subject().platform() ? PLATFORM_ORDER : TENANT_ORDER;
    Set<String> named = namedBySummary(pack);
    return pack.figures().stream()
        .map(PrintedFigure::group)
        .distinct()
        .sorted(Comparator.comparingInt(id -> order.contains(id) ? order.indexOf(id) : order.size()))
        .map(id -> of(id, pack, named, words))
        .toList();
  }

  /** What the overview itself shows of those that the summary does not name: the few that are worst. */
  public List<PrintedFigure> alarming() {
    return others.stream()
        .filter(figure -> figure.verdict().compareTo(Verdict.ON_TARGET) > 0 && figure.verdict() != Verdict.NOT_RATED)
        .sorted(Comparator.comparing(PrintedFigure::verdict).reversed())
        .limit(FEW)
        .toList();
  }

  /** This group in equal parts that each fit a page, in order; itself where it fits one. */
  List<Group> parts(Words words) {
    List<PrintedFigure> all = figures();
    int count = (all.size() + A_PAGE - 1) / A_PAGE;
    if (count < 2) {
      return List.of(this);
    }
    return IntStream.range(0, count)
        .mapToObj(i -> new Group(id, words.text("overview.part_of", name, i + 1, count),
            all.subList(all.size() * i / count, all.size() * (i + 1) / count), List.of(), worst))
        .toList();
  }

  /** All of them, in the order of the page. */
  public List<PrintedFigure> figures() {
    return Stream.concat(primary.stream(), others.stream()).toList();
  }

  private static Group of(String id, Pack pack, Set<String> named, Words words) {
    List<PrintedFigure> figures = pack.figures().stream().filter(figure -> figure.group().equals(id)).toList();
    return new Group(
        id,
        words.text("group." + id),
        figures.stream().filter(figure -> named.contains(figure.kpi())).toList(),
        figures.stream().filter(figure -> !named.contains(figure.kpi())).toList(),
        figures.stream()
            .filter(figure -> figure.verdict() != Verdict.NOT_RATED)
            .reduce((one, other) -> other.verdict().compareTo(one.verdict()) > 0 ? other : one));
  }

  private static Set<String> namedBySummary(Pack pack) {
    return pack.sections().stream()
        .limit(1)
        .map(Section::blocks)
        .flatMap(List::stream)
        .filter(Block.Figures.class::isInstance)
        .flatMap(block -> ((Block.Figures) block).kpis().stream())
        .collect(Collectors.toSet());
  }
}
