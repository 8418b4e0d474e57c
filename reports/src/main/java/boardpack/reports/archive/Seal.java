package boardpack.reports.archive;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The SHA-256 of a pack's figure set: every figure with its label, status, value and history, every table, and what
 * people have written to it, but no time of reading, and nothing of what changed since a reader was sent another pack. Data
 * read again later and found the same carry the same seal, and so make no new revision.
 *
 * @param hex 64 hexadecimal digits
 */
public record Seal(String hex) {

  /** What is hashed, in this order; a figure's history is part of it. */
  private record FigureSet(
      String tenant, String pack, String period, String cut, String language, List<SealedFigure> figures,
      List<Block.Table> tables, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Block.Notes> comments) {}

  private record SealedFigure(
      String kpi, String label, String status, Optional<BigDecimal> value, String text, String verdict,
      Optional<PrintedFigure.Comparison> plan, List<PrintedFigure.Point> history) {}

  public static Seal of(Pack pack) {
    List<Block.Table> tables = new ArrayList<>(pack.details());
    pack.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .forEach(tables::add);
    tables.removeIf(table -> table.id().equals(Pack.RESTATED) || table.id().equals(Pack.RESTATED_WHOLE));
    FigureSet set = new FigureSet(pack.key().tenant().value(), pack.key().pack(), pack.key().period(),
        pack.key().cut(), pack.key().language(), pack.figures().stream().map(Seal::sealed).toList(), tables,
        comments(pack));
    return new Seal(Sha256.hex(PackJson.mapper().writeValueAsBytes(set)));
  }

  /** The first twelve digits: enough to compare by eye. */
  public String brief() {
    return hex.substring(0, 12);
  }

  private static List<Block.Notes> comments(Pack pack) {
    return pack.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(block -> block instanceof Block.Notes notes && notes.writer().isPresent() ? Stream.of(notes) : Stream.empty())
        .toList();
  }

  private static SealedFigure sealed(PrintedFigure figure) {
    return new SealedFigure(figure.kpi(), figure.label().word(), figure.status().word(), figure.value(), figure.text(),
        figure.verdict().word(), figure.plan(), figure.history());
  }
}
