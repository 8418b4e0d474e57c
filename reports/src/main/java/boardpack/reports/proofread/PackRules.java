package boardpack.reports.proofread;

import boardpack.pipeline.kpi.Precision;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Comparison;
import boardpack.reports.pack.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must be true of a pack before it is printed, and of {@code pack.json}: each value rounded, each block worded. */
final class PackRules {
  private static final String PACK = "pack.json";

  private final Pack pack;
  private final List<Breach> breaches = new ArrayList<>();

  private PackRules(Pack pack) {
    this.pack = pack;
  }

  static List<Breach> breaches(Pack pack) {
    PackRules rules = new PackRules(pack);
    pack.figures().forEach(rules::figure);
    pack.sections().forEach(section -> section.blocks().forEach(block -> rules.block(section, block)));
    pack.details().forEach(table -> rules.table("details", table));
    return rules.breaches;
  }

  private void figure(PrintedFigure figure) {
    if (figure.label() != Label.EXACT && figure.phrase().isEmpty()) {
      unworded("figures", figure.title());
    }
    Stream.of(
            figure.value().stream(),
            figure.history().stream().flatMap(point -> point.value().stream()),
            Stream.of(figure.plan(), figure.previous(), figure.priorYear()).flatMap(Optional::stream).map(Comparison::value))
        .flatMap(values -> values)
        .forEach(value -> rounded("figures", figure.title(), value, figure.unit(), figure.label()));
  }

  private void block(Section section, Block block) {
    if (block instanceof Block.Figures list) {
      list.kpis().forEach(kpi -> words(section, pack.figure(kpi), list.phrases()));
    } else if (block instanceof Block.Trend trend) {
      words(section, pack.figure(trend.kpi()), trend.phrases());
    } else if (block instanceof Block.Bars bars && bars.label() != Label.EXACT && bars.phrases().isEmpty()) {
      unworded(section.id(), bars.caption());
    } else if (block instanceof Block.Table table) {
      table(section.id(), table);
    }
  }

  private void words(Section section, PrintedFigure figure, List<String> phrases) {
    if (figure.label() != Label.EXACT && !phrases.contains(figure.phrase())) {
      unworded(section.id(), figure.title());
    }
  }

  private void table(String place, Block.Table table) {
    boolean inexact = table.columns().stream().anyMatch(column -> column.label() != Label.EXACT);
    if (inexact && table.phrases().isEmpty()) {
      unworded(place, table.title());
    }
    Stream.concat(table.rows().stream(), Stream.of(table.totals())).forEach(row -> {
      for (int i = 0; i < row.size(); i++) {
        Block.Column column = table.columns().get(i);
        row.get(i).number().ifPresent(number -> rounded(place, table.title() + ", " + column.name(), number,
            Unit.valueOf(column.kind().name()), column.label()));
      }
    });
  }

  private void rounded(String place, String name, BigDecimal value, Unit unit, Label label) {
    BigDecimal bears = Precision.round(value, unit, label);
    if (label != Label.EXACT && bears.compareTo(value) != 0) {
      breaches.add(new Breach(PACK + ", " + place, name + " holds " + value.toPlainString()
          + ", more digits than '" + label.word() + "' bears", bears.toPlainString()));
    }
  }

  private void unworded(String place, String name) {
    breaches.add(new Breach(PACK + ", " + place, name + " is not exact and stands without its words",
        "a phrase in the KPI's file, handed on by the block"));
  }
}
