package boardpack.pipeline.label;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the label of each column that a SELECT makes from the labels of what it is made of, column by column. The
 * weakest wins: what an expression mentions weakens its column; what a condition, a join or a grouping mentions decides
 * which rows there are, and weakens every column. What cannot be followed fails closed: all columns then bear the
 * weakest label of all relations that the SELECT touches, and say why.
 */
public final class LabelLineage {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Connection duckdb;
  private final Map<String, JsonNode> parsed = new HashMap<>();
  /** Only {@code group by all} needs them, and listing all of DuckDB's functions takes long. */
  private Set<String> aggregates = Set.of();

  /**
   * @param duckdb a DuckDB connection in which the relations that SELECTs name exist, with or without rows; the caller
   *     closes it
   */
  public LabelLineage(Connection duckdb) {
    this.duckdb = duckdb;
  }

  /** Parses SELECTs that will be followed, all at once: far faster than one by one. */
  public void parse(Collection<String> selects) throws SQLException {
    String texts = selects.stream().map(select -> "'" + select.replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "[", "]::varchar[]"));
    boolean groupsByAll = false;
    try (Statement statement = duckdb.createStatement(); ResultSet rows = statement.executeQuery(
        "select text, json_serialize_sql(text, skip_null := true, skip_empty := true) from (select unnest(" + texts
            + ") as text)")) {
      while (rows.next()) {
        groupsByAll |= rows.getString(2).contains("FORCE_AGGREGATES");
        parsed.put(rows.getString(1), JSON.readTree(rows.getString(2)));
      }
    }
    if (groupsByAll && aggregates.isEmpty()) {
      aggregates = aggregates(duckdb);
    }
  }

  /**
   * @param name what the SELECT makes, as paths shall name it
   * @param select one SELECT
   * @param tables the relations it may name
   * @throws SQLException where DuckDB refuses the SELECT
   */
  public LabelledRelation follow(String name, String select, List<LabelledRelation> tables) throws SQLException {
    return follow(name, select, columns(select), tables);
  }

  /** @param columns the names of the columns that DuckDB makes */
  public LabelledRelation follow(String name, String select, List<String> columns, List<LabelledRelation> tables)
      throws SQLException {
    if (!parsed.containsKey(select)) {
      parse(List.of(select));
    }
    JsonNode statements = parsed.get(select).path("statements");
    try {
      if (statements.size() != 1) {
        throw new Untraceable("what DuckDB does not show as one SELECT");
      }
      Relation made = new Queries(tables, aggregates).relation(statements.path(0).path("node"), Scope.ofNothing());
      if (made.columns().size() != columns.size()) {
        throw new Untraceable(made.columns().size() + " columns where DuckDB makes " + columns.size());
      }
      return labelled(name, made.named(name, columns));
    } catch (Untraceable e) {
      return closed(name, columns, weakest(statements, tables), e.getMessage());
    }
  }

  private static LabelledRelation labelled(String name, Relation made) {
    return new LabelledRelation(name,
        made.columns().stream()
            .map(column -> new LabelledColumn(column.name(), column.trace().label(), column.trace().path()))
            .toList(),
        new LabelledColumn("rows", made.rows().label(), made.rows().path()));
  }

  private static LabelledRelation closed(String name, List<String> columns, Label label, String reason) {
    List<LabelledColumn> all = new ArrayList<>();
    for (String column : columns) {
      all.add(new LabelledColumn(column, label, List.of(name + "." + column + " ← cannot be followed: " + reason)));
    }
    return new LabelledRelation(
        name, all, new LabelledColumn("rows", label, List.of(name + ".rows ← cannot be followed: " + reason)));
  }

  /** The weakest label of all relations that the SELECT touches; where one is unknown, the weakest there is. */
  private static Label weakest(JsonNode statements, List<LabelledRelation> tables) {
    if (statements.isEmpty()) {
      return Label.PROJECTED;
    }
    Set<String> ctes = new HashSet<>(Syntax.ctesBelow(statements));
    Label weakest = Label.EXACT;
    for (String touched : Syntax.sourcesBelow(statements)) {
      Label label = tables.stream()
          .filter(table -> table.name().equalsIgnoreCase(touched))
          .map(LabelledRelation::weakest)
          .findFirst()
          .orElse(ctes.contains(touched) ? Label.EXACT : Label.PROJECTED);
      weakest = weakest.weakest(label);
    }
    return weakest;
  }

  private List<String> columns(String select) throws SQLException {
    try (PreparedStatement prepared = duckdb.prepareStatement(select)) {
      ResultSetMetaData metaData = prepared.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= metaData.getColumnCount(); i++) {
        columns.add(metaData.getColumnLabel(i));
      }
      return columns;
    }
  }

  private static Set<String> aggregates(Connection duckdb) throws SQLException {
    Set<String> names = new HashSet<>();
    try (Statement statement = duckdb.createStatement(); ResultSet rows = statement.executeQuery(
        "select distinct function_name from duckdb_functions() where function_type = 'aggregate'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return Set.copyOf(names);
  }
}
