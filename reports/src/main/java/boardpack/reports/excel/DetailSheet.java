package boardpack.reports.excel;

import boardpack.reports.pack.Block;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;

/**
 * One table of the pack in full, as a spreadsheet's own table with filters and a named range, written row by row through
 * a file. What does not fit on one sheet goes on on the next.
 */
final class DetailSheet {
  /** Below the 1,048,576 rows of a sheet, with room for heads and totals. */
  static final int ROWS_ON_A_SHEET = 1_000_000;

  /** The rows of the table that stand on one sheet, {@code from} included, {@code to} not. */
  private record Part(Page page, int from, int to) {
    int lastRow() {
      return DetailHead.FIRST + to - from - 1;
    }
  }

  private final Book book;
  private final Block.Table table;
  private final DetailHead head;
  private final DetailSums sums;
  private final List<Part> parts = new ArrayList<>();

  /** @param rowsOnASheet how many rows of data a sheet holds before the next begins */
  DetailSheet(Book book, Block.Table table, int rowsOnASheet) {
    this.book = book;
    this.table = table;
    this.head = new DetailHead(book, table);
    this.sums = new DetailSums(book, table);
    int rows = table.rows().size();
    for (int from = 0; from < Math.max(1, rows); from += rowsOnASheet) {
      parts.add(part(from, Math.min(rows, from + rowsOnASheet)));
    }
  }

  Block.Table table() {
    return table;
  }

  /** The cells that must all be 0, as formulas of other sheets name them; empty where rows need not add up. */
  Optional<String> checks() {
    return sums.any() ? Optional.of(String.join(",", parts.stream()
        .map(part -> SheetNames.reference(part.page().name()) + ranges(part, sums.check())).toList())) : Optional.empty();
  }

  /** What those cells add up to. */
  BigDecimal checkTotal() {
    return sums.any() ? sums.total() : BigDecimal.ZERO;
  }

  List<Page> pages() {
    return parts.stream().map(Part::page).toList();
  }

  void stream(StreamedWorkbook workbook, Cells cells) {
    List<DetailColumn> columns = IntStream.range(0, table.columns().size())
        .mapToObj(i -> new DetailColumn(table.columns().get(i), i, head.wraps(i))).toList();
    int index = 0;
    for (Part part : parts) {
      Sheet sheet = workbook.getSheet(part.page().name());
      for (List<Block.Cell> values : table.rows().subList(part.from(), part.to())) {
        Row row = sheet.createRow(DetailHead.FIRST + index++ - part.from());
        write(row, cells, columns, values);
        if (sums.any()) {
          sums.write(cells, row, values);
        }
      }
    }
    Part last = parts.get(parts.size() - 1);
    Sheet sheet = workbook.getSheet(last.page().name());
    if (table.rows().isEmpty()) {
      cells.text(sheet.createRow(DetailHead.FIRST), 0, book.word("no_data"), Look.MISSING.to(Look.Align.LEFT));
    } else if (!table.totals().isEmpty()) {
      new DetailTotals(book, table, columns, this::ranges).write(sheet, cells, last.lastRow() + 1);
    }
    if (sums.any()) {
      Row below = sheet.getRow(last.lastRow() + 1);
      sums.sum(cells, below == null ? sheet.createRow(last.lastRow() + 1) : below, ranges(sums.check()));
    }
  }

  private static void write(Row row, Cells cells, List<DetailColumn> columns, List<Block.Cell> values) {
    boolean wraps = false;
    for (DetailColumn column : columns) {
      column.write(cells, row, values.get(column.index()));
      wraps |= column.wraps();
    }
    if (wraps) {
      RowHeights.fit(row);
    }
  }

  private Part part(int from, int to) {
    Page page = book.page(table.title(), table.id());
    Part part = new Part(page, from, to);
    List<String> heads = head.write(page, from == 0 ? table.title() : book.word("continued", table.title()));
    if (sums.any()) {
      sums.heads(page, heads);
      sums.alarm(page, part.lastRow());
    }
    if (to - from > PrintSetUp.PRINTED_ROWS) {
      PrintSetUp.firstRows(book, page.sheet(), heads.size(), DetailHead.FIRST + PrintSetUp.PRINTED_ROWS - 1, table.rows().size());
    }
    if (to > from) {
      tableObject(part);
      named(part);
      page.sheet().addIgnoredErrors(
          new CellRangeAddress(DetailHead.FIRST, part.lastRow(), 0, table.columns().size() - 1),
          IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }
    return part;
  }

  private void tableObject(Part part) {
    AreaReference area = new AreaReference(new CellReference(DetailHead.HEAD, 0),
        new CellReference(part.lastRow(), table.columns().size() - 1), SpreadsheetVersion.EXCEL2007);
    XSSFTable object = part.page().sheet().createTable(area);
    String name = book.names().range("table", table.id());
    object.setName(name);
    object.setDisplayName(name);
    object.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
  }

  private void named(Part part) {
    Name name = book.workbook().createName();
    name.setNameName(book.names().range("data", table.id()));
    CellReference last = new CellReference(part.lastRow(), table.columns().size() - 1, true, true);
    name.setRefersToFormula(SheetNames.reference(part.page().name()) + "$A$" + (DetailHead.FIRST + 1) + ":"
        + last.formatAsString());
  }

  /** A column's cells on the first sheet, as charts name them. */
  String range(int column) {
    String letters = "$" + CellReference.convertNumToColString(column) + "$";
    Part part = parts.get(0);
    return SheetNames.reference(part.page().name()) + letters + (DetailHead.FIRST + 1) + ":" + letters + (part.lastRow() + 1);
  }

  /** Where a column's cells stand, on every sheet that the table covers: {@code 'Costs'!C7:C56}. */
  private String ranges(int column) {
    return String.join(",", parts.stream().map(part -> (parts.size() == 1 ? ""
        : SheetNames.reference(part.page().name())) + ranges(part, column)).toList());
  }

  private static String ranges(Part part, int column) {
    String letters = CellReference.convertNumToColString(column);
    return letters + (DetailHead.FIRST + 1) + ":" + letters + (part.lastRow() + 1);
  }
}
