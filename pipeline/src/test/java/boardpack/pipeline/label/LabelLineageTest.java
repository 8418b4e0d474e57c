package boardpack.pipeline.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Labels worked out by hand for one shape of SQL after another: {@code followed.txt} and {@code not_followed.txt}.
 */
class LabelLineageTest {
  private static final LabelledRelation T = LabelledRelation.declared("data.t", List.of(
      LabelledColumn.declared("k", Label.EXACT), LabelledColumn.declared("n", Label.EXACT),
      LabelledColumn.declared("d", Label.DIRECTIONAL), LabelledColumn.declared("a", Label.APPROXIMATE),
      LabelledColumn.declared("p", Label.PROJECTED), LabelledColumn.declared("list_n", Label.EXACT),
      LabelledColumn.declared("list_a", Label.APPROXIMATE)));
  private static final LabelledRelation U = LabelledRelation.declared("u", List.of(
      LabelledColumn.declared("k", Label.EXACT), LabelledColumn.declared("x", Label.APPROXIMATE),
      LabelledColumn.declared("y", Label.EXACT), LabelledColumn.declared("dk", Label.DIRECTIONAL)));
  /** A mart that was filtered by something directional: even its count is. */
  private static final LabelledRelation FILTERED = new LabelledRelation("filtered",
      List.of(LabelledColumn.declared("n", Label.DIRECTIONAL)), LabelledColumn.declared("rows", Label.DIRECTIONAL));

  private static Connection duckdb;
  private static LabelLineage lineage;

  @BeforeAll
  static void emptyTables() throws SQLException {
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duckdb.createStatement()) {
      statement.execute("create schema data");
      statement.execute("create table data.t (k int, n int, d int, a int, p int, list_n int[], list_a int[])");
      statement.execute("create table u (k int, x int, y int, dk int)");
      statement.execute("create table filtered (n int)");
      statement.execute("create table unknown (n int)");
    }
    lineage = new LabelLineage(duckdb);
  }

  @AfterAll
  static void close() throws SQLException {
    duckdb.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "followed.txt", delimiter = '|', quoteCharacter = '~', maxCharsPerColumn = 500)
  void theWeakestWinsColumnByColumn(String shape, String sql, String expected) throws SQLException {
    assertThat(labels(sql)).isEqualTo(expected);
    assertThat(paths(sql)).as(shape).noneMatch(step -> step.contains("cannot be followed"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "not_followed.txt", delimiter = '|', quoteCharacter = '~', maxCharsPerColumn = 500)
  void whatCannotBeFollowedTakesTheWeakestLabelItTouches(String shape, String sql, String expected, String reason)
      throws SQLException {
    assertThat(labels(sql)).as(shape).isEqualTo(expected);
    assertThat(paths(sql)).allMatch(step -> step.contains("cannot be followed"));
    assertThat(paths(sql)).allMatch(step -> step.contains(reason));
  }

  @Test
  void aPathLeadsFromTheColumnToTheInputThatDecided() throws SQLException {
    LabelledRelation made = lineage.follow("cost_daily", """
        with
          costs as (select k, a as cost from data.t)
        select costs.k, costs.cost * 2 as twice from costs
        """, List.of(T, U));

    assertThat(made.column("twice").orElseThrow().path())
        .containsExactly("cost_daily.twice ← costs.cost", "costs.cost ← data.t.a");
    assertThat(made.column("k").orElseThrow().path()).containsExactly("cost_daily.k ← costs.k", "costs.k ← data.t.k");
  }

  @Test
  void aPathNamesTheClauseThroughWhichAColumnWeakens() throws SQLException {
    LabelledRelation made = lineage.follow("kept", "select n from data.t where d > 1", List.of(T));

    assertThat(made.column("n").orElseThrow().path()).containsExactly("kept.n ← data.t.d (where)");
    assertThat(made.rows().label()).isEqualTo(Label.DIRECTIONAL);
    assertThat(made.rows().path()).containsExactly("kept.rows ← data.t.d (where)");
  }

  @Test
  void aPathGoesOnThroughTheMartsItIsMadeOf() throws SQLException {
    LabelledRelation first = lineage.follow("filtered", "select a as n from data.t", List.of(T));
    LabelledRelation second = lineage.follow("second", "select n + 1 as m from filtered", List.of(first));

    assertThat(second.column("m").orElseThrow().path())
        .containsExactly("second.m ← filtered.n", "filtered.n ← data.t.a");
  }

  @Test
  void whatDuckDbRefusesIsNoSelect() {
    assertThatThrownBy(() -> lineage.follow("x", "select no_such_column from data.t", List.of(T)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("no_such_column");
  }

  private static String labels(String sql) throws SQLException {
    return lineage.follow("made", sql, List.of(T, U, FILTERED)).columns().stream()
        .map(column -> column.name() + "=" + column.label().word())
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> paths(String sql) throws SQLException {
    return lineage.follow("made", sql, List.of(T, U, FILTERED)).columns().stream()
        .flatMap(column -> column.path().stream());
  }
}
