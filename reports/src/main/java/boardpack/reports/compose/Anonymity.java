package boardpack.reports.compose;

import boardpack.pipeline.detail.Detail;
import boardpack.pipeline.detail.DetailTable;
import boardpack.pipeline.detail.DetailTable.Value;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The platform's details as people outside the company may see them. A tenant is a letter, the same in the whole pack;
 * free text stands only where it is the company's own and names nobody; what fewer than five tenants share is withheld.
 */
final class Anonymity {
  /** A table, a segment or anything else that singles out fewer tenants than this is not shown. */
  static final int SMALLEST_GROUP = 5;

  private static final String TENANT = "tenant_id";
  private static final String SEGMENT = "segment";
  /** Columns whose words are the program's or a standard's, and so name nobody. */
  private static final Set<String> CODED = Set.of("severity", "category", "owner_role", "status", "kind", "currency",
      "BillingCurrency", "ResourceType");
  /** Shorter parts of names are words of every day. */
  private static final int TELLING_LETTERS = 4;

  private final Words words;
  private final Pattern naming;
  private final Map<String, String> letters = new HashMap<>();

  /** @param tenantNames by id, all that must not be told */
  Anonymity(Words words, Map<String, String> tenantNames) {
    this.words = words;
    List<String> telling = tenantNames.entrySet().stream()
        .filter(tenant -> !tenant.getKey().equals(TenantId.PLATFORM.value()))
        .flatMap(tenant -> Stream.concat(Stream.of(tenant.getKey(), tenant.getValue()),
            Arrays.stream(tenant.getValue().split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() >= TELLING_LETTERS)))
        .filter(word -> !word.isBlank())
        .map(word -> Pattern.quote(word.toLowerCase(Locale.ROOT)))
        .toList();
    this.naming = telling.isEmpty() ? Pattern.compile("(?!)") : Pattern.compile(String.join("|", telling));
  }

  /** Whether a text names a tenant, or sounds like it. */
  boolean names(String text) {
    return naming.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  DetailTable of(DetailTable detail) {
    int tenantColumn = column(detail, TENANT);
    boolean few = tenantColumn >= 0 && tenants(detail, tenantColumn).size() < SMALLEST_GROUP;
    Set<String> shared = sharedSegments(detail, tenantColumn);
    List<List<Value>> rows = detail.rows().stream()
        .filter(row -> !few || isCompany(row, tenantColumn))
        .map(row -> row(detail, row, tenantColumn, shared))
        .toList();
    return withoutEmptyColumns(new DetailTable(detail.detail(), detail.columns(), rows, detail.notConnected()));
  }

  /** Whether rows of a detail are left out because they are about fewer than five tenants. */
  boolean withholds(DetailTable detail) {
    int column = column(detail, TENANT);
    return column >= 0 && !tenants(detail, column).isEmpty() && tenants(detail, column).size() < SMALLEST_GROUP;
  }

  private List<Value> row(DetailTable detail, List<Value> row, int tenantColumn, Set<String> shared) {
    boolean own = tenantColumn >= 0 && isCompany(row, tenantColumn);
    List<Value> safe = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String column = detail.columns().get(i).name();
      safe.add(row.get(i) instanceof Value.Text text ? safe(column, text, own, shared) : row.get(i));
    }
    return List.copyOf(safe);
  }

  private Value safe(String column, Value.Text text, boolean own, Set<String> shared) {
    if (column.equals(TENANT)) {
      return own ? text : new Value.Text(words.text("tenant.anonymous", letter(text.text())));
    }
    boolean shown = CODED.contains(column)
        || column.equals(SEGMENT) && shared.contains(text.text())
        || own && !column.equals(SEGMENT) && !names(text.text());
    return shown ? text : new Value.Nothing();
  }

  /** A to Z, then AA, AB, … in the order in which tenants first appear. */
  private String letter(String tenant) {
    return letters.computeIfAbsent(tenant, unseen -> {
      StringBuilder letter = new StringBuilder();
      for (int rest = letters.size(); rest >= 0; rest = rest / 26 - 1) {
        letter.insert(0, (char) ('A' + rest % 26));
      }
      return letter.toString();
    });
  }

  private static Set<String> sharedSegments(DetailTable detail, int tenantColumn) {
    int segment = column(detail, SEGMENT);
    if (segment < 0 || tenantColumn < 0) {
      return Set.of();
    }
    Map<String, Set<Value>> members = new LinkedHashMap<>();
    detail.rows().stream().filter(row -> row.get(segment) instanceof Value.Text)
        .forEach(row -> members.computeIfAbsent(((Value.Text) row.get(segment)).text(), none -> new HashSet<>())
            .add(row.get(tenantColumn)));
    return members.entrySet().stream().filter(group -> group.getValue().size() >= SMALLEST_GROUP).map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static DetailTable withoutEmptyColumns(DetailTable detail) {
    List<Integer> kept = IntStream.range(0, detail.columns().size())
        .filter(i -> detail.columns().get(i).kind() != Detail.Kind.TEXT
            || detail.rows().stream().anyMatch(row -> row.get(i) instanceof Value.Text))
        .boxed().toList();
    return new DetailTable(detail.detail(), kept.stream().map(detail.columns()::get).toList(),
        detail.rows().stream().map(row -> kept.stream().map(row::get).toList()).toList(), detail.notConnected());
  }

  private static Set<Value> tenants(DetailTable detail, int tenantColumn) {
    return detail.rows().stream().filter(row -> !isCompany(row, tenantColumn)).map(row -> row.get(tenantColumn))
        .collect(Collectors.toSet());
  }

  private static boolean isCompany(List<Value> row, int tenantColumn) {
    return row.get(tenantColumn) instanceof Value.Text text && text.text().equals(TenantId.PLATFORM.value());
  }

  private static int column(DetailTable detail, String name) {
    return IntStream.range(0, detail.columns().size())
        .filter(i -> detail.columns().get(i).name().equals(name)).findFirst().orElse(-1);
  }
}
