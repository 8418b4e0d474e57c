package boardpack.reports.overview;

import boardpack.reports.pack.Pack;
import boardpack.reports.pack.Section;
import boardpack.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pages of an edition: the overview from the pack's first section, a page for each further section and, where
 * the pack has no section for them, for the open alerts and the tie-out; the list of all figures, and a page with the
 * full history for each group of figures.
 */
record Site(List<Page> pages, List<Group> groups) {
  static final String HOME = "index.html";
  static final String FIGURES = "kpis.html";

  static Site of(Pack pack, Words words) {
    List<Group> groups = Group.of(pack, words);
    List<Page> pages = new ArrayList<>();
    pages.add(new Page(HOME, "overview/index.ftlh", words.text("overview.home"),
        pack.sections().stream().findFirst(), groups, List.of()));
    pack.sections().stream().skip(1).map(Site::page).forEach(pages::add);
    Stream.of(alerts(pack, words), tieOut(pack, words))
        .flatMap(Optional::stream)
        .filter(section -> pack.sections().stream().noneMatch(own -> own.id().equals(section.id())))
        .map(Site::page)
        .forEach(pages::add);
    pages.add(new Page(FIGURES, "overview/kpis.ftlh", words.text("overview.kpis"),
        Optional.empty(), groups, List.of(HOME)));
    groups.forEach(group -> pages.addAll(pagesOf(group, words)));
    return new Site(List.copyOf(pages), groups);
  }

  /** Where a figure is explained: {@code kpis-cost-2.html#infra_cost}. */
  String explains(String kpi) {
    return pages.stream()
        .filter(page -> page.parents().contains(FIGURES)
            && page.groups().stream().anyMatch(group -> group.figures().stream().anyMatch(one -> one.kpi().equals(kpi))))
        .map(page -> page.file() + "#" + kpi)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no page explains '" + kpi + "'"));
  }

  /** The alerts have a page of their own, also where the pack shows them within another section. */
  private static Optional<Section> alerts(Pack pack, Words words) {
    return OpenAlerts.all(pack).map(table -> new Section(
        "alerts", words.text("overview.alerts"), table.countLine(), pack.contextLine(), List.of(table)));
  }

  /** So has the tie-out; its lines are the pack's own and stand on the page of this id. */
  private static Optional<Section> tieOut(Pack pack, Words words) {
    long open = pack.tieOut().stream().filter(line -> !line.holds()).count();
    String message = open == 0
        ? words.text("overview.tie_out.holds", pack.tieOut().size())
        : words.text("overview.tie_out.open", open, pack.tieOut().size());
    return Optional.of(new Section("tie_out", words.text("overview.tie_out"), message, pack.contextLine(), List.of()))
        .filter(section -> !pack.tieOut().isEmpty());
  }

  private static Page page(Section section) {
    return new Page(fileOf(section.id()), "overview/section.ftlh", section.heading(), Optional.of(section), List.of(),
        List.of(HOME));
  }

  private static List<Page> pagesOf(Group group, Words words) {
    List<Group> parts = group.parts(words);
    return IntStream.range(0, parts.size())
        .mapToObj(i -> new Page(file(group.id(), i), "overview/group.ftlh", parts.get(i).name(), Optional.empty(),
            List.of(parts.get(i)), List.of(HOME, FIGURES)))
        .toList();
  }

  private static String file(String group, int part) {
    return "kpis-" + dashed(group) + (part == 0 ? "" : "-" + (part + 1)) + ".html";
  }

  private static String fileOf(String section) {
    return (section.equals("revenue_protection") ? "revenue-risk" : dashed(section)) + ".html";
  }

  private static String dashed(String id) {
    return id.replace('_', '-');
  }
}
