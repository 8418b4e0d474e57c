package boardpack.reports.excel;

import boardpack.pipeline.label.Label;
import boardpack.reports.excel.Look.Align;
import boardpack.reports.excel.Look.Edge;
import boardpack.reports.excel.Look.Paint;
import boardpack.reports.pack.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stands above the rows of a data sheet: title, phrases, the label of each column, its head; and the widths. */
final class DetailHead {
  static final int LABELS = 4;
  static final int HEAD = 5;
  static final int FIRST = 6;
  private static final int SAMPLE = 200;
  private static final int NARROWEST = 10;
  private static final int WIDEST = 48;
  private static final int HEAD_LIMIT = 200;

  private final Book book;
  private final Block.Table table;

  DetailHead(Book book, Block.Table table) {
    this.book = book;
    this.table = table;
  }

  /** @return the heads of the columns */
  List<String> write(Page page, String title) {
    page.heading(title, table.phrases());
    page.text(3, 1, table.countLine(), Look.CONTEXT);
    List<String> heads = heads();
    for (int i = 0; i < heads.size(); i++) {
      Block.Column column = table.columns().get(i);
      Align side = column.kind() == Block.Kind.TEXT || column.kind() == Block.Kind.DATE ? Align.LEFT : Align.RIGHT;
      Paint ink = column.label() == Label.EXACT ? Paint.MUTED : Paint.WARN;
      Look label = Look.CONTEXT.slanted().size(9).in(ink).to(side).edge(Edge.INDENT);
      page.text(LABELS, i, book.label(column.label()), label);
      page.text(HEAD, i, heads.get(i), Look.HEAD.to(side));
      page.sheet().setColumnWidth(i, 256 * Math.min(WIDEST, Math.max(NARROWEST, longest(i, heads.get(i)) + 5)));
    }
    page.spreadHeading(heads.size());
    page.fitRows(HEAD);
    page.freeze(FIRST, 1);
    PrintSetUp.landscape(book, page.sheet(), 1);
    PrintSetUp.repeatRows(page.sheet(), LABELS, HEAD);
    return heads;
  }

  /** True where the column holds prose that should be read in full; never in long tables, whose rows must stay low. */
  boolean wraps(int column) {
    return table.rows().size() <= SAMPLE && longest(column, "") > WIDEST;
  }

  /** One line each, none empty, none twice whatever the case: what columns of a table must be called. */
  private List<String> heads() {
    List<String> heads = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Block.Column column : table.columns()) {
      String unit = column.unit().isEmpty() ? "" : " (" + column.unit() + ")";
      String plain = SafeText.line(column.name() + unit, HEAD_LIMIT).replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_ ");
      String base = plain.isEmpty() ? book.word("column", heads.size() + 1) : plain;
      String head = base;
      for (int i = 2; !taken.add(head.toLowerCase(Locale.ROOT)); i++) {
        head = base + " " + i;
      }
      heads.add(head);
    }
    return heads;
  }

  private int longest(int column, String head) {
    int sample = Math.min(SAMPLE, table.rows().size());
    int longest = table.rows().subList(0, sample).stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    int total = table.totals().isEmpty() ? 0 : width(table.totals().get(column)) + 1;
    return Math.max(Math.max(longest, total), head.length());
  }

  private static int width(Block.Cell cell) {
    return cell.date().isPresent() ? 10 : cell.text().length();
  }
}
