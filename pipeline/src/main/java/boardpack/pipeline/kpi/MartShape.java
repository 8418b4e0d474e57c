package boardpack.pipeline.kpi;

import java.util.List;
import java.util.Map;

/**
 * What a KPI must know of a mart.
 *
 * @param ways the inputs that the mart is made of; where there is a second way, it serves when the first is not connected
 * @param times how its rows meet a period, by name
 * @param hash SHA-256 of the mart's definition
 */
public record MartShape(String name, List<Way> ways, Map<String, Time> times, String hash) {

  /**
   * @param needed inputs without which there is nothing
   * @param optional inputs that may be missing; where they are there, their age counts
   */
  public record Way(List<String> needed, List<String> optional) {}

  /** How rows meet a period; the names are columns of the edition's view. */
  public sealed interface Time {
    /** Rows whose {@code day} lies in the period. */
    record Flow(String day) implements Time {}

    /** Rows that hold at the end of the period's last day: begun by then and not ended. */
    record Stock(String from, String to) implements Time {}

    default List<String> columns() {
      return this instanceof Stock stock ? List.of(stock.from(), stock.to()) : List.of(((Flow) this).day());
    }
  }
}
