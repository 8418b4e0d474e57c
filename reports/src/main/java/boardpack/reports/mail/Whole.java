package boardpack.reports.mail;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import java.util.List;
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

  private static Stream<Block> blocks(Pack pack) {
    return pack.form().inMail() ? pack.sections().stream().flatMap(section -> section.blocks().stream()) : Stream.empty();
  }
}
