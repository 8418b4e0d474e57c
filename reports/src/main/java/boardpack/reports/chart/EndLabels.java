package boardpack.reports.chart;

import boardpack.reports.chart.Lettering.Align;
import boardpack.reports.pack.PrintedFigure;
import java.awt.Font;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.util.function.ToDoubleFunction;

/** What stands to the right of the last period: its value, and the plan that it is held against. */
final class EndLabels {
  private static final double VALUE = 10;
  private static final double PLAN = 7.5;
  private static final double LEADING = 9;
  private static final double OFFSET = 8;
  /** Room for letters of a screen's font that run wider than those measured here. */
  private static final double SLACK = 1.12;

  private final PrintedFigure figure;
  private final Palette palette;

  EndLabels(PrintedFigure figure, Palette palette) {
    this.figure = figure;
    this.palette = palette;
  }

  /** How much of a chart's width they need. */
  double width() {
    double value = Lettering.width(figure.text(), Lettering.bold(figure.text(), VALUE));
    double plan = figure.plan().map(p -> Math.max(small(p.basis()), small(p.text()))).orElse(0.0);
    return OFFSET + SLACK * (figure.value().isEmpty() ? small(figure.text()) : Math.max(value, plan));
  }

  void draw(Graphics2D g, double x, double bottom, ToDoubleFunction<BigDecimal> y) {
    if (figure.value().isEmpty()) {
      small(g, figure.text(), x + OFFSET, bottom - 2);
    }
    figure.value().ifPresent(value -> {
      double baseline = Math.min(bottom, y.applyAsDouble(value) + 3.5);
      Font bold = Lettering.bold(figure.text(), VALUE);
      Lettering.draw(g, figure.text(), x + OFFSET, baseline, bold, palette.text(), Align.LEFT);
      figure.plan().ifPresent(plan -> drawPlan(g, plan, x + OFFSET, baseline, y.applyAsDouble(plan.value())));
    });
  }

  private void drawPlan(Graphics2D g, PrintedFigure.Comparison plan, double x, double valueBaseline, double planY) {
    boolean above = planY + 3.5 < valueBaseline || valueBaseline + 2 * LEADING > planY + 60;
    double first = above
        ? Math.min(planY + 1, valueBaseline - VALUE - LEADING)
        : Math.max(planY + 1, valueBaseline + LEADING + 1);
    small(g, plan.basis(), x, first);
    small(g, plan.text(), x, first + LEADING);
  }

  private void small(Graphics2D g, String text, double x, double baseline) {
    Lettering.draw(g, text, x, baseline, Lettering.regular(text, PLAN), palette.muted(), Align.LEFT);
  }

  private static double small(String text) {
    return Lettering.width(text, Lettering.regular(text, PLAN));
  }
}
