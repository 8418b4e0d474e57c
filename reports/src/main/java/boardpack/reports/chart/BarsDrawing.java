package boardpack.reports.chart;

import boardpack.reports.chart.Lettering.Align;
import boardpack.reports.pack.Block;
import java.awt.Font;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.util.List;

/** Parts of a whole as horizontal bars on one scale, each with its name before it and its value behind it. */
final class BarsDrawing implements Drawing {
  static final double ROW = 18;
  private static final double TEXT = 8.5;
  private static final double GAP = 6;
  /** Room for letters of a screen's font that run wider than those measured here. */
  private static final double SLACK = 1.12;

  private final Block.Bars bars;
  private final Palette palette;
  private final double width;

  BarsDrawing(Block.Bars bars, Palette palette, double width) {
    this.bars = bars;
    this.palette = palette;
    this.width = width;
  }

  @Override
  public double width() {
    return width;
  }

  @Override
  public double height() {
    return Math.max(1, bars.bars().size()) * ROW + (bars.total().isEmpty() ? 0 : ROW);
  }

  @Override
  public void draw(Graphics2D g) {
    double names = namesWidth();
    double values = widest(bars.bars().stream().map(Block.Bar::text).toList()) + GAP;
    List<BigDecimal> all = bars.bars().stream().map(Block.Bar::value).toList();
    boolean below = all.stream().anyMatch(value -> value.signum() < 0);
    Axis axis = Axis.fromZero(all, names + GAP + (below ? values : 0), width - values);
    Pen pen = new Pen(g);
    pen.line(axis.zero(), 0, axis.zero(), bars.bars().size() * ROW, palette.muted(), 0.6);
    for (int i = 0; i < bars.bars().size(); i++) {
      drawBar(g, pen, bars.bars().get(i), axis, names, i * ROW);
    }
    drawTotal(g, axis, bars.bars().size() * ROW);
  }

  private void drawBar(Graphics2D g, Pen pen, Block.Bar bar, Axis axis, double names, double top) {
    double baseline = top + ROW / 2 + 3;
    Font nameFont = Lettering.regular(bar.name(), TEXT);
    Lettering.draw(g, Lettering.fitted(bar.name(), nameFont, names), 0, baseline, nameFont, palette.text(), Align.LEFT);
    double end = axis.place(bar.value());
    pen.fill(Pen.box(axis.zero(), top + 4, end, top + ROW - 4), palette.ink());
    boolean negative = bar.value().signum() < 0;
    Lettering.draw(g, bar.text(), end + (negative ? -GAP : GAP), baseline, Lettering.regular(bar.text(), TEXT),
        palette.text(), negative ? Align.RIGHT : Align.LEFT);
  }

  private void drawTotal(Graphics2D g, Axis axis, double top) {
    Lettering.draw(g, bars.total(), axis.zero() + GAP, top + ROW / 2 + 3, Lettering.bold(bars.total(), TEXT),
        palette.text(), Align.LEFT);
  }

  private double namesWidth() {
    return Math.min(width * 0.42, widest(bars.bars().stream().map(Block.Bar::name).toList()));
  }

  private static double widest(List<String> texts) {
    return SLACK * texts.stream()
        .mapToDouble(text -> Lettering.width(text, Lettering.regular(text, TEXT)))
        .max().orElse(0);
  }
}
