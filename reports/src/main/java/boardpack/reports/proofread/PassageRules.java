package boardpack.reports.proofread;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.proofread.BannedPhrase.Found;
import boardpack.reports.proofread.Marks.Marked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is held against each passage: no banned word, and for each figure that is not exact its words beside it. */
final class PassageRules {
  private static final int QUOTED = 30;

  private final Pack pack;
  private final BannedWords banned;
  private final Excuses excuses;
  private final Marks marks;
  private final Map<String, PrintedFigure> inexact;
  private final List<String> exactTitles;
  private final Map<String, String> small = new HashMap<>();
  private String around = "";
  private String aroundSmall = "";

  PassageRules(Pack pack, BannedWords banned, Excuses excuses) {
    this.pack = pack;
    this.banned = banned;
    this.excuses = excuses;
    this.marks = Marks.of(pack);
    this.inexact = pack.figures().stream().filter(figure -> figure.label() != Label.EXACT)
        .collect(Collectors.toMap(figure -> Passage.flat(figure.title()), Function.identity(), (one, other) -> one));
    this.exactTitles = pack.figures().stream().filter(figure -> figure.label() == Label.EXACT)
        .map(figure -> Passage.flat(figure.title())).toList();
  }

  List<Breach> breaches(Passage passage) {
    List<Breach> breaches = new ArrayList<>();
    BannedPhrase.in(passage.text(), banned.everywhere()).forEach(found -> refuse(passage, found, breaches));
    if (passage.kind() == Passage.Kind.BLOCK) {
      List<Marked> marked = marks.in(passage.text());
      if (aboutApproximationsOnly(passage, marked)) {
        BannedPhrase.in(passage.text(), banned.approximations()).forEach(found -> refuse(passage, found, breaches));
      }
      marked.forEach(number -> worded(passage, number, breaches));
      passage.cells().stream().map(inexact::get).filter(figure -> figure != null && figure.value().isPresent())
          .filter(figure -> !says(passage, List.of(figure.phrase())))
          .forEach(figure -> breaches.add(unworded(passage, figure.title(), figure.text(), figure.phrase())));
    }
    return breaches;
  }

  private void refuse(Passage passage, Found found, List<Breach> breaches) {
    if (!excuses.covers(passage.text(), found)) {
      String about = figureBefore(passage.text(), found.start()).map(title -> " beside " + title).orElse("");
      breaches.add(new Breach(passage.where(), "says \"" + found.words() + "\"" + about + ": …"
          + around(passage.text(), found) + "…", "words that claim less; templates/words/banned.yml lists what is banned"));
    }
  }

  private void worded(Passage passage, Marked number, List<Breach> breaches) {
    if (number.bearers().isEmpty()) {
      breaches.add(new Breach(passage.where(), "shows \"" + number.text() + "\", which no figure of the pack reads",
          "the text of the figure as the pack has it"));
    } else if (number.bearers().stream().noneMatch(bearer -> says(passage, bearer.phrases()))) {
      Marks.Bearer bearer = number.bearers().get(0);
      breaches.add(unworded(passage, bearer.name(), number.text(), String.join(" or ", bearer.phrases())));
    }
  }

  private static Breach unworded(Passage passage, String name, String text, String phrase) {
    return new Breach(passage.where(), name + ", " + text + ", stands without its words", "\"" + phrase + "\" in the same block");
  }

  private boolean says(Passage passage, List<String> phrases) {
    String words = small(passage);
    return phrases.stream().filter(phrase -> !phrase.isEmpty())
        .anyMatch(phrase -> words.contains(
            small.computeIfAbsent(phrase, text -> Passage.flat(text).toLowerCase(Locale.ROOT))));
  }

  /** The rows of one sheet share the words around them, which are long. */
  private String small(Passage passage) {
    if (!around.equals(passage.around())) {
      around = passage.around();
      aroundSmall = around.toLowerCase(Locale.ROOT);
    }
    return aroundSmall;
  }

  private boolean aboutApproximationsOnly(Passage passage, List<Marked> marked) {
    return !marked.isEmpty()
        && marked.stream().allMatch(number -> !number.bearers().isEmpty()
            && number.bearers().stream().allMatch(bearer -> bearer.label() == Label.APPROXIMATE))
        && exactTitles.stream().noneMatch(passage.text()::contains);
  }

  private Optional<String> figureBefore(String text, int at) {
    return pack.figures().stream().map(PrintedFigure::title)
        .filter(title -> text.lastIndexOf(title, at) >= 0)
        .max(Comparator.comparingInt(title -> text.lastIndexOf(title, at)));
  }

  private static String around(String text, Found found) {
    return text.substring(Math.max(0, found.start() - QUOTED), Math.min(text.length(), found.end() + QUOTED));
  }
}
