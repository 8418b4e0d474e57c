package boardpack.pipeline.restate;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.kpi.EditionScope;
import boardpack.pipeline.kpi.FigureReader;
import boardpack.pipeline.mart.TenantMart;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Where an edition's data begin. Before, what has no rows is unknown, and from then on it is zero; a few marts and KPIs
 * alone cannot tell it.
 *
 * @param periods the first day of its periods
 * @param flows the first day of any flow
 */
record Beginning(LocalDate periods, Optional<LocalDate> flows) {

  /**
   * @param catalogue all KPIs
   * @param asked the first day that is asked about; data that went may have begun before those that are there
   */
  static Beginning of(TenantMart standing, Catalogue catalogue, LocalDate asked) {
    try (Connection mart = standing.open()) {
      return new Beginning(standing.firstDay().filter(day -> day.isBefore(asked)).orElse(asked),
          FigureReader.flowsFrom(mart, catalogue, new EditionScope(standing.tenant(), ZoneOffset.UTC)));
    } catch (SQLException e) {
      throw Fault.machine(standing.file().toString(), "cannot be closed: " + e.getMessage(), "a mart at rest", e);
    }
  }
}
