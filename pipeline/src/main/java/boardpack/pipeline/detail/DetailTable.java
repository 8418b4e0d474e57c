package boardpack.pipeline.detail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a detail for one edition and period, unrounded.
 *
 * @param notConnected inputs that nobody fills; where there are any there are no rows, which must not be read as "none"
 */
public record DetailTable(
    Detail detail, List<Detail.Column> columns, List<List<Value>> rows, List<String> notConnected) {

  /** One cell. */
  public sealed interface Value {
    record Text(String text) implements Value {}

    record Number(BigDecimal number) implements Value {}

    record Day(LocalDate day) implements Value {}

    /** Nothing is known, or nothing is there; never a zero. */
    record Nothing() implements Value {}

    /** There is no such amount for this row, and nothing is missing. */
    record Inapplicable() implements Value {}
  }

  /** @param complete false where a row's amount is unknown, so that the sum is a part of the whole */
  public record Total(BigDecimal sum, boolean complete) {}

  /** The sum of a column that adds up; empty for other columns. */
  public Optional<Total> total(int column) {
    if (!columns.get(column).addsUp()) {
      return Optional.empty();
    }
    List<Value> values = rows.stream().map(row -> row.get(column)).toList();
    BigDecimal sum = values.stream()
        .map(value -> value instanceof Value.Number number ? number.number() : BigDecimal.ZERO)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(new Total(sum, values.stream().noneMatch(Value.Nothing.class::isInstance)));
  }
}
