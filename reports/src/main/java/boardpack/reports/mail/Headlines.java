package boardpack.reports.mail;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import java.util.List;
import java.util.stream.Stream;

/** The few figures that a mail shows: those that the pack's summary names, then the first of the others. */
final class Headlines {
  private static final int MOST = 8;
  private static final int LEAST = 6;

  private Headlines() {}

  static List<PrintedFigure> of(Pack pack) {
    List<PrintedFigure> named = pack.sections().stream()
        .limit(1)
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Figures.class::isInstance)
        .flatMap(block -> ((Block.Figures) block).kpis().stream())
        .distinct()
        .limit(MOST)
        .map(pack::figure)
        .toList();
    Stream<PrintedFigure> others = pack.figures().stream()
        .filter(figure -> !named.contains(figure))
        .limit(Math.max(0, LEAST - named.size()));
    return Stream.concat(named.stream(), others).toList();
  }
}
