package boardpack.reports.compose;

import boardpack.pipeline.kpi.Verdict;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Comparison;
import boardpack.reports.words.Words;
import java.util.Comparator;
import java.util.List;

/** The messages of a pack, made from its figures by rules: what changed, how far, and how it stands to its target. */
final class Sentences {
  private final Words words;

  Sentences(Words words) {
    this.words = words;
  }

  /** "Bounce rate rose by 1.2 points to 6.1 %, medium: the target is below 5 %." Never empty, whatever is missing. */
  String message(PrintedFigure figure, String period) {
    if (figure.value().isEmpty()) {
      return words.text("message.none", figure.title(), figure.statusText(), period);
    }
    return words.text("message.sentence", movement(figure), standing(figure));
  }

  /** The message of the whole pack: what needs attention, the worst first, or that nothing rated does. */
  String headline(List<PrintedFigure> figures, String subject, String period) {
    List<PrintedFigure> worrying = worrying(figures);
    long rated = figures.stream().filter(figure -> figure.verdict() != Verdict.NOT_RATED).count();
    if (rated == 0) {
      return words.text("headline.unrated", subject, period);
    }
    if (worrying.isEmpty()) {
      return words.text(rated == 1 ? "headline.calm_one" : "headline.calm", subject, period, rated);
    }
    List<String> named = worrying.stream().limit(3)
        .map(figure -> figure.phrase().isEmpty()
            ? words.text("headline.item", figure.title(), figure.text(), figure.verdictText())
            : words.text("headline.labelled", figure.title(), figure.text(), figure.phrase(), figure.verdictText()))
        .toList();
    String key = worrying.size() == 1 ? "headline.one" : "headline.some";
    return words.text(key, subject, period, worrying.size(), rated, list(named));
  }

  /** The figures at or over a threshold, the worst first, in the catalogue's order among equals. */
  static List<PrintedFigure> worrying(List<PrintedFigure> figures) {
    return figures.stream()
        .filter(figure -> figure.verdict().compareTo(Verdict.MEDIUM) >= 0)
        .sorted(Comparator.comparing(PrintedFigure::verdict).reversed())
        .toList();
  }

  /** "a", "a and b", "a, b and c". */
  String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    String head = String.join("; ", items.subList(0, items.size() - 1));
    return words.text("list.and", head, items.get(items.size() - 1));
  }

  private String movement(PrintedFigure figure) {
    if (figure.previous().isEmpty()) {
      return words.text("message.is", figure.title(), figure.text());
    }
    Comparison previous = figure.previous().get();
    int direction = figure.value().orElseThrow().compareTo(previous.value());
    if (direction == 0) {
      return words.text("message.stayed", figure.title(), figure.text(), previous.basis());
    }
    if (figure.unit().isRead()) {
      return words.text("message.became", figure.title(), figure.text(), previous.text(), previous.basis());
    }
    boolean wholeStep = previous.value().signum() == 0 || figure.value().orElseThrow().signum() == 0;
    if (wholeStep) {
      String key = direction > 0 ? "message.rose_from" : "message.fell_from";
      return words.text(key, figure.title(), previous.text(), figure.text());
    }
    String key = direction > 0 ? "message.rose" : "message.fell";
    return words.text(key, figure.title(), previous.change().replaceFirst("^[+−]", ""), figure.text());
  }

  private String standing(PrintedFigure figure) {
    if (figure.verdict() == Verdict.NOT_RATED) {
      return "";
    }
    if (figure.target().isEmpty()) {
      return words.text("standing.verdict", figure.verdictText());
    }
    String key = figure.verdict() == Verdict.ON_TARGET ? "standing.on" : "standing.off";
    return words.text(key, figure.verdictText(), figure.target());
  }
}
