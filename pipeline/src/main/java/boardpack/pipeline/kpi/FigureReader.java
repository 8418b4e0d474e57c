package boardpack.pipeline.kpi;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the figures of one mart file.
 *
 * <p>A period that lies before all data, or that had not begun at the data cut, has no figure at all. A period that was
 * not over at the data cut has figures with the status {@code partial} and the reason {@link
 * Reason.Kind#PERIOD_NOT_OVER}: a month-to-date sum beside whole months must not be read as a fall. Such a figure is
 * judged by its thresholds, and not by a plan that is about the whole period.
 */
public final class FigureReader {
  private FigureReader() {}

  /**
   * The figures of every KPI that is about this edition, for all periods of the grains.
   *
   * @param mart a connection to the edition's mart file, whose {@code periods}, {@code input_state} and views are read
   * @param now held against the age of the inputs
   * @throws Fault where a definition cannot be measured, or gives doubles
   */
  public static Figures read(
      Connection mart, Catalogue catalogue, EditionScope edition, List<Grain> grains, Instant now) {
    return read(mart, catalogue, edition, grains, now, Optional.empty());
  }

  /**
   * The first day with data of all that the edition's KPIs look at; before it, nothing is known of what has no rows.
   *
   * @param catalogue all KPIs
   */
  public static Optional<LocalDate> flowsFrom(Connection mart, Catalogue catalogue, EditionScope edition) {
    try {
      return Measurements.flowsFrom(mart, catalogue.of(edition.scope()), edition);
    } catch (SQLException e) {
      throw unreadable(edition, e);
    }
  }

  /**
   * The figures of a few KPIs as they are among all.
   *
   * @param flowsFrom what {@link #flowsFrom} says of all
   */
  public static Figures read(Connection mart, Catalogue catalogue, EditionScope edition, List<Grain> grains, Instant now,
      Optional<LocalDate> flowsFrom) {
    try {
      List<Kpi> kpis = catalogue.of(edition.scope());
      InputStates inputs = InputStates.read(mart);
      PeriodTable periods = PeriodTable.read(mart, grains);
      Measurements measurements = Measurements.take(mart, kpis, edition, grains, inputs, flowsFrom);
      FigureMaker maker =
          new FigureMaker(edition, inputs, periods, measurements, Plans.read(mart, edition), now);
      return new Figures(make(kpis, periods, maker), periods);
    } catch (SQLException e) {
      throw unreadable(edition, e);
    }
  }

  private static Fault unreadable(EditionScope edition, SQLException e) {
    return Fault.machine("mart file of " + edition.tenant(), "cannot be read: " + e.getMessage(),
        "a mart file built by this version", e);
  }

  private static List<Figures.Made> make(List<Kpi> kpis, PeriodTable periods, FigureMaker maker) {
    List<Figures.Made> made = new ArrayList<>();
    for (Kpi kpi : kpis) {
      for (Period period : periods.all()) {
        if (kpi.grains().contains(period.grain())) {
          maker.figure(kpi, period).ifPresent(made::add);
        }
      }
    }
    return made;
  }
}
