package boardpack.reports.compose;

import boardpack.pipeline.label.Label;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.words.Words;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The shorter periods of a long one side by side: a quarter's months, a year's quarters, and the whole behind them. */
final class PartsTable {
  private final Words words;
  private final Dates dates;
  private final Period whole;
  private final Grain grain;
  private final List<Period> parts;
  private final BiFunction<String, Period, String> text;

  /** @param text what is printed of a KPI for a part; a missing one says why */
  PartsTable(Words words, Dates dates, Period whole, Grain grain, BiFunction<String, Period, String> text) {
    this.words = words;
    this.dates = dates;
    this.whole = whole;
    this.grain = grain;
    this.parts = Stream.iterate(Period.of(grain, whole.firstDay(), Month.JANUARY),
            part -> !part.lastDay().isAfter(whole.lastDay()),
            part -> Period.of(grain, part.lastDay().plusDays(1), Month.JANUARY))
        .toList();
    this.text = text;
  }

  /** @param id of the section, so that each table of the pack has its own */
  Block.Table of(String id, List<PrintedFigure> figures) {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(new Block.Column(words.text("parts.figure"), Block.Kind.TEXT, "", Label.EXACT));
    parts.forEach(part -> columns.add(number(dates.brief(part))));
    columns.add(number(dates.title(whole)));
    List<List<Block.Cell>> rows = figures.stream().map(this::row).toList();
    return new Block.Table(id + "_parts", words.text("parts." + grain.name().toLowerCase(Locale.ROOT)), columns, rows, List.of(),
        words.text(rows.size() == 1 ? "table.row" : "table.rows", rows.size()), Pictures.phrases(figures));
  }

  private List<Block.Cell> row(PrintedFigure figure) {
    List<Block.Cell> cells = new ArrayList<>();
    cells.add(Block.Cell.of(figure.title()));
    parts.forEach(part -> cells.add(Block.Cell.of(text.apply(figure.kpi(), part))));
    cells.add(Block.Cell.of(figure.text()));
    return List.copyOf(cells);
  }

  private static Block.Column number(String name) {
    return new Block.Column(name, Block.Kind.COUNT, "", Label.EXACT);
  }
}
