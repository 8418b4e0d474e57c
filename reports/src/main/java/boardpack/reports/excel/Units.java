package boardpack.reports.excel;

import boardpack.pipeline.kpi.Unit;
import boardpack.reports.pack.PrintedFigure;
import java.math.BigDecimal;

/** Units as a column names them, and as a cell's format shows them. */
final class Units {
  private Units() {}

  /** The currency's ISO code for money, a word for all others. */
  static String name(Book book, Unit unit) {
    return unit == Unit.MONEY ? book.pack().subject().currency() : book.word("unit." + unit.word());
  }

  static Look look(Book book, PrintedFigure figure, BigDecimal value) {
    return Look.NUMBER.as(NumberForms.of(figure.unit(), figure.label(), value, book.pack().subject().currency()));
  }
}
