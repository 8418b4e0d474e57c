package boardpack.reports.pdf;

import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Block.Cell;
import boardpack.reports.pack.Block.Column;
import boardpack.reports.pack.Block.Kind;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PeriodTies.TiedFigure;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tie-out as the appendix prints it: a row for each input and measure, of all periods and beside it of the pack's own,
 * and a sentence about the figures that add up.
 */
final class TieOutTable {
  private static final String NOTHING = "–";

  private final Pack pack;
  private final Words words;
  private final Map<String, TieOutLine> inPeriod;
  private final Set<String> told;

  TieOutTable(Pack pack, Words words) {
    this.pack = pack;
    this.words = words;
    this.inPeriod = pack.ties().inPeriod().stream().collect(Collectors.toMap(TieOutTable::key, Function.identity()));
    this.told = pack.ties().months().stream().map(TieOutTable::key).collect(Collectors.toSet());
  }

  String message() {
    long broken = pack.tieOut().stream().filter(line -> !line.holds()).count();
    return told.isEmpty()
        ? words.text("pdf.tie_out_message", broken, pack.tieOut().size())
        : words.text("pdf.tie_out_by_month", broken, pack.tieOut().size(),
            pack.ties().months().stream().filter(line -> !line.holds()).count());
  }

  List<Block> blocks() {
    List<Column> columns = new ArrayList<>(List.of(text("pdf.input"), text("pdf.measure"), count("pdf.in_source"),
        count("pdf.landed"), count("pdf.put_aside"), count("pdf.in_mart")));
    if (!told.isEmpty()) {
      Stream.of("pdf.in_source", "pdf.landed", "pdf.put_aside", "pdf.in_mart").forEach(station -> columns.add(
          new Column(words.text(station) + ", " + pack.ties().title(), Kind.COUNT, "", Label.EXACT)));
    }
    columns.add(count("pdf.difference"));
    Block table = new Block.Table("tie_out", words.text("pdf.tie_out_title"), columns,
        pack.tieOut().stream().map(this::row).toList(), List.of(), words.text("pdf.row_count", pack.tieOut().size()), List.of());
    List<TiedFigure> figures = pack.ties().figuresOfPack();
    return figures.isEmpty() ? List.of(table) : List.of(table, new Block.Notes(words.text("pdf.tied_figures", figures.size()),
        List.of(figures.stream().map(this::sentence).collect(Collectors.joining("; ", "", ".")))));
  }

  private List<Cell> row(TieOutLine line) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(line.input()), Cell.of(line.measure())));
    cells.addAll(stations(line));
    BigDecimal difference = line.difference();
    boolean holds = line.holds();
    if (!told.isEmpty()) {
      Optional<TieOutLine> own = Optional.ofNullable(inPeriod.get(key(line)));
      cells.addAll(own.map(this::stations).orElseGet(() -> nothing(line)));
      difference = difference.add(own.map(TieOutLine::difference).orElse(BigDecimal.ZERO));
      holds = holds && own.map(TieOutLine::holds).orElse(true);
    }
    cells.add(Cell.of((holds ? "" : "≠ ") + words.number(difference)));
    return cells;
  }

  private List<Cell> stations(TieOutLine line) {
    return List.of(Cell.of(words.number(line.source())), Cell.of(words.number(line.landed())),
        Cell.of(words.number(line.putAside())), Cell.of(line.mart().map(words::number).orElse(NOTHING)));
  }

  /** No row in the pack's months, or an input whose rows no month owns. */
  private List<Cell> nothing(TieOutLine line) {
    Cell none = Cell.of(told.contains(key(line)) ? words.number(BigDecimal.ZERO) : NOTHING);
    return List.of(none, none, none, line.mart().isPresent() ? none : Cell.of(NOTHING));
  }

  private String sentence(TiedFigure figure) {
    String mark = figure.holds() ? " = " : " ≠ ";
    return figure.mart().isPresent() && figure.figure().isPresent()
        ? figure.title() + " " + words.number(figure.mart().get()) + mark + words.number(figure.figure().get())
        : words.text(figure.holds() ? "pdf.tied_unrounded" : "pdf.untied_unrounded", figure.title());
  }

  private Column text(String key) {
    return new Column(words.text(key), Kind.TEXT, "", Label.EXACT);
  }

  private Column count(String key) {
    return new Column(words.text(key), Kind.COUNT, "", Label.EXACT);
  }

  private static String key(TieOutLine line) {
    return line.input() + " " + line.measure();
  }
}
