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
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Labels worked out by hand for one shape of SQL after another.
 *
 * <p>The columns are called after their labels: of {@code data.t}, k, n and list_n are exact, d directional, a and list_a
 * approximate, p projected; of {@code u}, k and y are exact, dk directional, x approximate.
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
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      a column                   | select n, d, a, p from data.t                                   | n=exact d=directional a=approximate p=projected
      an alias                   | select a as cost, t.n as count from data.t                      | cost=approximate count=exact
      a qualified column         | select data.t.a, t.d from data.t                                | a=approximate d=directional
      another case of letters    | select T.A, N from DATA.T                                       | a=approximate n=exact
      a constant                 | select 1 as one, 'x' as word, null as nothing from data.t       | one=exact word=exact nothing=exact
      arithmetic                 | select n + d as m, n * a - d as w from data.t                   | m=directional w=approximate
      a function                 | select round(a, 2) as r, coalesce(n, d) as c from data.t        | r=approximate c=directional
      a cast                     | select cast(a as varchar) as c, d::date as e from (select a, null as d from data.t) | c=approximate e=exact
      case, what is asked        | select case when d > 1 then n else 0 end as c from data.t       | c=directional
      case, what is answered     | select case when n > 1 then k else a end as c from data.t       | c=approximate
      a simple case              | select case a when 1 then n end as c from data.t                | c=approximate
      between                    | select n between k and a as b from data.t                       | b=approximate
      is null                    | select a is not null as known from data.t                       | known=approximate
      in a list                  | select n in (1, d) as i from data.t                             | i=directional
      collation                  | select cast(a as varchar) collate nocase as c from data.t       | c=approximate
      a struct                   | select {'x': a, 'y': n} as s from data.t                        | s=approximate
      a field of a struct        | select s.x as f from (select {'x': n, 'y': a} as s from data.t) | f=approximate
      a struct spread out        | select q.k from (select unnest(s) from (select {'k': k} as s from u)) as q | k=exact
      a weak struct spread out   | select q.k from (select unnest(s) from (select {'k': k, 'x': x} as s from u)) as q | k=approximate
      a list and its place       | select list_a[1] as one, list_n[d] as two from data.t           | one=approximate two=directional
      a lambda                   | select list_transform(list_n, lambda i: i + 1) as l from data.t | l=exact
      a lambda that looks around | select list_transform(list_n, lambda i: i + a) as l from data.t | l=approximate
      a lambda over a weak list  | select list_filter(list_a, lambda n: n > 1) as l from data.t    | l=approximate
      a list comprehension       | select [i + d for i in list_n if i > 0] as l from data.t        | l=directional
      unnest in the list         | select n, unnest(list_a) as u from data.t                       | n=exact u=approximate
      an alias used again        | select a as cost, cost * 2 as twice, n from data.t              | cost=approximate twice=approximate n=exact
      an alias that hides        | select a as n, n + 1 as m from data.t                           | n=approximate m=approximate
      an aggregate               | select sum(a) as s, count(*) as c, max(n) as m from data.t      | s=approximate c=exact m=exact
      count distinct             | select count(distinct d) as c from data.t                       | c=directional
      a filter of an aggregate   | select count(*) filter (where d > 1) as c, sum(n) as s from data.t | c=directional s=exact
      an order of an aggregate   | select first(n order by a) as f from data.t                     | f=approximate
      max_by                     | select max_by(n, d) as m from data.t                            | m=directional
      where weakens all          | select n, count(*) as c from data.t where d = 1 group by n      | n=directional c=directional
      where on an alias          | select n, a as cost from data.t where cost > 1                  | n=approximate cost=approximate
      group by weakens all       | select d, sum(n) as s from data.t group by d                    | d=directional s=directional
      group by place             | select d, sum(n) as s from data.t group by 1                    | d=directional s=directional
      group by alias             | select d as g, sum(n) as s from data.t group by g               | g=directional s=directional
      group by all               | select n, sum(a) as s from data.t group by all                  | n=exact s=approximate
      group by all, weak key     | select d, count(*) as c from data.t group by all                | d=directional c=directional
      rollup                     | select n, count(*) as c from data.t group by rollup (n, d)      | n=directional c=directional
      having weakens all         | select n, count(*) as c from data.t group by n having sum(a) > 1 | n=approximate c=approximate
      a window                   | select n, sum(n) over (order by d) as s from data.t             | n=exact s=directional
      a window's partition       | select row_number() over (partition by a order by n) as r from data.t | r=approximate
      a named window             | select lag(n) over w as l, k from data.t window w as (partition by d) | l=directional k=exact
      a window's frame and filter| select sum(n) filter (where a > 0) over (order by k rows 1 preceding) as s from data.t | s=approximate
      qualify weakens all        | select n from data.t qualify row_number() over (partition by n order by a) = 1 | n=approximate
      distinct                   | select distinct n, d from data.t                                | n=directional d=directional
      distinct on                | select distinct on (n) n, k from data.t order by a              | n=approximate k=approximate
      an order alone             | select n from data.t order by a                                 | n=exact
      an order with a limit      | select n from data.t order by a limit 3                         | n=approximate
      a limit alone              | select n, a from data.t limit 3                                 | n=exact a=approximate
      an order by place          | select n, d from data.t order by 2 limit 1                      | n=directional d=directional
      a CTE                      | with c as (select n, a as cost from data.t) select cost, n from c | cost=approximate n=exact
      a CTE's where              | with c as (select n from data.t where d > 1) select count(*) as c from c | c=directional
      a CTE upon a CTE           | with c as (select a from data.t), b as (select a + 1 as b from c) select b from b | b=approximate
      a CTE named like its table | with u as (select y, dk from u) select * from u                 | y=exact dk=directional
      a CTE with column names    | with c(one, two) as (select n, a from data.t) select two, one from c | two=approximate one=exact
      a materialized CTE         | with c as materialized (select a from data.t) select a from c   | a=approximate
      a recursive CTE            | with recursive r(i, v) as (select 1, n from data.t union all select i + 1, v + (select max(d) from data.t) from r where i < 3) select i, v from r | i=exact v=directional
      a subquery                 | select z from (select d as z from data.t) as q                  | z=directional
      a subquery's column names  | select q.two from (select n, a from data.t) as q(one, two)      | two=approximate
      a scalar subquery          | select n, (select max(x) from u) as m from data.t               | n=exact m=approximate
      a correlated subquery      | select (select max(y) from u where u.k = t.d) as m from data.t  | m=directional
      exists                     | select exists (select x from u where u.k = t.k) as e from data.t | e=exact
      exists by something weak   | select n from data.t where exists (select 1 from u where u.dk = t.k) | n=directional
      in a subquery              | select n from data.t where k in (select x from u)               | n=approximate
      an inner join              | select n, x, y from data.t join u on u.k = t.k                  | n=exact x=approximate y=exact
      a join on something weak   | select n, y from data.t join u on u.dk = t.k                    | n=directional y=directional
      a left join on both sides  | select n, y from data.t left join u on u.y = t.a                | n=approximate y=approximate
      a count over a weak join   | select count(*) as c from data.t join u on u.dk = t.k           | c=directional
      an asof join               | select n, y from data.t asof left join u on u.k = t.k and t.d >= u.y | n=directional y=directional
      using                      | select k, n, x from data.t join u using (k)                     | k=exact n=exact x=approximate
      a star over using          | select * from (select k, a from data.t) as l join u using (k)   | k=exact a=approximate x=approximate y=exact dk=directional
      using something weak       | select * from (select d as k, n from data.t) as l join (select k, y from u) as r using (k) | k=directional n=directional y=directional
      a natural join             | select * from (select k, n from data.t) as l natural join u     | k=exact n=exact x=approximate y=exact dk=directional
      a cross join               | select t.n, u.x from data.t cross join u                        | n=exact x=approximate
      a comma                    | select n, y from data.t, u where t.k = u.dk                     | n=directional y=directional
      a semi join                | select n from data.t semi join u on t.k = u.x                   | n=approximate
      an anti join               | select n from data.t anti join u on t.k = u.k                   | n=exact
      a full join                | select l.n, r.y from data.t as l full join u as r on l.d = r.k  | n=directional y=directional
      a table joined to itself   | select one.n, two.a from data.t as one join data.t as two on one.k = two.k | n=exact a=approximate
      a lateral join             | select n, q from data.t, lateral (select t.a + y as q from u)   | n=exact q=approximate
      a positional join          | select n, x from data.t positional join u                       | n=exact x=approximate
      a star                     | select * from u                                                 | k=exact x=approximate y=exact dk=directional
      a star of one relation     | select u.* from data.t join u on u.k = t.k                      | k=exact x=approximate y=exact dk=directional
      a star that leaves out     | select * exclude (x, dk) from u                                 | k=exact y=exact
      a star that replaces       | select * replace (x + y as y) from u                            | k=exact x=approximate y=approximate dk=directional
      a star through a CTE       | with c as (select *, x + 1 as more from u) select * from c      | k=exact x=approximate y=exact dk=directional more=approximate
      FROM first                 | from u select x                                                 | x=approximate
      FROM alone                 | from u                                                          | k=exact x=approximate y=exact dk=directional
      union all                  | select n, k from data.t union all select x, y from u            | n=approximate k=exact
      union of unlike rows       | select n, k from data.t union select x, y from u                | n=approximate k=approximate
      union by name              | select n, k from data.t union all by name select x as k, y as m from u | n=exact k=approximate m=exact
      except                     | select n from data.t except select dk from u                    | n=directional
      intersect                  | select n from data.t intersect select k from u                  | n=exact
      union under a limit        | (select n, d from data.t union all select k, dk from u) order by d limit 1 | n=directional d=directional
      union of three             | select n from data.t union all select k from u union all select p from data.t | n=projected
      VALUES                     | select v.one, v.two from (values (1, 2), (3, 4)) as v(one, two) | one=exact two=exact
      VALUES of columns          | select (select max(w.b) from (values (t.n, t.a)) as w(a, b)) as m from data.t | m=approximate
      a recursive CTE, weak row  | with recursive r(i) as (select 1 union all select i + 1 from r, data.t where i < t.d) select i from r | i=directional
      a range                    | select i from range(10) as r(i)                                 | i=exact
      a range as long as told    | select n, i from data.t, range(t.d) as r(i)                     | n=directional i=directional
      unnest in FROM             | select n, e from data.t, unnest(t.list_a) as l(e)               | n=approximate e=approximate
      no FROM                    | select 1 as one                                                 | one=exact
      rows of a filtered mart    | select count(*) as c from filtered                              | c=directional
      a whole row                | select u as row_of_u from u                                     | row_of_u=approximate
      a column without a name    | select * from (select max(a), n from data.t group by n)         | max(a)=approximate n=exact
      """)
  void theWeakestWinsColumnByColumn(String shape, String sql, String expected) throws SQLException {
    assertThat(labels(sql)).isEqualTo(expected);
    assertThat(paths(sql)).as(shape).noneMatch(step -> step.contains("cannot be followed"));
  }

  /** All of them touch u, whose weakest column is approximate, or something of which no label is known at all. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      columns by pattern         | select columns('[yk]') from u                          | k=approximate y=approximate dk=approximate | COLUMNS
      a place instead of a name  | select #3 as y from u                                 | y=approximate | POSITIONAL_REFERENCE
      a sample                   | select y from u tablesample 10%                       | y=approximate | a sample of rows
      a sample of a SELECT       | select y from u using sample 3                        | y=approximate | a sample of rows
      a star that renames        | select * exclude (x, dk) rename (y as z) from u       | k=approximate z=approximate | a star that renames
      the clock                  | select y, current_date as today from u                | y=approximate today=approximate | 'current_date' is no column in sight
      a table of no label        | select unknown.n, u.y from unknown, u                 | n=projected y=projected | 'unknown' is no relation
      a function that reads      | select name from pragma_table_info('u')               | name=projected | the table function pragma_table_info
      places given to rows       | select e from data.t, unnest(t.list_n) with ordinality as l(e, i) | e=projected | the table function unnest
      a pivot                    | from (pivot u on y in (1) using sum(k))               | x=approximate dk=approximate 1=approximate | cannot be followed
      """)
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
