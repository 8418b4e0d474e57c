package boardpack.pipeline.check;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Rows;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.SourceCount;
import boardpack.pipeline.mart.MartDefinition;
import boardpack.pipeline.mart.MartDefinitions;
import boardpack.pipeline.mart.Reconciliation;
import boardpack.pipeline.mart.TenantMart;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Follows counts and control sums from the source through the landing to the marts. What landed is counted anew from
 * the files that the marts were made of, not taken from what landing wrote down.
 */
public final class TieOut {
  private final MartDefinitions definitions;
  private final Map<String, Rows> owners;

  public TieOut(MartDefinitions definitions, List<InputContract> contracts) {
    this.definitions = definitions;
    this.owners = contracts.stream().collect(Collectors.toUnmodifiableMap(InputContract::name, InputContract::rows));
  }

  /**
   * One line for each input and measure that the sources counted: of the mart's tenant, or of all tenants and the
   * company's own rows where it is the platform's mart. What the sources counted for other tenants only is zero here.
   *
   * @param counts of all tenants
   */
  public List<TieOutLine> lines(List<SourceCount> counts, TenantMart mart) {
    boolean platform = mart.tenant().isPlatform();
    Map<List<String>, List<SourceCount>> byMeasure = counts.stream()
        .filter(count -> platform || owners.get(count.input()) == Rows.TENANT)
        .collect(Collectors.groupingBy(
            count -> List.of(count.input(), count.measure()), LinkedHashMap::new, Collectors.toList()));
    List<TieOutLine> lines = new ArrayList<>();
    try (Connection connection = mart.open()) {
      for (Map.Entry<List<String>, List<SourceCount>> entry : byMeasure.entrySet()) {
        List<SourceCount> own = entry.getValue().stream()
            .filter(count -> platform || count.tenant().equals(mart.tenant()))
            .toList();
        lines.add(line(connection, entry.getKey().get(0), entry.getKey().get(1), own));
      }
    } catch (SQLException e) {
      throw Fault.machine(
          mart.file().toString(), "cannot be counted: " + e.getMessage(), "a mart as the build wrote it", e);
    }
    return List.copyOf(lines);
  }

  private TieOutLine line(Connection connection, String input, String measure, List<SourceCount> counts)
      throws SQLException {
    boolean shared = owners.get(input) == Rows.SHARED;
    BigDecimal landed = shared ? sum(counts, SourceCount::landed) : landed(connection, input, measure);
    return new TieOutLine(input, measure, sum(counts, SourceCount::source), landed, sum(counts, SourceCount::putAside),
        shared ? Optional.empty() : inMart(connection, input, measure));
  }

  private static BigDecimal landed(Connection connection, String input, String measure) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(
        "select coalesce(sum(value), 0) from landed_measures where input = ? and measure = ?")) {
      select.setString(1, input);
      select.setString(2, measure);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBigDecimal(1);
      }
    }
  }

  private Optional<BigDecimal> inMart(Connection connection, String input, String measure) throws SQLException {
    for (MartDefinition mart : definitions.all()) {
      for (Reconciliation rule : mart.reconciliations()) {
        if (rule.followsAllOf(input) && rule.measure().equals(measure)) {
          return Optional.of(number(connection, "select coalesce(" + rule.equals() + ", 0) from " + mart.name()));
        }
      }
    }
    return Optional.empty();
  }

  private static BigDecimal number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getBigDecimal(1);
    }
  }

  private static BigDecimal sum(List<SourceCount> counts, Function<SourceCount, BigDecimal> part) {
    return counts.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
