package boardpack.reports.proofread;

import boardpack.pipeline.detail.Detail;
import boardpack.pipeline.detail.DetailTable;
import boardpack.pipeline.kpi.Figure;
import boardpack.pipeline.kpi.Figures;
import boardpack.pipeline.label.Label;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The digits that no document may hold: those of every value that is not exact, as the marts gave it, with its numerator
 * and denominator, cut or rounded at any place beyond what a label bears.
 */
public final class RawDigits {
  /** Eight digits in a row do not agree by chance; a pack must not be stopped for a number that is another. */
  public static final int SURE = 8;
  private static final int MOST = 24;

  private final int least;
  private final Map<String, String> whose = new HashMap<>();

  private RawDigits(int least) {
    this.least = least;
  }

  /** Of a pack that is only printed again: nothing is known beyond what it holds. */
  public static RawDigits none() {
    return new RawDigits(SURE);
  }

  /** @param least so many digits in a row count; {@link #SURE} where a find must not be an accident */
  public static RawDigits of(Figures figures, List<DetailTable> details, int least) {
    RawDigits raw = new RawDigits(least);
    figures.all().stream().filter(figure -> figure.label() != Label.EXACT).forEach(raw::add);
    details.forEach(raw::add);
    return raw;
  }

  /** Whose digits these are, where they are anybody's. */
  Optional<String> whose(String digits) {
    return digits.length() < least ? Optional.empty() : Optional.ofNullable(whose.get(digits));
  }

  boolean isEmpty() {
    return whose.isEmpty();
  }

  private void add(Figure figure) {
    String name = figure.kpi() + " of " + figure.period().id();
    Stream.of(figure.value(), figure.numerator(), figure.denominator()).flatMap(Optional::stream)
        .forEach(number -> add(number, name));
  }

  private void add(DetailTable table) {
    List<Detail.Column> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (columns.get(i).label() != Label.EXACT) {
        String name = table.detail().id() + "." + columns.get(i).name();
        table.rows().stream().map(row -> row.get(column)).forEach(value -> {
          if (value instanceof DetailTable.Value.Number number) {
            add(number.number(), name);
          }
        });
        table.total(i).ifPresent(total -> add(total.sum(), "the total of " + name));
      }
    }
  }

  private void add(BigDecimal number, String name) {
    BigDecimal full = number.abs().stripTrailingZeros();
    for (int digits = least; digits <= Math.min(MOST, full.precision()); digits++) {
      for (RoundingMode mode : List.of(RoundingMode.DOWN, RoundingMode.HALF_EVEN)) {
        String shown = Digits.significant(full.round(new MathContext(digits, mode)).unscaledValue().toString());
        if (shown.length() >= least) {
          whose.putIfAbsent(shown, name);
        }
      }
    }
  }
}
