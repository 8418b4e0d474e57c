package boardpack.reports.pdf;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Block.Cell;
import boardpack.reports.pack.Block.Column;
import boardpack.reports.pack.Block.Kind;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.Section;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last pages: how each figure is calculated, whether the stations agree, how fresh each source is. */
final class Appendix {
  private static final String METHOD = "method";
  private static final String TIE_OUT = "tie_out";

  private final Pack pack;
  private final Words words;

  Appendix(Pack pack, Words words) {
    this.pack = pack;
    this.words = words;
  }

  /** Whether a section is looked things up in, rather than read. */
  static boolean isOf(Section section) {
    return section.id().equals(METHOD) || section.id().equals(TIE_OUT);
  }

  /** The pack's sections and, where its form has an appendix, those two with their tables, added where it has none. */
  List<Section> completed() {
    if (!pack.form().appendix()) {
      return pack.sections();
    }
    List<Section> sections = new ArrayList<>(pack.sections());
    complete(sections, METHOD, words.text("pdf.method"), methodMessage(), method());
    TieOutTable tieOut = new TieOutTable(pack, words);
    complete(sections, TIE_OUT, words.text("pdf.tie_out"), tieOut.message(),
        Stream.concat(tieOut.blocks().stream(), Stream.of(freshness())).toList());
    return sections;
  }

  private void complete(List<Section> sections, String id, String heading, String message, List<Block> tables) {
    if (sections.stream().noneMatch(section -> section.id().equals(id))) {
      sections.add(new Section(id, heading, message, pack.contextLine(), List.of()));
    }
    sections.replaceAll(section -> section.id().equals(id) ? with(section, tables) : section);
  }

  private static Section with(Section section, List<Block> tables) {
    List<Block> blocks = Stream.concat(tables.stream(), section.blocks().stream()).toList();
    return new Section(section.id(), section.heading(), section.message(), section.contextLine(), blocks);
  }

  /** The figures that the pages print; where there are more, a line says how many and where they are. */
  private List<Block> method() {
    List<Column> columns = List.of(text("pdf.figure_and_label"), text("pdf.formula"), text("pdf.source"));
    List<PrintedFigure> printed = printed();
    Block table = table("figures", "", columns, printed.stream().map(this::methodRow).toList());
    List<String> notes = new ArrayList<>();
    usual().ifPresent(asOf -> notes.add(words.text("pdf.all_as_of", asOf)));
    int others = pack.figures().size() - printed.size();
    if (others > 0) {
      notes.add(words.text("pdf.others", others));
    }
    return notes.isEmpty() ? List.of(table) : List.of(new Block.Notes(words.text("pdf.about"), notes), table);
  }

  /** The as-of time of most sources, so that a line needs to say its own only where it is another. */
  private Optional<String> usual() {
    Map<String, Long> times = pack.sources().stream().map(Pack.SourceLine::asOf).filter(asOf -> !asOf.isEmpty())
        .collect(Collectors.groupingBy(asOf -> asOf, TreeMap::new, Collectors.counting()));
    return times.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private String ownTime(String asOf) {
    return usual().filter(asOf::equals).isPresent() ? "" : asOf;
  }

  private List<PrintedFigure> printed() {
    Set<String> shown = pack.sections().stream().flatMap(section -> section.blocks().stream())
        .flatMap(block -> block instanceof Block.Figures figures ? figures.kpis().stream()
            : block instanceof Block.Trend trend ? Stream.of(trend.kpi()) : Stream.empty())
        .collect(Collectors.toSet());
    return pack.figures().stream().filter(figure -> shown.contains(figure.kpi())).toList();
  }

  private List<Cell> methodRow(PrintedFigure figure) {
    String label = figure.phrase().isEmpty() || figure.phrase().equalsIgnoreCase(figure.labelText())
        ? figure.labelText() : figure.labelText() + ": " + figure.phrase();
    String asOf = ownTime(figure.asOf());
    return List.of(Cell.of(figure.title() + " · " + label), Cell.of(figure.formula()),
        Cell.of(asOf.isEmpty() ? figure.source() : figure.source() + "\n" + asOf));
  }

  private String methodMessage() {
    return words.text("pdf.method_message", printed().size());
  }

  private Block.Table freshness() {
    List<Column> columns = List.of(text("pdf.input"), text("pdf.source_of_record"), text("pdf.state"),
        text("pdf.as_of"), count("pdf.rows"), count("pdf.put_aside"));
    String title = usual().map(asOf -> words.text("pdf.freshness_as_of", asOf)).orElse(words.text("pdf.freshness_title"));
    return table("freshness", title, columns, pack.sources().stream().map(source -> List.of(
        Cell.of(source.input()), Cell.of(source.sourceOfRecord()), Cell.of(source.state()),
        Cell.of(ownTime(source.asOf())), Cell.of(source.connected() ? number(BigDecimal.valueOf(source.rows())) : "–"),
        Cell.of(source.connected() ? number(BigDecimal.valueOf(source.putAside())) : "–"))).toList());
  }

  private Block.Table table(String id, String title, List<Column> columns, List<List<Cell>> rows) {
    return new Block.Table(id, title, columns, rows, List.of(), words.text("pdf.row_count", rows.size()), List.of());
  }

  private Column text(String key) {
    return new Column(words.text(key), Kind.TEXT, "", Label.EXACT);
  }

  private Column count(String key) {
    return new Column(words.text(key), Kind.COUNT, "", Label.EXACT);
  }

  private String number(BigDecimal number) {
    return words.number(number);
  }
}
