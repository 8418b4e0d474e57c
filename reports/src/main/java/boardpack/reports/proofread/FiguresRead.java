package boardpack.reports.proofread;

import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks up each figure in the finished documents that must say it: in the CSV and the workbook by its row, in the list of
 * the overview beside its title, in the PDF on a page. What is found must be what the pack reads.
 */
final class FiguresRead {
  private static final String PDF = "board-pack.pdf";
  private static final String WORKBOOK = "finance.xlsx";
  private static final String CSV = "figures.csv";
  private static final String LIST = "overview/kpis.html";
  private static final int KPI = 1;
  private static final int PERIOD = 4;
  private static final int TEXT = 6;

  private final Pack pack;
  private final List<Breach> breaches = new ArrayList<>();
  private final SortedMap<String, Integer> found = new TreeMap<>();

  FiguresRead(Pack pack) {
    this.pack = pack;
  }

  void take(String document, List<Passage> passages) {
    switch (document) {
      case PDF -> look(document, printed(), figure -> onAPage(figure, passages));
      case CSV -> look(document, pack.figures(), figureIn(csvRows(passages)));
      case WORKBOOK -> look(document, pack.figures(), figureIn(sheetRows(passages)));
      case LIST -> look(document, pack.figures(), figure -> besideItsTitle(figure, passages));
      default -> { }
    }
  }

  List<Breach> breaches() {
    return List.copyOf(breaches);
  }

  /** By document, how many figures it was found to say as they were sealed. */
  SortedMap<String, Integer> found() {
    return found;
  }

  private void look(String document, List<PrintedFigure> figures, Function<PrintedFigure, Boolean> says) {
    int said = 0;
    for (PrintedFigure figure : figures) {
      if (says.apply(figure)) {
        said++;
      } else {
        breaches.add(new Breach(document, "does not say " + figure.kpi() + " as the pack reads it: " + figure.text(),
            "a template that prints each figure of the pack"));
      }
    }
    found.put(document, said);
  }

  private List<PrintedFigure> printed() {
    return pack.sections().stream().flatMap(section -> section.blocks().stream())
        .filter(Block.Figures.class::isInstance)
        .flatMap(block -> ((Block.Figures) block).kpis().stream()).distinct().map(pack::figure).toList();
  }

  private static boolean onAPage(PrintedFigure figure, List<Passage> pages) {
    String text = tight(figure.text());
    return pages.stream().anyMatch(page -> tight(page.text()).contains(text));
  }

  private static boolean besideItsTitle(PrintedFigure figure, List<Passage> passages) {
    String title = Passage.flat(figure.title());
    String text = Passage.flat(figure.text());
    return passages.stream().filter(passage -> passage.kind() == Passage.Kind.BLOCK)
        .anyMatch(passage -> passage.text().contains(title) && passage.text().contains(text));
  }

  /** A row holds the number itself where there is one, else the words. */
  private static Function<PrintedFigure, Boolean> figureIn(Map<String, List<List<String>>> rows) {
    return figure -> rows.getOrDefault(figure.kpi(), rows.getOrDefault(Passage.flat(figure.title()), List.of())).stream()
        .anyMatch(cells -> cells.contains(Passage.flat(figure.text())) || holds(cells, figure.value()));
  }

  private static boolean holds(List<String> cells, Optional<BigDecimal> value) {
    return value.isPresent() && cells.stream().map(FiguresRead::number)
        .anyMatch(number -> number.filter(other -> other.compareTo(value.get()) == 0).isPresent());
  }

  private static Optional<BigDecimal> number(String cell) {
    try {
      return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Map<String, List<List<String>>> csvRows(List<Passage> passages) {
    Map<String, List<List<String>>> rows = new HashMap<>();
    for (Passage passage : passages) {
      List<String> cells = Arrays.stream(passage.text().split("\\|", -1)).map(String::strip).toList();
      if (cells.size() > TEXT && cells.get(PERIOD).equals(pack.key().period())) {
        String text = cells.get(TEXT);
        rows.computeIfAbsent(cells.get(KPI), kpi -> new ArrayList<>())
            .add(List.of(text.startsWith("'") ? text.substring(1) : text));
      }
    }
    return rows;
  }

  private Map<String, List<List<String>>> sheetRows(List<Passage> passages) {
    Set<String> titles = pack.figures().stream().map(figure -> Passage.flat(figure.title())).collect(Collectors.toSet());
    Map<String, List<List<String>>> rows = new HashMap<>();
    for (Passage passage : passages) {
      List<String> cells = Arrays.stream(passage.text().split("\\|", -1)).map(String::strip).toList();
      cells.stream().filter(titles::contains).distinct()
          .forEach(title -> rows.computeIfAbsent(title, key -> new ArrayList<>()).add(cells));
    }
    return rows;
  }

  /** A PDF breaks lines where it must. */
  private static String tight(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f\\u00ad\\u200b]+", "");
  }
}
