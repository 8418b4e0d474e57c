package boardpack.pipeline.mart;

import boardpack.pipeline.fault.Fault;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the rows and sums of a mart against those that it was made of. */
final class Reconciling {
  private final MartDatabase database;
  private final Edition edition;
  private final InputTables inputs;
  private final RowCounts rows;

  Reconciling(MartDatabase database, Edition edition, InputTables inputs, RowCounts rows) {
    this.database = database;
    this.edition = edition;
    this.inputs = inputs;
    this.rows = rows;
  }

  /** @throws Fault naming mart and measure where something got lost or doubled between an input and the mart */
  void require(MartDefinition mart, Set<String> connected) throws SQLException {
    if (!connected.containsAll(mart.inputs())) {
      return;
    }
    Map<String, List<Reconciliation>> byRelation = new LinkedHashMap<>();
    for (Reconciliation rule : mart.reconciliations()) {
      if (!isNothingOfNothing(mart, rule) && (rule.when().isEmpty() || holds(rule.when().get()))) {
        byRelation.computeIfAbsent(rule.relation(), relation -> new ArrayList<>()).add(rule);
      }
    }
    for (Map.Entry<String, List<Reconciliation>> entry : byRelation.entrySet()) {
      List<Reconciliation> rules = entry.getValue();
      List<Optional<BigDecimal>> expected = numbers(rules.stream().map(Reconciliation::aggregate), entry.getKey());
      List<Optional<BigDecimal>> actual =
          numbers(rules.stream().map(Reconciliation::equals), Quoted.name(mart.name()));
      for (int i = 0; i < rules.size(); i++) {
        requireEqual(mart, rules.get(i), expected.get(i), actual.get(i));
      }
    }
  }

  /** Where no row came and none is there, any sum of them is the same. */
  private boolean isNothingOfNothing(MartDefinition mart, Reconciliation rule) {
    boolean hasSource = rule.input().map(inputs::hasRows).orElseGet(() -> rows.of(rule.source()) > 0);
    return !hasSource && rows.of(mart.name()) == 0;
  }

  private List<Optional<BigDecimal>> numbers(Stream<String> aggregates, String relation)
      throws SQLException {
    return database.numbers("select " + aggregates.collect(Collectors.joining(", ")) + " from " + relation);
  }

  private void requireEqual(MartDefinition mart, Reconciliation rule, Optional<BigDecimal> source,
      Optional<BigDecimal> made) {
    BigDecimal expected = source.orElse(BigDecimal.ZERO);
    BigDecimal actual = made.orElse(BigDecimal.ZERO);
    if (expected.compareTo(actual) != 0) {
      throw Fault.data(mart.file() + " reconciles",
          "%s: %s of %s%s is %s, but %s of %s is %s".formatted(edition.tenant(), rule.measure(), rule.source(),
              rule.where().map(where -> " where " + where).orElse(""), expected.toPlainString(), rule.equals(),
              mart.name(), actual.toPlainString()),
          "the same number on both sides");
    }
  }

  private boolean holds(String condition) throws SQLException {
    return database.numbers("select case when " + condition + " then 1 else 0 end").get(0)
        .filter(number -> number.signum() > 0).isPresent();
  }
}
