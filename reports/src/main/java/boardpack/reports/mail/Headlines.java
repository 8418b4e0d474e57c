package boardpack.reports.mail;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The few figures that a mail shows: of those that the pack's summary names, the first of each of its rows, then the
 * seconds, and so on, so that no group is left out; where the summary names few, the first of the others. A pack whose
 * mail holds its page shows all that the summary names.
 */
final class Headlines {
  private static final int MOST = 8;
  private static final int LEAST = 6;

  private Headlines() {}

  static List<PrintedFigure> of(Pack pack) {
    List<List<String>> rows = pack.sections().stream()
        .limit(1)
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Figures.class::isInstance)
        .map(block -> ((Block.Figures) block).kpis())
        .toList();
    long most = pack.form().inMail() ? Long.MAX_VALUE : MOST;
    List<String> chosen = inTurn(rows).distinct().limit(most).toList();
    Stream<String> named = rows.stream().flatMap(List::stream).distinct().filter(chosen::contains);
    Stream<String> others = pack.figures().stream()
        .map(PrintedFigure::kpi)
        .filter(kpi -> !chosen.contains(kpi))
        .limit(Math.max(0, LEAST - chosen.size()));
    return Stream.concat(named, others).map(pack::figure).toList();
  }

  private static Stream<String> inTurn(List<List<String>> rows) {
    int longest = rows.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, longest)
        .boxed()
        .flatMap(turn -> rows.stream().filter(row -> row.size() > turn).map(row -> row.get(turn)));
  }
}
