package boardpack.reports.proofread;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.proofread.BannedPhrase.Found;
import boardpack.reports.words.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a banned word may stand in one pack: inside mandated labels, and inside words that came from a source's rows. A
 * tenant named "Realtime Media" or an alert titled "exact cost" is quoted, not claimed.
 */
final class Excuses {
  private record Excuse(String text, Found found) {}

  private final List<Excuse> excuses;

  private Excuses(List<Excuse> excuses) {
    this.excuses = excuses;
  }

  static Excuses of(Pack pack, Words words, BannedWords banned) {
    Stream<String> labels = banned.labels().stream().flatMap(key -> words.find(key).stream());
    // In a table of methods the label's cell "exact" may stand before a formula that begins with "Costs".
    Stream<String> neighbours = pack.figures().stream()
        .map(figure -> figure.labelText() + " " + figure.formula().split(" ", 2)[0]);
    List<String> always = Stream.of(labels, quoted(pack), neighbours).flatMap(texts -> texts).distinct().toList();
    Stream<String> methods = pack.figures().stream()
        .flatMap(figure -> Stream.of(figure.formula(), figure.question(), figure.source())).distinct();
    return new Excuses(Stream.of(
            suspects(always, banned.everywhere()),
            suspects(always, banned.approximations()),
            // How an approximation is made may name the invoice that it is held against.
            suspects(methods.toList(), banned.approximations()))
        .flatMap(excuses -> excuses).toList());
  }

  /** Whether what was found is part of a longer text that may hold it. */
  boolean covers(String text, Found found) {
    return excuses.stream().anyMatch(excuse -> excuse.found.words().equalsIgnoreCase(found.words())
        && reachesBack(text, found.start(), excuse.text, excuse.found.start())
        && reachesOn(text, found.end(), excuse.text, excuse.found.end()));
  }

  private static Stream<Excuse> suspects(List<String> texts, List<BannedPhrase> phrases) {
    return texts.stream().map(Passage::flat)
        .flatMap(text -> BannedPhrase.in(text, phrases).stream().map(found -> new Excuse(text, found)));
  }

  private static Stream<String> quoted(Pack pack) {
    Pack.Subject subject = pack.subject();
    Stream<Block> blocks = Stream.concat(
        pack.sections().stream().flatMap(section -> section.blocks().stream()), pack.details().stream());
    return Stream.concat(
        Stream.concat(Stream.of(subject.company(), subject.name(), subject.id(), subject.segment()),
            pack.figures().stream().flatMap(figure -> figure.plan().stream()).map(plan -> plan.basis())),
        blocks.flatMap(Excuses::quoted));
  }

  private static Stream<String> quoted(Block block) {
    if (block instanceof Block.Table table) {
      return table.rows().stream().flatMap(List::stream)
          .filter(cell -> cell.number().isEmpty() && cell.date().isEmpty()).map(Block.Cell::text);
    }
    return block instanceof Block.Bars bars ? bars.bars().stream().map(Block.Bar::name) : Stream.empty();
  }

  /** Lines break where they like, so spaces do not count. */
  private static boolean reachesBack(String text, int at, String excuse, int from) {
    int here = at - 1;
    for (int i = from - 1; i >= 0; i--) {
      if (excuse.charAt(i) == ' ') {
        continue;
      }
      while (here >= 0 && text.charAt(here) == ' ') {
        here--;
      }
      if (here < 0 || !same(text.charAt(here), excuse.charAt(i))) {
        return false;
      }
      here--;
    }
    return true;
  }

  /** A text that is cut short in a picture ends in an ellipsis. */
  private static boolean reachesOn(String text, int at, String excuse, int from) {
    int here = at;
    for (int i = from; i < excuse.length(); i++) {
      if (excuse.charAt(i) == ' ') {
        continue;
      }
      while (here < text.length() && text.charAt(here) == ' ') {
        here++;
      }
      if (here < text.length() && text.charAt(here) == '…') {
        return true;
      }
      if (here >= text.length() || !same(text.charAt(here), excuse.charAt(i))) {
        return false;
      }
      here++;
    }
    return true;
  }

  private static boolean same(char one, char other) {
    return Character.toLowerCase(one) == Character.toLowerCase(other);
  }
}
