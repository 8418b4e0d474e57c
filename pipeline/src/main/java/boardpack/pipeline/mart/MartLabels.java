package boardpack.pipeline.mart;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.label.LabelLineage;
import boardpack.pipeline.label.LabelledColumn;
import boardpack.pipeline.label.LabelledRelation;
import boardpack.pipeline.mart.MartDefinition.DeclaredLabel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The label of every column of every mart, handed down from the inputs' columns through the marts' own SQL. A sidecar
 * may declare a weaker one and say why, never a stronger one.
 */
public final class MartLabels {
  private final Map<String, MartDefinition> definitions;
  private final Map<String, LabelledRelation> byMart;

  private MartLabels(MartDefinitions definitions, Map<String, LabelledRelation> byMart) {
    this.definitions = definitions.all().stream().collect(Collectors.toMap(MartDefinition::name, mart -> mart));
    this.byMart = byMart;
  }

  /**
   * The labels where every input is connected.
   *
   * @throws Fault naming the path where a sidecar claims more than its mart is made of
   */
  public static MartLabels of(MartDefinitions definitions, List<InputContract> contracts) {
    return of(definitions, contracts, contracts.stream().map(InputContract::name).collect(Collectors.toSet()));
  }

  /**
   * The labels where only some inputs are connected, so that other recipes may be at work.
   *
   * @param contracts of all inputs, derived ones too
   */
  public static MartLabels of(MartDefinitions definitions, List<InputContract> contracts, Set<String> connected) {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      List<LabelledRelation> known = new ArrayList<>(EmptyTables.make(duckdb, contracts));
      for (String function : definitions.functions()) {
        EmptyTables.run(duckdb, function);
      }
      Map<String, List<String>> columns = EmptyTables.make(duckdb, definitions, connected);
      LabelLineage lineage = new LabelLineage(duckdb);
      lineage.parse(definitions.all().stream().map(mart -> mart.recipe(connected).sql()).toList());
      Map<String, LabelledRelation> byMart = new LinkedHashMap<>();
      for (MartDefinition mart : definitions.all()) {
        LabelledRelation labelled = declared(mart, lineage.follow(
            mart.name(), mart.recipe(connected).sql(), columns.get(mart.name()), known));
        known.add(labelled);
        byMart.put(mart.name(), labelled);
      }
      return new MartLabels(definitions, byMart);
    } catch (SQLException e) {
      throw Fault.machine("DuckDB", "cannot follow the marts: " + e.getMessage(), "memory for one more instance", e);
    }
  }

  /**
   * The label of a column as an edition's view names it ({@code day}, {@code net_amount}: the weaker of the pair) or as
   * the table does; empty where the mart has no such column.
   */
  public Optional<Label> of(String mart, String column) {
    return column(mart, column).map(LabelledColumn::label);
  }

  /** The column with its path to the input that decided. */
  public Optional<LabelledColumn> column(String mart, String column) {
    Optional<LabelledRelation> labelled = Optional.ofNullable(byMart.get(mart));
    return labelled.flatMap(relation -> relation.column(column))
        .or(() -> labelled.flatMap(relation -> weakestOfPair(definitions.get(mart), relation, column)));
  }

  /** Writes them into a mart's file, by the names of tables and of views: a figure finds the label of its rows there. */
  void write(MartDatabase database) throws SQLException {
    database.run("create table column_labels (mart varchar, column_name varchar, label varchar, label_rank integer)");
    List<Object[]> rows = new ArrayList<>();
    for (MartDefinition mart : definitions.values()) {
      Set<String> names = new TreeSet<>(mart.pairs("platform").values());
      byMart.get(mart.name()).columns().forEach(column -> names.add(column.name()));
      for (String name : names) {
        of(mart.name(), name).ifPresent(label ->
            rows.add(new Object[] {mart.name(), name, label.word(), label.ordinal()}));
      }
    }
    database.append("column_labels", rows);
  }

  private static Optional<LabelledColumn> weakestOfPair(
      MartDefinition mart, LabelledRelation relation, String column) {
    List<String> pair = new ArrayList<>();
    for (String edition : List.of("tenant", "platform")) {
      mart.pairs(edition).forEach((own, shown) -> {
        if (shown.equals(column)) {
          pair.add(own);
        }
      });
    }
    return pair.stream()
        .flatMap(own -> relation.column(own).stream())
        .reduce((one, other) -> one.label().isStrongerThan(other.label()) ? other : one);
  }

  private static LabelledRelation declared(MartDefinition mart, LabelledRelation made) {
    mart.labels().forEach((column, declared) -> {
      LabelledColumn own = made.column(column).orElseThrow(() -> Fault.setting(
          mart.file() + " labels." + column, "is no column of the mart", made.columns().get(0).name()));
      if (declared.label().isStrongerThan(own.label())) {
        throw Fault.setting(mart.file() + " labels." + column,
            "claims " + declared.label().word() + ", but it is made of " + own.label().word() + ": "
                + String.join(", ", own.path()),
            own.label().word() + ", or weaker");
      }
    });
    return new LabelledRelation(made.name(), made.columns().stream()
        .map(column -> Optional.ofNullable(mart.labels().get(column.name()))
            .map(declared -> said(mart, column, declared))
            .orElse(column))
        .toList(), made.rows());
  }

  private static LabelledColumn said(MartDefinition mart, LabelledColumn column, DeclaredLabel declared) {
    return new LabelledColumn(column.name(), declared.label(),
        List.of(mart.name() + "." + column.name() + " ← declared " + declared.label().word() + ": " + declared.why()));
  }
}
