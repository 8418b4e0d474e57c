package boardpack.reports.overview;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The open alerts of a pack: the whole list, and the few that the overview shows. */
final class OpenAlerts {
  static final String ID = "open_alerts";
  private static final int FEW = 5;

  private OpenAlerts() {}

  /** The whole list, wherever in the pack it stands. */
  static Optional<Block.Table> all(Pack pack) {
    Stream<Block.Table> inSections = pack.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast);
    return Stream.concat(inSections, pack.details().stream()).filter(table -> table.id().equals(ID)).findFirst();
  }

  /** Those that are critical or high, or the first few where none says so; empty where no alert is open. */
  static Optional<Block.Table> worst(Pack pack, Words words) {
    Set<String> severe = Set.of(words.text("verdict.critical"), words.text("verdict.high"));
    return all(pack).filter(table -> !table.rows().isEmpty()).map(table -> shortened(table, severe, words));
  }

  private static Block.Table shortened(Block.Table table, Set<String> severe, Words words) {
    List<List<Block.Cell>> worst = table.rows().stream()
        .filter(row -> row.stream().anyMatch(cell -> severe.contains(cell.text().toLowerCase(words.locale()))))
        .toList();
    List<List<Block.Cell>> rows = worst.isEmpty() ? table.rows().stream().limit(FEW).toList() : worst;
    String title = worst.isEmpty() ? table.title() : words.text("overview.alerts.severe");
    String countLine = words.text("overview.alerts.shown", rows.size(), table.rows().size());
    return new Block.Table("worst_alerts", title, table.columns(), rows, List.of(), countLine, table.phrases());
  }
}
