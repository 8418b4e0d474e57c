package boardpack.reports.compose;

import boardpack.pipeline.check.FigureTie;
import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.kpi.Kpi;
import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Cut;
import boardpack.reports.pack.PeriodTies;
import boardpack.reports.pack.PeriodTies.TiedFigure;
import boardpack.reports.pack.PrintedFigure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tie-out as one cut may see it: the summary counts rows alone, and no number says more than its label bears. */
final class Ties {
  private final EditionData data;
  private final Cut cut;

  Ties(EditionData data, Cut cut) {
    this.data = data;
    this.cut = cut;
  }

  /** Of all rows. */
  List<TieOutLine> ofAll() {
    return seen().stream().filter(TieOutLine::coversAll).toList();
  }

  /** @param figures of the pack */
  PeriodTies byPeriod(Catalogue catalogue, List<PrintedFigure> figures, String language, Dates dates) {
    Map<String, String> phrases = figures.stream().collect(Collectors.toMap(PrintedFigure::kpi, PrintedFigure::phrase));
    List<TieOutLine> months = seen().stream().filter(line -> !line.coversAll())
        .sorted(Comparator.comparing(Ties::order).reversed()).toList();
    YearMonth first = YearMonth.from(data.period().firstDay());
    YearMonth last = YearMonth.from(data.period().lastDay());
    return new PeriodTies(dates.months(first, last), inPeriod(months, first, last), months,
        cut == Cut.SUMMARY ? List.of() : data.figureTies().stream()
            .filter(tie -> phrases.containsKey(tie.kpi()))
            .map(tie -> tied(tie, catalogue.get(tie.kpi()), phrases, language)).toList());
  }

  private List<TieOutLine> seen() {
    return cut == Cut.SUMMARY
        ? data.tieOut().stream().filter(line -> line.measure().equals("rows")).toList() : data.tieOut();
  }

  /** Rows of no month stand last. */
  private static String order(TieOutLine line) {
    return line.period().equals(TieOutLine.NONE) ? "" : line.period();
  }

  /** Each input and measure that is told by month, with nothing where it has no row in the period. */
  private static List<TieOutLine> inPeriod(List<TieOutLine> months, YearMonth first, YearMonth last) {
    Map<String, TieOutLine> sums = new LinkedHashMap<>();
    String period = first.equals(last) ? first.toString() : first + " – " + last;
    for (TieOutLine line : months) {
      boolean within = !line.period().equals(TieOutLine.NONE)
          && !YearMonth.parse(line.period()).isBefore(first) && !YearMonth.parse(line.period()).isAfter(last);
      if (within) {
        sums.merge(line.input() + " " + line.measure(), line.in(period), TieOutLine::plus);
      }
    }
    return sums.values().stream().sorted(Comparator.comparing(TieOutLine::input)).toList();
  }

  /** What is not exact has more digits than it may show; that it agrees may be told. */
  private TiedFigure tied(FigureTie tie, Kpi kpi, Map<String, String> phrases, String language) {
    boolean exact = kpi.label() == Label.EXACT;
    return new TiedFigure(tie.input(), tie.kpi(), kpi.title(language), phrases.getOrDefault(tie.kpi(), ""), tie.period(),
        tie.period().equals(data.period().id()), Optional.of(tie.mart()).filter(mart -> exact),
        Optional.of(tie.figure()).filter(figure -> exact), exact ? tie.difference() : agreement(tie), tie.holds());
  }

  private static BigDecimal agreement(FigureTie tie) {
    return tie.holds() ? BigDecimal.ZERO : BigDecimal.ONE;
  }
}
