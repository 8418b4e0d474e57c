package boardpack.reports.pdf;

import boardpack.reports.chart.Charts;
import boardpack.reports.chart.Drawing;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.Section;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pack as the rows of {@code board-pack.jrxml}: one a block, or one for two charts that stand side by side. */
final class PackRows {
  private static final double PAGE = 484;
  private static final double HALF = 230;
  private static final double TREND = 84;
  private static final double WIDE_TREND = 104;
  private static final int TILES = 3;
  /** A table of so many rows goes to the next page whole, rather than leaving a few behind. */
  private static final int SHORT = 8;
  private static final double SMALL = 7.5;
  private static final double TEXT = 9;
  private static final double MESSAGE = 16;

  private final Pack pack;
  private final CompiledTemplates templates;
  private final FigureRows figures;
  private final List<Section> sections;
  private final List<Map<String, ?>> rows = new ArrayList<>();
  private int notesBegun;

  PackRows(Pack pack, Words words, CompiledTemplates templates) {
    this.pack = pack;
    this.templates = templates;
    this.figures = new FigureRows(pack, words);
    this.sections = new Appendix(pack, words).completed();
  }

  List<Map<String, ?>> rows() {
    sections.forEach(this::add);
    return rows;
  }

  private void add(Section section) {
    List<Block> blocks = section.blocks();
    if (blocks.isEmpty()) {
      add(section, new Row());
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (isChart(block) && i + 1 < blocks.size() && isChart(blocks.get(i + 1))) {
        add(section, chart(chart(Row.of("isPair"), 1, block, HALF, section), 2, blocks.get(++i), HALF, section));
      } else {
        add(section, block);
      }
    }
  }

  private void add(Section section, Block block) {
    if (block instanceof Block.Figures list) {
      if (section.id().equals("summary")) {
        tiles(section, list);
      } else {
        add(section, Row.of("isFigures").with("data", figures.table(list.kpis()))
            .with("words", figures.heads(title(section, list.title()))));
      }
      String phrases = remaining(list);
      if (!phrases.isEmpty()) {
        add(section, Row.of("isPhrase").with("text", Lines.atSpaces(phrases, SMALL, PAGE)));
      }
    } else if (block instanceof Block.Table table && table.rows().isEmpty()) {
      add(section, Row.of("isFirstNote").with("title", title(section, table.title())).with("text", Lines.atSpaces(table.countLine(), TEXT, PAGE)));
    } else if (block instanceof Block.Table table) {
      TableLayout layout = TableLayout.of(table, Appendix.isOf(section));
      boolean isShort = table.rows().size() <= SHORT;
      add(section, Row.of(isShort ? "isShortTable" : "isTable").with("template", templates.table(layout)).with("data", layout.data())
          .with("words", layout.words()));
    } else if (block instanceof Block.Notes notes) {
      add(section, notes);
    } else {
      add(section, chart(Row.of("isWide"), 1, block, PAGE, section));
    }
  }

  /** The block's mandated words that no figure of it carries in its own row. */
  private String remaining(Block.Figures list) {
    List<String> said = list.kpis().stream().map(kpi -> pack.figure(kpi).phrase()).toList();
    return list.phrases().stream().filter(phrase -> !said.contains(phrase)).collect(Collectors.joining(" · "));
  }

  private void tiles(Section section, Block.Figures list) {
    List<String> kpis = list.kpis();
    for (int i = 0; i < kpis.size(); i += TILES) {
      Row row = Row.of("isTiles").with("title", i == 0 ? title(section, list.title()) : "");
      for (int place = 0; place < TILES; place++) {
        row.with("tile" + (place + 1), i + place < kpis.size()
            ? figures.tile(pack.figure(kpis.get(i + place))) : FigureRows.nothing());
      }
      add(section, row);
    }
  }

  /** The first sentence carries the title, so that no title is left alone at the foot of a page. */
  private void add(Section section, Block.Notes notes) {
    notesBegun++;
    for (int i = 0; i < notes.sentences().size(); i++) {
      Row row = i == 0 ? Row.of("isFirstNote").with("title", title(section, notes.title())) : Row.of("isNote");
      add(section, row.with("text", Lines.atSpaces(notes.sentences().get(i), TEXT, PAGE)));
    }
  }

  /** A block that is called like its page needs no title of its own. */
  private static String title(Section section, String title) {
    return title.equals(section.heading()) ? "" : title;
  }

  private static boolean isChart(Block block) {
    return block instanceof Block.Trend || block instanceof Block.Bars;
  }

  private Row chart(Row row, int place, Block block, double width, Section section) {
    return block instanceof Block.Bars bars
        ? chart(row, place, Charts.bars(bars, pack.brand(), width), bars.caption(), bars.alternativeText(),
            bars.phrases())
        : trend(row, place, (Block.Trend) block, width, section);
  }

  private Row trend(Row row, int place, Block.Trend trend, double width, Section section) {
    PrintedFigure figure = pack.figure(trend.kpi());
    double height = width == HALF ? TREND : WIDE_TREND;
    Drawing drawing = Charts.trend(figure, pack.brand(), width, height, alike(figure, section));
    return chart(row, place, drawing, trend.caption(), trend.alternativeText(), trend.phrases());
  }

  private static Row chart(
      Row row, int place, Drawing drawing, String caption, String alternative, List<String> phrases) {
    return row.with("caption" + place, caption).with("chart" + place, new ChartImage(drawing))
        .with("alternative" + place, alternative)
        .with("phrase" + place, Lines.atSpaces(String.join(" · ", phrases), SMALL, drawing.width()));
  }

  /** The greatest value among the section's trends of the same unit, so that one length means one amount on a page. */
  private Optional<BigDecimal> alike(PrintedFigure figure, Section section) {
    return section.blocks().stream()
        .flatMap(block -> block instanceof Block.Trend trend ? Stream.of(trend) : Stream.<Block.Trend>empty())
        .map(trend -> pack.figure(trend.kpi()))
        .filter(other -> other.unit() == figure.unit())
        .flatMap(other -> other.history().stream())
        .flatMap(point -> point.value().stream())
        .max(BigDecimal::compareTo);
  }

  /**
   * The summary stands on a page of its own, and the appendix begins on one; the sections between follow one another. In a
   * short pack each has its page, where its reader looks for it.
   */
  private String page(Section section) {
    if (!pack.form().appendix() || section.id().equals(sections.get(0).id())) {
      return section.id();
    }
    return Appendix.isOf(section) ? "appendix" : "sections";
  }

  private void add(Section section, Row row) {
    rows.add(row.with("notes", notesBegun).with("page", page(section)).with("section", section.id()).with("heading", section.heading())
        .with("message", Lines.atSpaces(section.message(), MESSAGE, PAGE))
        .with("context", Lines.atSpaces(section.contextLine(), SMALL, PAGE)).fields());
  }
}
