package boardpack.pipeline.detail;

import boardpack.pipeline.kpi.Scope;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.mart.MartDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table that packs print besides KPIs, from {@code sql/details/<detail>.yml} and the SELECT beside it.
 *
 * @param file the sidecar as messages name it
 * @param title by language
 * @param marts what it is made of
 * @param sql one SELECT over {@code $view.<mart>}, with {@code $first_day}, {@code $last_day} and {@code $as_of}
 * @param numbers rows of the domain's catalogue of KPIs that the table shows, beside those that a KPI covers
 * @param across what each row must add up to
 * @param chart what the workbook draws of it
 */
public record Detail(
    String id, String file, Map<String, String> title, Set<Scope> scopes, List<MartDefinition> marts,
    List<Column> columns, String sql,
    List<String> numbers, List<Across> across, Optional<Chart> chart) {

  public Detail(
      String id, String file, Map<String, String> title, Set<Scope> scopes, List<MartDefinition> marts,
      List<Column> columns, String sql, List<String> numbers) {
    this(id, file, title, scopes, marts, columns, sql, numbers, List.of(), Optional.empty());
  }

  /** The columns of an edition's table. */
  public List<Column> columns(Scope scope) {
    return columns.stream().filter(column -> column.scopes().contains(scope)).toList();
  }

  /** What a column's values are; percentages are fractions. */
  public enum Kind {
    TEXT,
    COUNT,
    MONEY,
    PERCENT,
    DATE
  }

  /**
   * @param title by language
   * @param addsUp whether the column has a total
   * @param share for a percentage, the two columns of the SELECT that it divides
   * @param mayBeNone whether a row without a value has none by its nature, as an open decision has no return yet; else
   *     it is unknown
   * @param phrase which mandated words stand with the column, where not those of its label
   */
  public record Column(
      String name, Map<String, String> title, Kind kind, Label label, Set<Scope> scopes, boolean addsUp,
      Optional<Share> share, boolean mayBeNone, Optional<String> phrase) {

    public Column(
        String name, Map<String, String> title, Kind kind, Label label, Set<Scope> scopes, boolean addsUp,
        Optional<Share> share) {
      this(name, title, kind, label, scopes, addsUp, share, false, Optional.empty());
    }
  }

  /** In every row where all of them are known, the parts make the total: a start, its movements and the end. */
  public record Across(String total, List<String> parts) {}

  /** Columns drawn over the days of another: on top of each other where they are parts of one movement, else as lines. */
  public record Chart(String over, List<String> of, boolean isStacked) {}

  /** One column divided by another; a percentage is never averaged or added. */
  public record Share(String numerator, String denominator) {}
}
