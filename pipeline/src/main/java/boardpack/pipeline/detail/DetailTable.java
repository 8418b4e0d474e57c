package boardpack.pipeline.detail;

import boardpack.pipeline.fault.Fault;
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

  /** Where the columns of a sum stand in the rows. */
  public record Sum(int total, List<Integer> parts) {}

  /** The sums that every row must make; none of which a column is not in this edition's table. */
  public List<Sum> sums() {
    List<String> names = columns.stream().map(Detail.Column::name).toList();
    return detail.across().stream()
        .filter(across -> names.contains(across.total()) && names.containsAll(across.parts()))
        .map(across -> new Sum(names.indexOf(across.total()), across.parts().stream().map(names::indexOf).toList()))
        .toList();
  }

  /** @throws Fault for a row whose known parts do not make its total, to the last digit */
  void requireSums() {
    for (Sum sum : sums()) {
      for (int i = 0; i < rows.size(); i++) {
        List<Value> row = rows.get(i);
        Optional<BigDecimal> parts = sum.parts().stream().map(row::get).map(DetailTable::number)
            .reduce(Optional.of(BigDecimal.ZERO), (one, other) -> one.flatMap(a -> other.map(a::add)));
        Optional<BigDecimal> difference = number(row.get(sum.total())).flatMap(total -> parts.map(total::subtract));
        if (difference.filter(left -> left.signum() != 0).isPresent()) {
          throw Fault.data(detail.file() + " row " + (i + 1), "does not add up: " + columns.get(sum.total()).name()
              + " is " + difference.get().stripTrailingZeros().toPlainString() + " more than its parts",
              "parts that make " + columns.get(sum.total()).name() + " in every row");
        }
      }
    }
  }

  private static Optional<BigDecimal> number(Value value) {
    return value instanceof Value.Number number ? Optional.of(number.number()) : Optional.empty();
  }

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
