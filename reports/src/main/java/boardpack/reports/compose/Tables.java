package boardpack.reports.compose;

import boardpack.pipeline.detail.Detail;
import boardpack.pipeline.detail.DetailTable;
import boardpack.pipeline.detail.DetailTable.Value;
import boardpack.pipeline.label.Label;
import boardpack.reports.layout.TablePart;
import boardpack.reports.pack.Block;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.Set;
import java.util.stream.IntStream;

/** The details of an edition as its pages print them: whole, in part, or drawn as bars. */
final class Tables {
  private static final String TENANTS = "tenants_overview";

  private final Words words;
  private final DetailPrinter printer;
  private final List<DetailTable> details;
  private final Set<String> withheld;
  private final String pool;

  /**
   * @param withheld the details of which rows are left out, because they are about too few tenants
   * @param company whose own line in the tenants' table is the pool
   */
  Tables(Words words, DetailPrinter printer, List<DetailTable> details, Set<String> withheld, String company) {
    this.withheld = withheld;
    this.words = words;
    this.printer = printer;
    this.details = details;
    this.pool = words.text("platform.pool", company);
  }

  /** Every detail in full, for the workbook. */
  List<Block.Table> whole() {
    return details.stream().map(printer::table).toList();
  }

  /** What a section asks for; empty where this edition has no such detail. */
  Optional<Block.Table> part(TablePart part) {
    return detail(part.detail()).map(detail -> named(printer.table(cut(detail, part)), part));
  }

  /** What a page of tables alone has to say: how many rows it holds. */
  String message(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Table.class::isInstance).map(Block.Table.class::cast)
        .findFirst()
        .map(table -> table.id().equals(TENANTS)
            ? tenants(table)
            : words.text(table.rows().isEmpty() ? "message.table_empty" : "message.table", table.title(), table.rows().size()))
        .orElse("");
  }

  Optional<Block> bars(String id) {
    return detail(id).map(printer::table).filter(table -> !table.rows().isEmpty()).map(this::bars);
  }

  private Optional<DetailTable> detail(String id) {
    return details.stream().filter(detail -> detail.detail().id().equals(id)).findFirst();
  }

  private Block.Table named(Block.Table table, TablePart part) {
    String title = part.title().map(titles -> titles.get(words.locale().getLanguage())).orElse(table.title());
    String countLine = !withheld.contains(part.detail()) ? table.countLine()
        : words.text(table.rows().isEmpty() ? "table.all_withheld" : "table.withheld", table.countLine());
    return new Block.Table(part.id(), title, table.columns(), table.rows(), table.totals(), countLine, table.phrases());
  }

  private static DetailTable cut(DetailTable detail, TablePart part) {
    List<Integer> kept = IntStream.range(0, detail.columns().size())
        .filter(i -> part.columns().isEmpty() || part.columns().contains(detail.columns().get(i).name()))
        .boxed().toList();
    List<Detail.Column> columns = kept.stream().map(detail.columns()::get).toList();
    List<List<Value>> rows = detail.rows().stream()
        .filter(row -> part.rows().entrySet().stream().allMatch(wanted -> holds(detail, row, wanted)))
        .map(row -> kept.stream().map(row::get).toList())
        .toList();
    return new DetailTable(detail.detail(), columns, rows, detail.notConnected());
  }

  /** A column that this edition does not have keeps every row. */
  private static boolean holds(DetailTable detail, List<Value> row, Map.Entry<String, List<String>> wanted) {
    return IntStream.range(0, detail.columns().size())
        .filter(i -> detail.columns().get(i).name().equals(wanted.getKey()))
        .allMatch(i -> row.get(i) instanceof Value.Text text && wanted.getValue().contains(text.text()));
  }

  private Block bars(Block.Table table) {
    int last = table.columns().size() - 1;
    List<Block.Bar> bars = table.rows().stream()
        .filter(row -> row.get(last).number().isPresent())
        .map(row -> new Block.Bar(row.get(0).text(), row.get(last).number().orElse(BigDecimal.ZERO), row.get(last).text()))
        .sorted(Comparator.comparing(Block.Bar::value).reversed())
        .toList();
    String total = table.totals().isEmpty() ? "" : table.totals().get(last).text();
    Label label = table.columns().get(last).label();
    List<String> phrases = Stream.concat(table.phrases().stream(), Stream.of(words.text("bars.rounded"))).toList();
    return new Pictures(words).bars(table.title(), label, bars, total, phrases);
  }

  private String tenants(Block.Table table) {
    int alerts = table.columns().size() - 1;
    List<List<Block.Cell>> tenants = table.rows().stream().filter(row -> !row.get(0).text().equals(pool)).toList();
    long alarmed = tenants.stream()
        .filter(row -> row.get(alerts).number().map(BigDecimal::signum).orElse(0) > 0)
        .count();
    return words.text("tenants.message", tenants.size(), alarmed);
  }
}
