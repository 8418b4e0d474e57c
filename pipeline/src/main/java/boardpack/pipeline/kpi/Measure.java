package boardpack.pipeline.kpi;

import boardpack.pipeline.mart.MartDefinition;
import boardpack.pipeline.mart.MartTime;
import java.util.List;
import java.util.Optional;

/**
 * One number taken from one mart for each period.
 *
 * @param time the mart's name for the way its rows meet a period
 * @param sql an aggregate over the mart's columns and {@code period_first_day}, {@code period_last_day},
 *     {@code period_days}, {@code period_end_at}; counts and decimals only
 * @param known true for a row whose amount is known; a tenant's measure with an unknown row has no value, the
 *     platform's is partial
 * @param previous true where it is taken for the period before
 * @param columns the mart's columns that it uses
 */
record Measure(
    String name, MartDefinition mart, String time, String sql, Optional<String> known, boolean previous,
    List<String> columns) {

  MartTime meets() {
    return mart.times().get(time);
  }

  /** The columns by which rows meet a period: the day, or the two ends of what holds. */
  static List<String> columnsOf(MartTime time) {
    return time instanceof MartTime.Stock stock
        ? List.of(stock.from(), stock.to())
        : List.of(((MartTime.Flow) time).day());
  }
}
