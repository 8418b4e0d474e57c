package boardpack.reports.overview;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The alerts that the overview shows: those that are critical or high, or the first few where none says so. */
final class OpenAlerts {
  private static final int FEW = 5;

  private OpenAlerts() {}

  /** @return a table with the same columns and fewer rows; empty where the pack has no open alerts */
  static Optional<Block.Table> of(Pack pack, Words words) {
    Set<String> severe = Set.of(words.text("overview.severity.critical"), words.text("overview.severity.high"));
    return pack.sections().stream()
        .skip(1)
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .filter(table -> table.id().equals("open_alerts") && !table.rows().isEmpty())
        .findFirst()
        .map(table -> shortened(table, severe, words));
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
