package boardpack.reports.pdf;

import boardpack.reports.chart.Charts;
import boardpack.reports.pack.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/**
 * A table with the width that each of its columns needs, in points of the page's 484.
 *
 * @param isDense whether its letters are the appendix's, smaller than those of a page that is read from top to bottom
 */
record TableLayout(Block.Table table, List<Integer> widths, boolean isDense) {
  /** The size of a dense table's letters; others have the template's. */
  static final float DENSE = 7;
  private static final int PAGE = 484;
  /** So many of the last rows stay with the total. */
  private static final int TAIL = 2;
  private static final double TEXT = 8;
  private static final double PADDING = 8;
  static final int AIR = 8;
  private static final double NARROWEST_PROSE = 50;
  /** A word wider than this breaks. */
  private static final double WORD = 150;

  static TableLayout of(Block.Table table) {
    return of(table, false);
  }

  static TableLayout of(Block.Table table, boolean isDense) {
    int columns = table.columns().size();
    double size = size(isDense);
    double[] least = new double[columns];
    double[] wanted = new double[columns];
    double[] prose = new double[columns];
    for (int i = 0; i < columns; i++) {
      boolean isProse = table.columns().get(i).kind() == Block.Kind.TEXT;
      for (String text : texts(table, i).flatMap(String::lines).toList()) {
        double whole = Charts.textWidth(text, size) + padding(table, i);
        double word = Charts.textWidth(longestWordOf(text), size) + padding(table, i);
        wanted[i] = Math.max(wanted[i], whole);
        least[i] = Math.max(least[i], isProse ? Math.min(word, WORD) : whole);
        prose[i] += whole;
      }
    }
    return new TableLayout(table, shared(narrowed(table, least), wanted, prose), isDense);
  }

  /** A word right behind a number needs more air than another number. */
  static boolean isBehindNumber(Block.Table table, int column) {
    return column > 0 && !isNumber(table.columns().get(column)) && isNumber(table.columns().get(column - 1));
  }

  static boolean isNumber(Block.Column column) {
    return column.kind() != Block.Kind.TEXT && column.kind() != Block.Kind.DATE;
  }

  private static double padding(Block.Table table, int column) {
    return PADDING + (isBehindNumber(table, column) ? AIR : 0);
  }

  private static double size(boolean isDense) {
    return isDense ? DENSE : TEXT;
  }

  /** Fields {@code c0}, {@code c1} …, a map a row; the totals come last. */
  JRDataSource data() {
    List<Map<String, ?>> rows = new ArrayList<>();
    int last = Math.max(0, table.rows().size() - TAIL);
    table.rows().forEach(cells -> rows.add(row("isRow", cells, Math.min(rows.size(), last))));
    if (!table.totals().isEmpty()) {
      rows.add(row("isTotal", table.totals(), last));
    }
    return new JRMapCollectionDataSource(rows);
  }

  Map<String, Object> words() {
    Map<String, Object> words = new HashMap<>();
    words.put("title", table.title());
    words.put("countLine", table.countLine());
    words.put("phrase", phrase());
    for (int i = 0; i < table.columns().size(); i++) {
      words.put("h" + i, head(table.columns().get(i)));
    }
    return words;
  }

  private String phrase() {
    return Lines.atSpaces(String.join(" · ", table.phrases()), 7.5, PAGE);
  }

  int phraseLines() {
    return (int) phrase().lines().count();
  }

  /** "Net amount, EUR": a column's unit stands in its head. */
  static String head(Block.Column column) {
    return column.unit().isEmpty() ? column.name() : column.name() + ", " + column.unit();
  }

  /** @param together rows of the same number do not part at the foot of a page */
  private Map<String, ?> row(String kind, List<Block.Cell> cells, int together) {
    Row row = Row.of(kind).with("together", together);
    for (int i = 0; i < cells.size(); i++) {
      row.with("c" + i, Lines.atSpaces(cells.get(i).text(), size(isDense), widths.get(i) - padding(table, i)));
    }
    return row.fields();
  }

  private static Stream<String> texts(Block.Table table, int column) {
    Stream<String> cells = Stream.concat(table.rows().stream(), Stream.of(table.totals()).filter(row -> !row.isEmpty()))
        .map(row -> row.get(column).text());
    return Stream.concat(Stream.of(longestWordOf(head(table.columns().get(column)))), cells);
  }

  /** Where all at their least are too wide, prose gives way and breaks inside its words; a number never breaks. */
  private static double[] narrowed(Block.Table table, double[] least) {
    double lacking = Arrays.stream(least).sum() - PAGE;
    double[] spare = new double[least.length];
    for (int i = 0; i < least.length; i++) {
      spare[i] = table.columns().get(i).kind() == Block.Kind.TEXT ? Math.max(0, least[i] - NARROWEST_PROSE) : 0;
    }
    double all = Arrays.stream(spare).sum();
    double[] narrowed = least.clone();
    for (int i = 0; i < least.length && lacking > 0 && all > 0; i++) {
      narrowed[i] -= spare[i] * Math.min(1, lacking / all);
    }
    return narrowed;
  }

  /** Each gets its least; what is left goes to those that want more, by how much they have to say, then to all alike. */
  private static List<Integer> shared(double[] least, double[] wanted, double[] prose) {
    double[] given = least.clone();
    double room = PAGE - Arrays.stream(least).sum();
    double squeeze = room < 0 ? PAGE / (PAGE - room) : 1;
    for (int turn = 0; turn < given.length && room > 0; turn++) {
      double asking = 0;
      for (int i = 0; i < given.length; i++) {
        asking += given[i] < wanted[i] ? prose[i] : 0;
      }
      double part = room;
      for (int i = 0; i < given.length && asking > 0; i++) {
        double more = Math.min(Math.max(0, wanted[i] - given[i]), part * prose[i] / asking);
        given[i] += more;
        room -= more;
      }
    }
    double spare = Math.max(0, room) / given.length;
    List<Integer> widths = new ArrayList<>();
    for (double width : given) {
      widths.add((int) Math.floor((width + spare) * squeeze));
    }
    widths.set(0, widths.get(0) + PAGE - widths.stream().mapToInt(Integer::intValue).sum());
    return List.copyOf(widths);
  }

  private static String longestWordOf(String text) {
    return Arrays.stream(text.split("\\s+")).reduce("", (a, b) -> b.length() > a.length() ? b : a);
  }
}
