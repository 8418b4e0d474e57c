package boardpack.reports.excel;

import boardpack.pipeline.check.TieOutLine;
import boardpack.reports.excel.Look.Paint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/** Every measure of every input in each month, the newest first, with a live check that is 0 where nothing is missing. */
final class MonthTiesSheet {
  private static final int HEAD = 4;
  private static final int FIRST = HEAD + 1;
  private static final int CHECK = 7;

  private final Book book;
  private final Page page;
  private final List<TieOutLine> lines;

  private MonthTiesSheet(Book book) {
    this.book = book;
    this.page = book.page(book.word("tie_out.by_month"), "tie_out_by_month");
    this.lines = book.pack().ties().months();
    write();
  }

  /** None where the pack tells no months. */
  static Optional<MonthTiesSheet> add(Book book) {
    return Optional.of(book).filter(one -> !one.pack().ties().months().isEmpty()).map(MonthTiesSheet::new);
  }

  Page page() {
    return page;
  }

  int rows() {
    return lines.size();
  }

  /** The cells that must all be 0, as formulas of other sheets name them. */
  String checks() {
    return range(0, lines.size() - 1);
  }

  BigDecimal total() {
    return total(lines);
  }

  /** The check cells of the months of the pack's period, which stand together; empty where no row is of them. */
  Optional<String> checksOfPack() {
    List<Integer> own = IntStream.range(0, lines.size()).filter(i -> isOfPack(lines.get(i))).boxed().toList();
    return own.isEmpty() ? Optional.empty() : Optional.of(range(own.get(0), own.get(own.size() - 1)));
  }

  BigDecimal totalOfPack() {
    return total(lines.stream().filter(this::isOfPack).toList());
  }

  private boolean isOfPack(TieOutLine line) {
    return book.pack().ties().inPeriod().stream().map(TieOutLine::period).anyMatch(period ->
        !line.period().equals(TieOutLine.NONE) && line.period().compareTo(period.substring(0, 7)) >= 0
            && line.period().compareTo(period.substring(period.length() - 7)) <= 0);
  }

  private String range(int first, int last) {
    return SheetNames.reference(page.name()) + "$H$" + (FIRST + 1 + first) + ":$H$" + (FIRST + 1 + last);
  }

  static BigDecimal total(List<TieOutLine> lines) {
    BigDecimal total = lines.stream().map(TieOutLine::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
    return total.signum() == 0 ? BigDecimal.ZERO : total.stripTrailingZeros();
  }

  private void write() {
    page.heading(book.word("tie_out.by_month.title"), List.of(book.word("tie_out.by_month.how")));
    page.heads(HEAD, Stream.of("tie_out.month", "input", "measure", "at_source", "landed", "put_aside", "in_mart", "check")
        .map(book::word).toList(), 3, CHECK);
    IntStream.range(0, lines.size()).forEach(i -> write(FIRST + i, lines.get(i)));
    Alarm.whenNotZero(book, page.sheet(), new CellRangeAddress(FIRST, FIRST + lines.size() - 1, CHECK, CHECK));
    page.sheet().setAutoFilter(new CellRangeAddress(HEAD, FIRST + lines.size() - 1, 0, CHECK));
    page.widths(16, 26, 22, 18, 18, 14, 18, 14);
    page.spreadHeading(CHECK + 1);
    page.freeze(FIRST, 3);
    PrintSetUp.landscape(book, page.sheet(), 1);
    PrintSetUp.repeatRows(page.sheet(), HEAD, HEAD);
  }

  private void write(int row, TieOutLine line) {
    page.text(row, 0, line.period().equals(TieOutLine.NONE) ? book.word("tie_out.no_month") : line.period(), Look.CELL);
    page.text(row, 1, line.input(), Look.CELL);
    page.text(row, 2, line.measure(), Look.CELL.in(Paint.MUTED));
    number(row, 3, line.source());
    number(row, 4, line.landed());
    number(row, 5, line.putAside());
    line.mart().ifPresentOrElse(
        mart -> number(row, 6, mart), () -> page.text(row, 6, book.word("not_in_mart"), Look.MISSING));
    boolean typed = Stream.concat(Stream.of(line.source(), line.landed(), line.putAside()), line.mart().stream())
        .allMatch(NumberForms::holds);
    if (typed) {
      int r = row + 1;
      int decimals = Math.max(0, Math.max(line.atLanding().stripTrailingZeros().scale(),
          line.source().stripTrailingZeros().scale()));
      String atMart = line.mart().isPresent() ? "+ABS(ROUND(E" + r + "-G" + r + "," + decimals + "))" : "";
      page.formula(row, CHECK, "ABS(ROUND(D" + r + "-E" + r + "-F" + r + "," + decimals + "))" + atMart,
          plain(line.difference()), Look.NUMBER.as(NumberForms.check(plain(line.difference()))));
    } else {
      number(row, CHECK, line.difference());
    }
  }

  private void number(int row, int column, BigDecimal number) {
    BigDecimal plain = plain(number);
    page.number(row, column, plain, plain.toPlainString(), Look.NUMBER.as(NumberForms.plain(plain)));
  }

  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
