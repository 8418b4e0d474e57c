package boardpack.reports.mail;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.words.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What stands on the page of a pack besides its figures, where the mail's body holds the whole page. */
final class Whole {
  private Whole() {}

  static List<Block.Table> tables(Pack pack) {
    return blocks(pack).flatMap(block -> block instanceof Block.Table table ? Stream.of(table) : Stream.empty()).toList();
  }

  static List<Block.Notes> notes(Pack pack) {
    return blocks(pack).flatMap(block -> block instanceof Block.Notes notes ? Stream.of(notes) : Stream.empty()).toList();
  }

  /**
   * What the summary opens with where the data are not complete, or figures changed since the pack was last sent; a mail with
   * the whole page has it there.
   */
  static List<Block.Notes> openings(Pack pack, Words words) {
    Set<String> titles = Set.of(words.text("incomplete.title"), words.text("restated.title"));
    return pack.sections().stream().limit(pack.form().inMail() ? 0 : 1).flatMap(section -> section.blocks().stream())
        .flatMap(block -> block instanceof Block.Notes notes ? Stream.of(notes) : Stream.empty())
        .filter(notes -> titles.contains(notes.title()))
        .toList();
  }

  private static Stream<Block> blocks(Pack pack) {
    return pack.form().inMail() ? pack.sections().stream().flatMap(section -> section.blocks().stream()) : Stream.empty();
  }
}
