package boardpack.pipeline.check;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.Figure;
import boardpack.pipeline.kpi.Figures;
import boardpack.pipeline.mart.FigureRule;
import boardpack.pipeline.mart.MartDefinition;
import boardpack.pipeline.mart.MartDefinitions;
import boardpack.pipeline.period.Period;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The last station: each figure that adds up, by the rules of the marts' sidecars, is held against what the mart's rows of
 * its period add up to. The rows are asked of the table, day by day, not of the view and the periods by which figures are
 * computed.
 */
public final class FigureTies {
  private final MartDefinitions definitions;
  private final Map<String, InputContract> contracts;

  /** @throws Fault where a sidecar names a KPI or an input that there is not */
  public FigureTies(MartDefinitions definitions, List<InputContract> contracts, List<String> kpis) {
    this.definitions = definitions;
    this.contracts = contracts.stream().collect(Collectors.toUnmodifiableMap(InputContract::name, Function.identity()));
    for (MartDefinition mart : definitions.all()) {
      for (FigureRule rule : mart.figures()) {
        require(mart, rule.kpi(), kpis.contains(rule.kpi()), "KPI", "net_payments");
        require(mart, rule.input(), this.contracts.containsKey(rule.input()), "input", "payments");
      }
    }
  }

  private static void require(MartDefinition mart, String name, boolean known, String what, String good) {
    if (!known) {
      throw Fault.setting(mart.file() + " figures", "names '" + name + "', which is no " + what, good);
    }
  }

  /**
   * A line for each rule and period that has a figure with a value, newest first.
   *
   * @param mart that the figures were read from
   */
  public List<FigureTie> lines(Connection mart, Figures figures, EditionScope edition) {
    Map<String, List<Figure>> byKpi = figures.all().stream().filter(figure -> figure.value().isPresent())
        .collect(Collectors.groupingBy(Figure::kpi));
    List<FigureTie> lines = new ArrayList<>();
    for (MartDefinition definition : definitions.all()) {
      for (FigureRule rule : definition.figures()) {
        List<Figure> own = byKpi.getOrDefault(rule.kpi(), List.of());
        if (!own.isEmpty()) {
          lines.addAll(lines(rule, own, days(mart, definition, rule, edition.scope().word())));
        }
      }
    }
    return List.copyOf(lines);
  }

  private List<FigureTie> lines(FigureRule rule, List<Figure> figures, NavigableMap<LocalDate, BigDecimal> days) {
    BigDecimal tolerance = contracts.get(rule.input()).tolerance(InputContract.FIGURES);
    return figures.stream().sorted((one, other) -> other.period().firstDay().compareTo(one.period().firstDay()))
        .map(figure -> new FigureTie(rule.input(), rule.kpi(), figure.period().id(), sum(days, figure.period()),
            figure.value().orElseThrow(), tolerance))
        .toList();
  }

  private static BigDecimal sum(NavigableMap<LocalDate, BigDecimal> days, Period period) {
    return days.subMap(period.firstDay(), true, period.lastDay(), true).values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static NavigableMap<LocalDate, BigDecimal> days(
      Connection mart, MartDefinition definition, FigureRule rule, String edition) {
    String day = definition.dayColumn(edition, rule.time());
    NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
    try (Statement statement = mart.createStatement();
        ResultSet rows = statement.executeQuery("select " + day + ", " + definition.ofTable(edition, rule.equals())
            + " from main." + definition.name() + " where " + day + " is not null group by 1")) {
      while (rows.next()) {
        days.put(rows.getObject(1, LocalDate.class), Optional.ofNullable(rows.getBigDecimal(2)).orElse(BigDecimal.ZERO));
      }
      return days;
    } catch (SQLException e) {
      throw Fault.setting(definition.file() + " figures", "cannot be added up for " + rule.kpi() + ": " + e.getMessage(),
          "equals: sum(net_amount), over the mart's columns");
    }
  }
}
