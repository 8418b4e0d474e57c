package boardpack.reports.csv;

import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.period.Period;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Point;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code figures.csv}: every figure of a pack and its history, one row for each figure and period, oldest first; UTF-8,
 * quoted as RFC 4180 says. {@code value} is a plain decimal number in {@code unit} (an ISO currency code for money, a
 * fraction of one for {@code fraction}), empty where there is none to read. The as-of time and the verdict are those of
 * the pack's own period and stay empty for the periods before it.
 */
public final class FiguresCsv {
  private static final List<String> HEADS = List.of("tenant", "kpi", "title", "grain", "period", "value", "text",
      "unit", "label", "phrase", "status", "as_of", "verdict");

  private FiguresCsv() {}

  /** @param words say of each approximation what an export must say of it */
  public static byte[] of(Pack pack, Words words) {
    String export = words.text("phrase.cost_export") + ". " + words.text("phrase.cost_export_truth") + ".";
    CsvText csv = new CsvText();
    csv.row(HEADS);
    for (PrintedFigure figure : pack.figures()) {
      figure.history().stream()
          .filter(point -> !point.period().equals(pack.key().period()))
          .forEach(point -> csv.row(row(pack, figure, point, export)));
      csv.row(row(pack, figure, export));
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> row(Pack pack, PrintedFigure figure, Point point, String export) {
    return row(pack, figure, point.period(), point.value(), point.text(), export, point.status().word(), "", "");
  }

  private static List<String> row(Pack pack, PrintedFigure figure, String export) {
    return row(pack, figure, pack.key().period(), figure.value(), figure.text(), export, figure.status().word(),
        figure.asOf(), figure.verdict().word());
  }

  private static List<String> row(
      Pack pack, PrintedFigure figure, String period, Optional<BigDecimal> value, String text, String export,
      String status, String asOf, String verdict) {
    List<String> row = new ArrayList<>();
    row.add(CsvText.text(pack.key().tenant().value()));
    row.add(CsvText.text(figure.kpi()));
    row.add(CsvText.text(figure.title()));
    row.add(grain(period));
    row.add(period);
    row.add(value.map(number -> value(figure.unit(), number)).orElse(""));
    row.add(CsvText.text(text));
    row.add(unit(pack, figure.unit()));
    row.add(figure.label().word());
    row.add(CsvText.text(figure.label() == Label.APPROXIMATE ? figure.phrase() + ". " + export : figure.phrase()));
    row.add(status);
    row.add(CsvText.text(asOf));
    row.add(verdict);
    return row;
  }

  /** Dates as ISO 8601 writes them; all else as a plain number. */
  private static String value(Unit unit, BigDecimal number) {
    return switch (unit) {
      case DATE -> LocalDate.ofEpochDay(number.longValueExact()).toString();
      case MOMENT -> Instant.ofEpochSecond(number.longValueExact()).toString();
      default -> number.toPlainString();
    };
  }

  private static String unit(Pack pack, Unit unit) {
    return switch (unit) {
      case MONEY -> pack.subject().currency();
      case PERCENT -> "fraction";
      default -> unit.word();
    };
  }

  /** The month that a fiscal year starts in moves its days, never its grain. */
  private static String grain(String period) {
    return Period.parse(period, Month.JANUARY).grain().word();
  }
}
