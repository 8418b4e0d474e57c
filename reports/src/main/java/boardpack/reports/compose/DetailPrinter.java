package boardpack.reports.compose;

import boardpack.pipeline.detail.Detail;
import boardpack.pipeline.detail.DetailTable;
import boardpack.pipeline.detail.DetailTable.Value;
import boardpack.pipeline.kpi.Precision;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.pack.Block;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns the rows of a detail into a printed table: rounded to what each column's label bears, counted and totalled. */
final class DetailPrinter {
  private final Words words;
  private final NumberTexts numbers;
  private final Dates dates;
  private final String currency;
  private final Map<String, String> tenantNames;
  private final String company;

  /**
   * @param tenantNames by id, so that people read names; empty in a tenant's own edition
   * @param company whose own model some mandated words name
   */
  DetailPrinter(Words words, NumberTexts numbers, Dates dates, String currency, Map<String, String> tenantNames,
      String company) {
    this.words = words;
    this.numbers = numbers;
    this.dates = dates;
    this.currency = currency;
    this.tenantNames = tenantNames;
    this.company = company;
  }

  Block.Table table(DetailTable detail) {
    List<Detail.Column> columns = detail.columns();
    List<Block.Column> heads = IntStream.range(0, columns.size()).mapToObj(i -> head(columns, i)).toList();
    List<List<Block.Cell>> rows = detail.rows().stream()
        .map(row -> IntStream.range(0, row.size()).mapToObj(i -> cell(columns, i, row.get(i))).toList())
        .toList();
    return new Block.Table(detail.detail().id(), detail.detail().title().get(words.locale().getLanguage()), heads, rows,
        totals(detail), countLine(detail), phrases(columns),
        detail.sums().stream().map(sum -> new Block.Sum(sum.total(), sum.parts())).toList(),
        detail.detail().chart().map(chart -> chart(columns.stream().map(Detail.Column::name).toList(), chart)));
  }

  private static Block.Chart chart(List<String> names, Detail.Chart chart) {
    return new Block.Chart(names.indexOf(chart.over()), chart.of().stream().map(names::indexOf).toList(), chart.isStacked());
  }

  /** What people call a text of a column: a tenant's name, a code's words, or the text itself. */
  String name(String column, String text) {
    return column.equals("tenant_id") ? tenantNames.getOrDefault(text, text)
        : words.find("code." + column + "." + text.replace(' ', '_')).orElse(text);
  }

  private Block.Column head(List<Detail.Column> columns, int index) {
    Detail.Column column = columns.get(index);
    String title = column.title().get(words.locale().getLanguage());
    return new Block.Column(title, Block.Kind.valueOf(column.kind().name()), unit(columns, index), column.label());
  }

  /** An amount whose currency stands in the next column is in that one, not in the edition's. */
  private String unit(List<Detail.Column> columns, int index) {
    boolean ownCurrency = index + 1 < columns.size() && columns.get(index + 1).name().equals("currency");
    return switch (columns.get(index).kind()) {
      case MONEY -> ownCurrency ? "" : currency;
      case PERCENT -> "%";
      case TEXT, COUNT, DATE -> "";
    };
  }

  private Block.Cell cell(List<Detail.Column> columns, int index, Value value) {
    Detail.Column column = columns.get(index);
    if (value instanceof Value.Number number) {
      return number(column, number.number());
    }
    if (value instanceof Value.Day day) {
      return Block.Cell.of(dates.briefDay(day.day()), day.day());
    }
    if (value instanceof Value.Text text) {
      return Block.Cell.of(column.name().equals("tenant_id") ? tenant(columns, text.text()) : name(column.name(), text.text()));
    }
    if (value instanceof Value.Inapplicable) {
      return Block.Cell.of(words.text("table.none"));
    }
    boolean isNumber = column.kind() != Detail.Kind.TEXT && column.kind() != Detail.Kind.DATE;
    return Block.Cell.of(isNumber ? words.text("table.unknown") : "");
  }

  private Block.Cell number(Detail.Column column, BigDecimal inFull) {
    Unit unit = Unit.valueOf(column.kind().name());
    BigDecimal rounded = Precision.round(inFull, unit, column.label());
    return Block.Cell.of(numbers.inTable(rounded, unit, column.label()), rounded);
  }

  /** Where cost is added up, the company's own line is the pool that no tenant uses. */
  private String tenant(List<Detail.Column> columns, String id) {
    String name = tenantNames.getOrDefault(id, id);
    boolean pool = TenantId.PLATFORM.value().equals(id)
        && columns.stream().anyMatch(column -> column.name().equals("x_ApproximateCost"));
    return pool ? words.text("platform.pool", name) : name;
  }

  private List<Block.Cell> totals(DetailTable detail) {
    if (detail.columns().stream().noneMatch(Detail.Column::addsUp)) {
      return List.of();
    }
    List<Block.Cell> totals = new ArrayList<>();
    for (int i = 0; i < detail.columns().size(); i++) {
      Detail.Column column = detail.columns().get(i);
      Optional<DetailTable.Total> total = detail.total(i);
      Block.Cell first = Block.Cell.of(i == 0 ? words.text("table.total") : "");
      totals.add(total.map(sum -> total(column, sum)).orElse(first));
    }
    return List.copyOf(totals);
  }

  private Block.Cell total(Detail.Column column, DetailTable.Total total) {
    Block.Cell sum = number(column, total.sum());
    return total.complete() ? sum : new Block.Cell(words.text("table.partial", sum.text()), sum.number(), sum.date());
  }

  private String countLine(DetailTable detail) {
    if (!detail.notConnected().isEmpty()) {
      return words.text("table.not_connected", String.join(", ", detail.notConnected()));
    }
    int rows = detail.rows().size();
    String count = rows == 0 ? words.text("table.empty")
        : rows == 1 ? words.text("table.row") : words.text("table.rows", rows);
    boolean rounded = rows > 0 && detail.columns().stream().anyMatch(c -> c.addsUp() && c.label() != Label.EXACT);
    return rounded ? words.text("table.rounded", count) : count;
  }

  private List<String> phrases(List<Detail.Column> columns) {
    return columns.stream().filter(column -> column.label() != Label.EXACT)
        .map(column -> words.text("phrase." + column.phrase().orElse(phrase(column.label())), company))
        .distinct().toList();
  }

  private static String phrase(Label label) {
    return switch (label) {
      case APPROXIMATE -> "cost";
      case PROJECTED -> "forecast";
      case DIRECTIONAL, EXACT -> "directional";
    };
  }
}
