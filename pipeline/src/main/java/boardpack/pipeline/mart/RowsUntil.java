package boardpack.pipeline.mart;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which rows of an input count: all of them, or those that were there before a stated data cut. A day counts once it was
 * over, because nobody can tell at which hour of it a row came.
 *
 * @param cut empty where every row counts
 * @param zone whose midnights end a day
 */
record RowsUntil(Optional<Instant> cut, ZoneId zone) {

  /** What its rows must fulfil, in SQL over the contract's columns; empty where every row counts. */
  Optional<String> condition(InputContract contract) {
    return cut.flatMap(at -> contract.cutBy().flatMap(contract::column).map(column -> condition(column, at)));
  }

  private String condition(Column column, Instant at) {
    boolean day = column.type().duckdb().equals("DATE");
    String end = Quoted.text(day ? at.atZone(zone).toLocalDate() : at);
    return "coalesce(cast(%s as %s) < cast(%s as %s), true)"
        .formatted(Quoted.name(column.name()), column.type().duckdb(), end, column.type().duckdb());
  }
}
