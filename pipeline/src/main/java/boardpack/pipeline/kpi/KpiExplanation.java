package boardpack.pipeline.kpi;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.period.Period;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a figure comes from: what {@code kpi explain} prints.
 *
 * @param figure the figure itself, or nothing where the period has none
 * @param reasons why it is not simply {@code ok}
 * @param measures what it is made of, in the order of the definition
 * @param components the figures of other KPIs that it is made of, in the order of the definition
 */
public record KpiExplanation(
    Kpi kpi, Optional<Figure> figure, List<Reason> reasons, List<MeasureLine> measures, List<ComponentLine> components) {

  /**
   * @param time how the mart's rows meet a period, in words
   * @param sql the expression over those rows
   * @param rows how many rows of the mart meet the period
   * @param labels of each column it uses; the weakest is the strongest that the KPI may claim
   */
  public record MeasureLine(
      String name, String mart, String martFile, String time, String sql, long rows, Map<String, Label> labels) {}

  /**
   * @param period the one whose figure it is; the KPI's own, or an earlier one
   * @param take which of the figure's numbers: value, numerator, denominator or verdict
   * @param number that number; empty where there is none
   * @param figure empty where that period lies before all data
   */
  public record ComponentLine(
      String name, Kpi kpi, Optional<Period> period, String take, Optional<BigDecimal> number, Optional<Figure> figure) {}

  /** @throws Fault where the catalogue or the mart file has no such KPI or period */
  public static KpiExplanation of(
      Connection mart, Catalogue catalogue, ColumnLabels labels, EditionScope edition, Period period, String id,
      Instant now) {
    Kpi kpi = catalogue.get(id);
    Figures figures = FigureReader.read(mart, catalogue.only(id), edition, List.of(period.grain()), now);
    try {
      List<MeasureLine> lines = new ArrayList<>();
      for (Measure measure : kpi.formula().measures()) {
        lines.add(line(mart, measure, labels, edition,
            measure.previous() ? figures.periodBefore(period).orElse(period) : period));
      }
      return new KpiExplanation(kpi, figures.figure(id, period.id()),
          figures.reasons(id, period.id()), lines,
          kpi.formula().components().stream().map(component -> line(component, period, figures)).toList());
    } catch (SQLException e) {
      throw Fault.machine("mart file of " + edition.tenant(), "cannot be read: " + e.getMessage(),
          "a mart file built by this version", e);
    }
  }

  private static ComponentLine line(Component component, Period period, Figures figures) {
    Optional<Period> seen = figures.seen(component.at(), period);
    Optional<Figure> figure = seen.flatMap(at -> figures.figure(component.kpi().id(), at.id()));
    return new ComponentLine(component.name(), component.kpi(), seen,
        component.take().name().toLowerCase(Locale.ROOT), figure.flatMap(component.take()::of), figure);
  }

  private static MeasureLine line(
      Connection mart, Measure measure, ColumnLabels labels, EditionScope edition, Period period) throws SQLException {
    MeasureQuery query = new MeasureQuery(
        edition.schema() + "." + measure.mart().name(), measure.meets(), measure.previous(), List.of(measure));
    Map<String, Label> columns = new TreeMap<>();
    measure.columns().forEach(column ->
        labels.of(measure.mart().name(), column).ifPresent(label -> columns.put(column, label)));
    try (PreparedStatement count = mart.prepareStatement(query.countSql())) {
      count.setObject(1, period.firstDay());
      count.setObject(2, period.lastDay());
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return new MeasureLine(measure.name(), measure.mart().name(), measure.mart().file(),
            query.meeting(), measure.sql(), row.getLong(1), columns);
      }
    }
  }
}
