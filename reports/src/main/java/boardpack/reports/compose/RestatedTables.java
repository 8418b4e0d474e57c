package boardpack.reports.compose;

import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Block.Cell;
import boardpack.reports.pack.Block.Column;
import boardpack.reports.pack.Block.Kind;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.restate.Materiality;
import boardpack.reports.restate.Restated;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables of figures that changed: in brief for a page, and in full for the workbook. */
final class RestatedTables {
  private final Words words;
  private final String currency;
  private final CauseWords causes;
  private final Materiality materiality;

  RestatedTables(Words words, String currency, CauseWords causes, Materiality materiality) {
    this.words = words;
    this.currency = currency;
    this.causes = causes;
    this.materiality = materiality;
  }

  /** A row a figure: its newest period that changed, and how many earlier ones did. */
  Block.Table told(String title, List<List<Restated>> material) {
    List<List<Cell>> rows = material.stream().map(changes -> {
      Restated one = changes.get(0);
      String period = changes.size() == 1 ? one.now().name()
          : words.text("restated.and_earlier", one.now().name(), changes.size() - 1);
      return List.of(Cell.of(one.figure().title()), Cell.of(period), Cell.of(one.was().text()), Cell.of(one.now().text()),
          Cell.of(causes.difference(one)), Cell.of(causes.of(one)));
    }).toList();
    return new Block.Table(Pack.RESTATED, title,
        List.of(text("figure"), text("period"), text("was"), text("now"), text("difference"), text("cause")), rows,
        List.of(), countLine(rows), phrases(material.stream().flatMap(List::stream).toList()));
  }

  /** A row a figure and period, with numbers that can be reckoned with: rates in percent. */
  Block.Table whole(String title, List<Restated> restated) {
    List<List<Cell>> rows = restated.stream().map(one -> List.of(
        Cell.of(one.figure().title()), Cell.of(one.now().period()), Cell.of(unit(one.figure().unit())),
        number(one, one.was().value(), one.was().text()), number(one, one.now().value(), one.now().text()),
        number(one, one.difference(), causes.difference(one)), Cell.of(causes.of(one)),
        Cell.of(words.text(materiality.of(one) ? "restated.yes" : "restated.no")), Cell.of(label(one.figure())))).toList();
    return new Block.Table(Pack.RESTATED_WHOLE, title,
        List.of(text("figure"), text("period"), text("unit"), count("was"), count("now"), count("difference"),
            text("cause"), text("material"), text("label")),
        rows, List.of(), countLine(rows), List.of());
  }

  /** The mandated words stand in the row itself, since each row is about another figure. */
  private static String label(PrintedFigure figure) {
    return figure.phrase().isEmpty() ? figure.labelText() : figure.phrase();
  }

  private String unit(Unit unit) {
    return switch (unit) {
      case MONEY -> currency;
      case PERCENT -> "%";
      default -> unit.isRead() ? "" : words.text("excel.unit." + unit.name().toLowerCase(Locale.ROOT));
    };
  }

  private static Cell number(Restated one, Optional<BigDecimal> value, String text) {
    Unit unit = one.figure().unit();
    return value.filter(any -> !unit.isRead())
        .map(number -> Cell.of(text, unit == Unit.PERCENT ? number.movePointRight(2) : number))
        .orElse(Cell.of(text));
  }

  private Column text(String name) {
    return new Column(words.text("restated." + name), Kind.TEXT, "", Label.EXACT);
  }

  private Column count(String name) {
    return new Column(words.text("restated." + name), Kind.COUNT, "", Label.EXACT);
  }

  private String countLine(List<?> rows) {
    return rows.size() == 1 ? words.text("table.row") : words.text("table.rows", rows.size());
  }

  private static List<String> phrases(List<Restated> restated) {
    return restated.stream().map(one -> one.figure().phrase()).filter(phrase -> !phrase.isEmpty()).distinct().toList();
  }
}
