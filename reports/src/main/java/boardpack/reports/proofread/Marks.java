package boardpack.reports.proofread;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Comparison;
import boardpack.reports.pack.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every number with the mark ≈ that a pack may show, with whose it is and which words belong to it. */
final class Marks {
  static final char MARK = '≈';
  private static final Pattern SHARE = Pattern.compile(MARK + " \\d{1,3} ?%");
  private static final int SIGNS_BEFORE_A_DIGIT = 6;

  /** @param phrases of which one at least stands with the number */
  record Bearer(String name, Label label, List<String> phrases) {}

  /** A marked number where it stands; nobody bears a number that the pack does not know. */
  record Marked(String text, int start, List<Bearer> bearers) {}

  private final Map<String, List<Bearer>> known = new HashMap<>();
  private int longest;

  static Marks of(Pack pack) {
    Marks marks = new Marks();
    pack.figures().forEach(marks::add);
    pack.sections().stream().flatMap(section -> section.blocks().stream()).forEach(marks::add);
    pack.details().forEach(marks::add);
    pack.sections().forEach(marks::addShares);
    return marks;
  }

  List<Marked> in(String text) {
    List<Marked> found = new ArrayList<>();
    for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
      if (isNumber(text, at)) {
        found.add(knownAt(text, at).orElse(new Marked(unknown(text, at), at, List.of())));
      }
    }
    return found;
  }

  private void add(PrintedFigure figure) {
    if (figure.label() == Label.EXACT) {
      return;
    }
    Bearer bearer = new Bearer(figure.title(), figure.label(), List.of(figure.phrase()));
    add(figure.text(), bearer);
    figure.history().forEach(point -> add(point.text(), bearer));
    Stream.of(figure.plan(), figure.previous(), figure.priorYear()).flatMap(Optional::stream).map(Comparison::text)
        .forEach(text -> add(text, bearer));
  }

  private void add(Block block) {
    if (block instanceof Block.Bars bars) {
      Bearer bearer = new Bearer(bars.caption(), bars.label(), bars.phrases());
      bars.bars().forEach(bar -> add(bar.text(), bearer));
      add(bars.total(), bearer);
    }
    if (block instanceof Block.Table table) {
      Stream.concat(table.rows().stream(), Stream.of(table.totals())).forEach(row -> add(table, row));
    }
  }

  private void add(Block.Table table, List<Block.Cell> row) {
    for (int i = 0; i < row.size(); i++) {
      add(row.get(i).text(), new Bearer(table.title() + ", " + table.columns().get(i).name(),
          table.columns().get(i).label(), table.phrases()));
    }
  }

  /** A page's message may say which share of a change something explains; it is no figure, and whole per cent only. */
  private void addShares(Section section) {
    List<String> phrases = section.blocks().stream().flatMap(block -> phrases(block).stream()).distinct().toList();
    Bearer bearer = new Bearer(section.heading(), Label.DIRECTIONAL, phrases);
    Matcher share = SHARE.matcher(Passage.flat(section.message()));
    while (share.find()) {
      add(share.group(), bearer);
    }
  }

  private static List<String> phrases(Block block) {
    if (block instanceof Block.Figures figures) {
      return figures.phrases();
    }
    return block instanceof Block.Table table ? table.phrases() : block instanceof Block.Bars bars ? bars.phrases() : List.of();
  }

  private void add(String text, Bearer bearer) {
    String flat = Passage.flat(text);
    if (!flat.isEmpty() && flat.charAt(0) == MARK) {
      List<Bearer> bearers = known.computeIfAbsent(flat, number -> new ArrayList<>());
      if (!bearers.contains(bearer)) {
        bearers.add(bearer);
      }
      longest = Math.max(longest, flat.length());
    }
  }

  private Optional<Marked> knownAt(String text, int at) {
    for (int end = Math.min(text.length(), at + longest); end > at + 1; end--) {
      List<Bearer> bearers = known.get(text.substring(at, end));
      if (bearers != null && !goesOn(text, end)) {
        return Optional.of(new Marked(text.substring(at, end), at, bearers));
      }
    }
    return Optional.empty();
  }

  /** "≈ 12" is not known by "≈ 12.5". */
  private static boolean goesOn(String text, int end) {
    return isDigit(text, end) || end < text.length() && ".,".indexOf(text.charAt(end)) >= 0 && isDigit(text, end + 1);
  }

  private static boolean isNumber(String text, int mark) {
    for (int i = mark + 1; i < Math.min(text.length(), mark + SIGNS_BEFORE_A_DIGIT); i++) {
      if (isDigit(text, i)) {
        return true;
      }
      if (Character.isLetter(text.charAt(i)) || text.charAt(i) == MARK) {
        return false;
      }
    }
    return false;
  }

  private static String unknown(String text, int at) {
    return text.substring(at, Math.min(text.length(), at + 20));
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }
}
