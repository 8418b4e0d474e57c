package boardpack.pipeline.check;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Rows;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.MonthCount;
import boardpack.pipeline.landing.SourceCount;
import boardpack.pipeline.mart.MartDefinition;
import boardpack.pipeline.mart.MartDefinitions;
import boardpack.pipeline.mart.Reconciliation;
import boardpack.pipeline.mart.TenantMart;
import boardpack.pipeline.period.CountedMonths;
import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Follows counts and control sums from the source through the landing to the marts, in all and month by month. What landed
 * is counted anew from the files that the marts were made of, not taken from what landing wrote down.
 */
public final class TieOut {
  private static final Comparator<Optional<YearMonth>> NEWEST_FIRST = Comparator.comparing(
      (Optional<YearMonth> month) -> month.orElse(YearMonth.of(1, 1))).reversed();

  private final MartDefinitions definitions;
  private final Map<String, InputContract> contracts;

  public TieOut(MartDefinitions definitions, List<InputContract> contracts) {
    this.definitions = definitions;
    this.contracts = contracts.stream().collect(Collectors.toUnmodifiableMap(InputContract::name, Function.identity()));
  }

  private record Measure(String input, String name) {}

  /**
   * For each input and measure that the sources counted a line of all rows, and after it one of each month: of the mart's
   * tenant, or of all tenants and the company's own rows where it is the platform's mart. What the sources counted for
   * other tenants only is zero here.
   *
   * @param counts of all tenants
   * @param months of the mart's edition; where there are none, the months are not told
   */
  public List<TieOutLine> lines(List<SourceCount> counts, List<MonthCount> months, TenantMart mart) {
    try (Connection connection = mart.open()) {
      return lines(counts, months, mart.tenant(), connection);
    } catch (SQLException e) {
      throw Fault.machine(
          mart.file().toString(), "cannot be counted: " + e.getMessage(), "a mart as the build wrote it", e);
    }
  }

  /** The same of a mart that is open. */
  public List<TieOutLine> lines(
      List<SourceCount> counts, List<MonthCount> months, TenantId tenant, Connection mart) throws SQLException {
    boolean platform = tenant.isPlatform();
    String edition = platform ? "platform" : "tenant";
    Map<Measure, List<SourceCount>> byMeasure = counts.stream()
        .filter(count -> platform || contracts.get(count.input()).rows() == Rows.TENANT)
        .collect(Collectors.groupingBy(
            count -> new Measure(count.input(), count.measure()), LinkedHashMap::new, Collectors.toList()));
    Map<Measure, List<MonthCount>> monthsByMeasure =
        months.stream().collect(Collectors.groupingBy(count -> new Measure(count.input(), count.measure())));
    List<TieOutLine> lines = new ArrayList<>();
    Map<Measure, MonthNumbers> landed = landed(mart, edition);
    for (Map.Entry<Measure, List<SourceCount>> entry : byMeasure.entrySet()) {
      Measure measure = entry.getKey();
      List<SourceCount> own =
          entry.getValue().stream().filter(count -> platform || count.tenant().equals(tenant)).toList();
      MonthNumbers counted = landed.getOrDefault(measure, MonthNumbers.NOTHING);
      lines.add(line(mart, measure, counted, own));
      if (!months.isEmpty() && contracts.get(measure.input()).period().isPresent()) {
        lines.addAll(
            monthLines(mart, edition, measure, counted, monthsByMeasure.getOrDefault(measure, List.of())));
      }
    }
    return List.copyOf(lines);
  }

  private TieOutLine line(Connection connection, Measure measure, MonthNumbers counted, List<SourceCount> counts)
      throws SQLException {
    boolean shared = isShared(measure);
    Optional<BigDecimal> inMart = Optional.empty();
    Optional<Rule> rule = shared ? Optional.empty() : rule(measure);
    if (rule.isPresent()) {
      inMart = Optional.of(MonthNumbers.of(connection, "select null, " + rule.get().rule().equals() + " from "
          + rule.get().mart().name()).sum());
    }
    return new TieOutLine(measure.input(), measure.name(), TieOutLine.ALL, sum(counts, SourceCount::source),
        shared ? sum(counts, SourceCount::landed) : counted.sum(), sum(counts, SourceCount::putAside), inMart,
        contracts.get(measure.input()).tolerance(measure.name()));
  }

  private List<TieOutLine> monthLines(Connection connection, String edition, Measure measure, MonthNumbers counted,
      List<MonthCount> counts) throws SQLException {
    Map<Optional<YearMonth>, MonthCount> told = new HashMap<>();
    counts.forEach(count -> told.put(count.month(), count));
    Optional<MonthNumbers> inMart = isShared(measure) ? Optional.empty() : inMart(connection, edition, measure);
    Set<Optional<YearMonth>> months = new LinkedHashSet<>(told.keySet());
    months.addAll(counted.byMonth().keySet());
    inMart.ifPresent(numbers -> months.addAll(numbers.byMonth().keySet()));
    BigDecimal tolerance = contracts.get(measure.input()).tolerance(measure.name());
    return months.stream().sorted(NEWEST_FIRST).map(month -> {
      Optional<MonthCount> count = Optional.ofNullable(told.get(month));
      return new TieOutLine(measure.input(), measure.name(), month.map(YearMonth::toString).orElse(TieOutLine.NONE),
          count.map(MonthCount::source).orElse(BigDecimal.ZERO),
          isShared(measure) ? count.map(MonthCount::landed).orElse(BigDecimal.ZERO) : counted.in(month),
          count.map(MonthCount::putAside).orElse(BigDecimal.ZERO), inMart.map(numbers -> numbers.in(month)), tolerance);
    }).toList();
  }

  private static Map<Measure, MonthNumbers> landed(Connection connection, String edition) throws SQLException {
    Map<Measure, Map<Optional<YearMonth>, BigDecimal>> landed = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select input, measure, " + edition
            + "_month, sum(value) from landed_measures group by all")) {
      while (rows.next()) {
        landed.computeIfAbsent(new Measure(rows.getString(1), rows.getString(2)), measure -> new HashMap<>())
            .merge(Optional.ofNullable(rows.getString(3)).flatMap(CountedMonths::of), rows.getBigDecimal(4), BigDecimal::add);
      }
    }
    Map<Measure, MonthNumbers> numbers = new HashMap<>();
    landed.forEach((measure, byMonth) -> numbers.put(measure, new MonthNumbers(byMonth)));
    return numbers;
  }

  private Optional<MonthNumbers> inMart(Connection connection, String edition, Measure measure) throws SQLException {
    Optional<Rule> rule = rule(measure).filter(one -> one.rule().time().isPresent());
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    String day = rule.get().mart().dayColumn(edition, rule.get().rule().time().orElseThrow());
    return Optional.of(MonthNumbers.of(connection, "select strftime(" + day + ", '%Y-%m'), " + rule.get().rule().equals()
        + " from " + rule.get().mart().name() + " group by 1"));
  }

  private record Rule(MartDefinition mart, Reconciliation rule) {}

  private Optional<Rule> rule(Measure measure) {
    return definitions.all().stream().flatMap(mart -> mart.reconciliations().stream()
            .filter(rule -> rule.followsAllOf(measure.input()) && rule.measure().equals(measure.name()))
            .map(rule -> new Rule(mart, rule)))
        .min(Comparator.comparing(rule -> rule.rule().time().isEmpty()));
  }

  private boolean isShared(Measure measure) {
    return contracts.get(measure.input()).rows() == Rows.SHARED;
  }

  private static BigDecimal sum(List<SourceCount> counts, Function<SourceCount, BigDecimal> part) {
    return counts.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
