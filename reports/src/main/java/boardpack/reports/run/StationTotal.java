package boardpack.reports.run;

import java.time.Duration;

/**
 * What one station did in a run.
 *
 * @param pieces inputs, tenants, documents or messages
 * @param rows rows, figures or bytes: what the station counts
 * @param took the time of all pieces together; pieces that ran side by side count each
 */
public record StationTotal(String station, long pieces, long rows, Duration took) {
  StationTotal plus(StationTotal other) {
    return new StationTotal(station, pieces + other.pieces, rows + other.rows, took.plus(other.took));
  }
}
