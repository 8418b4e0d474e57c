package boardpack.reports.compose;

import boardpack.pipeline.kpi.Verdict;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Comparison;
import boardpack.reports.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The messages of a pack, made from its figures by rules: what changed, how far, and how it stands to its target. */
final class Sentences {
  private static final int MOST_ATTENTION = 3;

  private final Words words;

  Sentences(Words words) {
    this.words = words;
  }

  /** "Bounce rate rose by 1.2 points to 6.1 %, medium: the target is below 5 %." Never empty, whatever is missing. */
  String message(PrintedFigure figure, String period) {
    return message(figure, period, "");
  }

  /** @param driver what drove the change, as a clause with the sign that parts it from the sentence; or empty */
  String message(PrintedFigure figure, String period, String driver) {
    if (figure.value().isEmpty()) {
      return words.text("message.none", figure.title(), figure.statusText(), period);
    }
    return words.text("message.sentence", movement(figure), standing(figure) + plan(figure) + driver);
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

  /** "4 of 12 rated figures need attention.", for a page that lists them. */
  String brief(List<PrintedFigure> figures) {
    int worrying = worrying(figures).size();
    long rated = figures.stream().filter(figure -> figure.verdict() != Verdict.NOT_RATED).count();
    return rated == 0 ? words.text("brief.unrated")
        : words.text(worrying == 0 ? "brief.calm" : worrying == 1 ? "brief.one" : "brief.some", worrying, rated);
  }

  /** The figures at or over a threshold, the worst first, in the catalogue's order among equals. */
  static List<PrintedFigure> worrying(List<PrintedFigure> figures) {
    return figures.stream()
        .filter(figure -> figure.verdict().compareTo(Verdict.MEDIUM) >= 0)
        .sorted(Comparator.comparing(PrintedFigure::verdict).reversed())
        .toList();
  }

  /** What needs attention, the worst first, to the room that a summary has; then how many more there are. */
  Block.Notes attention(List<PrintedFigure> figures) {
    List<PrintedFigure> worrying = worrying(figures);
    List<String> said = new ArrayList<>(worrying.stream().limit(MOST_ATTENTION).map(this::attention).toList());
    if (worrying.isEmpty()) {
      said.add(words.text("attention.none"));
    }
    if (worrying.size() > MOST_ATTENTION) {
      said.add(words.text("attention.more", worrying.size() - MOST_ATTENTION));
    }
    return new Block.Notes(words.text("attention.title"), List.copyOf(said));
  }

  /** "Incidents open: 0 (on target)", for where a figure has a line and no more. */
  String line(PrintedFigure figure) {
    boolean rated = figure.verdict() != Verdict.NOT_RATED && figure.value().isPresent();
    return rated ? words.text("attention.untargeted", figure.title(), shown(figure), figure.verdictText())
        : words.text("lines.unrated", figure.title(), shown(figure));
  }

  private String attention(PrintedFigure figure) {
    return figure.target().isEmpty()
        ? words.text("attention.untargeted", figure.title(), shown(figure), figure.verdictText())
        : words.text("attention.item", figure.title(), shown(figure), figure.verdictText(), figure.target());
  }

  /** In running text the mandated words stand right behind the number. */
  private static String shown(PrintedFigure figure) {
    return figure.phrase().isEmpty() ? figure.text() : figure.text() + " (" + figure.phrase() + ")";
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
    boolean isSeen = !Durations.is(figure.unit()) || !previous.change().startsWith("±");
    if (direction == 0 || !isSeen) {
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

  /** ", 0.7 points below the plan of 97.5 %". */
  private String plan(PrintedFigure figure) {
    if (figure.plan().isEmpty() || figure.unit().isRead()) {
      return "";
    }
    Comparison plan = figure.plan().get();
    int direction = figure.value().orElseThrow().compareTo(plan.value());
    String key = direction == 0 ? "standing.plan_met" : direction > 0 ? "standing.plan_above" : "standing.plan_below";
    return words.text(key, plan.change().replaceFirst("^[+−±]", ""), plan.text());
  }
}
