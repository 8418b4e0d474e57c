package boardpack.reports.compose;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Point;
import boardpack.reports.words.Words;
import java.util.Comparator;
import java.util.List;

/** The charts of a pack, each with its caption and the words that stand in for the picture. */
final class Pictures {
  private final Words words;

  Pictures(Words words) {
    this.words = words;
  }

  Block.Trend trend(PrintedFigure figure) {
    List<Point> history = figure.history();
    String caption = history.isEmpty()
        ? figure.title()
        : words.text("trend.caption", figure.title(), history.get(0).name(), history.get(history.size() - 1).name());
    return new Block.Trend(figure.kpi(), caption, alternative(figure), phrases(List.of(figure)));
  }

  /** @param bars largest first; {@code total} as people read it */
  Block.Bars bars(String caption, Label label, List<Block.Bar> bars, String total, List<String> phrases) {
    String parts = String.join(", ", bars.stream().map(bar -> bar.name() + " " + bar.text()).toList());
    return new Block.Bars(caption, words.text("bars.alternative", caption, parts, total), label, bars, total, phrases);
  }

  static List<String> phrases(List<PrintedFigure> figures) {
    return figures.stream().map(PrintedFigure::phrase).filter(phrase -> !phrase.isEmpty()).distinct().toList();
  }

  private String alternative(PrintedFigure figure) {
    List<Point> known = figure.history().stream().filter(point -> point.value().isPresent()).toList();
    if (known.isEmpty()) {
      return words.text("trend.alternative.empty", figure.title());
    }
    Point first = known.get(0);
    Point last = known.get(known.size() - 1);
    Comparator<Point> byValue = Comparator.comparing(point -> point.value().orElseThrow());
    Point lowest = known.stream().min(byValue).orElseThrow();
    Point highest = known.stream().max(byValue).orElseThrow();
    return words.text("trend.alternative", figure.title(), first.text(), first.name(), last.text(), last.name(),
        lowest.text(), lowest.name(), highest.text(), highest.name());
  }
}
