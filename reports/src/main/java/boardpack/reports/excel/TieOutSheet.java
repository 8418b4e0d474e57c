package boardpack.reports.excel;

import boardpack.pipeline.check.TieOutLine;
import boardpack.reports.excel.Look.Paint;
import boardpack.reports.pack.Pack;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Every measure of every input from source to mart, with live check formulas whose stored values are those of the pack:
 * 0 when nothing is missing. Below it, how fresh each source is.
 */
final class TieOutSheet {
  private static final int HEAD = 4;
  private static final int FIRST = HEAD + 1;
  private static final int CHECK = 8;

  private final Book book;
  private final Page page;
  private final List<TieOutLine> lines;

  TieOutSheet(Book book) {
    this.book = book;
    this.page = book.page(book.word("tie_out"), "tie_out");
    this.lines = book.pack().tieOut();
    write();
  }

  Page page() {
    return page;
  }

  /** The cells that must all be 0, as formulas of other sheets name them. */
  String checks() {
    return SheetNames.reference(page.name()) + "$I$" + (FIRST + 1) + ":$I$" + (FIRST + Math.max(1, lines.size()));
  }

  BigDecimal total() {
    BigDecimal total = lines.stream().map(TieOutLine::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
    return total.signum() == 0 ? BigDecimal.ZERO : total.stripTrailingZeros();
  }

  private void write() {
    page.heading(book.word("tie_out.title"), List.of(book.word("tie_out.how")));
    page.heads(HEAD, Stream.of("input", "measure", "at_source", "landed", "put_aside", "in_mart", "source_less_landed",
        "landed_less_mart", "check").map(book::word).toList(), 2, CHECK);
    IntStream.range(0, lines.size()).forEach(i -> write(FIRST + i, lines.get(i)));
    if (lines.isEmpty()) {
      page.text(FIRST, 0, book.word("no_data"), Look.MISSING.to(Look.Align.LEFT));
    }
    int sum = FIRST + Math.max(1, lines.size());
    page.band(sum, 0, CHECK, Look.SUM);
    page.text(sum, 0, book.word("all_checks"), Look.SUM.to(Look.Align.LEFT));
    page.formula(sum, CHECK, "SUM(I" + (FIRST + 1) + ":I" + sum + ")", total(),
        Look.SUM.as(NumberForms.check(total())));
    Alarm.whenNotZero(book, page.sheet(), new CellRangeAddress(FIRST, sum, CHECK, CHECK));
    sources(sum + 3);
    page.widths(26, 28, 22, 26, 14, 20, 20, 18, 14);
    page.spreadHeading(CHECK + 1);
    page.fitRows(HEAD);
    page.freeze(FIRST, 2);
    PrintSetUp.landscape(book, page.sheet(), 1);
    PrintSetUp.repeatRows(page.sheet(), HEAD, HEAD);
  }

  private void write(int row, TieOutLine line) {
    page.text(row, 0, line.input(), Look.CELL);
    page.text(row, 1, line.measure(), Look.CELL.in(Paint.MUTED));
    number(row, 2, line.source());
    number(row, 3, line.landed());
    number(row, 4, line.putAside());
    line.mart().ifPresentOrElse(
        mart -> number(row, 5, mart), () -> page.text(row, 5, book.word("not_in_mart"), Look.MISSING));
    if (Stream.concat(Stream.of(line.source(), line.landed(), line.putAside()), line.mart().stream())
        .allMatch(NumberForms::holds)) {
      checks(row, line);
    } else {
      page.band(row, 6, 7, Look.NUMBER);
      number(row, CHECK, line.difference());
    }
  }

  private void checks(int row, TieOutLine line) {
    BigDecimal atLanding = line.source().subtract(line.landed()).subtract(line.putAside());
    BigDecimal atMart = line.mart().map(line.landed()::subtract).orElse(BigDecimal.ZERO);
    int r = row + 1;
    // A spreadsheet counts in binary: 100.12 less 100.11 less 0.01 is 0 only when rounded to the decimals there are.
    int decimals = Math.max(0, Math.max(atLanding.scale(), atMart.scale()));
    formula(row, 6, "ROUND(C" + r + "-D" + r + "-E" + r + "," + decimals + ")", atLanding);
    if (line.mart().isPresent()) {
      formula(row, 7, "ROUND(D" + r + "-F" + r + "," + decimals + ")", atMart);
    } else {
      page.text(row, 7, book.word("none"), Look.MISSING);
    }
    formula(row, CHECK, "ABS(G" + r + ")+" + (line.mart().isPresent() ? "ABS(H" + r + ")" : "0"), line.difference());
  }

  private void number(int row, int column, BigDecimal number) {
    page.number(row, column, number, number.toPlainString(), Look.NUMBER.as(NumberForms.plain(number)));
  }

  private void formula(int row, int column, String formula, BigDecimal value) {
    page.formula(row, column, formula, value, Look.NUMBER.as(NumberForms.check(value)));
  }

  private void sources(int top) {
    page.text(top, 0, book.word("freshness"), Look.PLAIN.size(12).strong().in(Paint.BRAND));
    page.heads(top + 1,
        Stream.of("input", "source", "state", "as_of", "put_aside", "rows").map(book::word).toList(), 4, 5);
    int row = top + 2;
    for (Pack.SourceLine source : book.pack().sources()) {
      page.text(row, 0, source.input(), Look.CELL);
      page.text(row, 1, source.sourceOfRecord(), Look.CELL.in(Paint.MUTED));
      Look state = source.connected() ? Look.CELL : Look.CELL.slanted().in(Paint.MUTED);
      page.text(row, 2, source.state(), state.wrapped());
      page.text(row, 3, source.asOf(), Look.CELL.in(Paint.MUTED).wrapped());
      if (source.connected()) {
        number(row, 4, BigDecimal.valueOf(source.putAside()));
        number(row, 5, BigDecimal.valueOf(source.rows()));
      } else {
        page.band(row, 4, 5, Look.NUMBER);
      }
      row++;
    }
  }
}
