package boardpack.bench;

import boardpack.reports.pack.Block.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The same cells with nothing else: no cover, no styles but a date's, no table, no names. */
final class PlainWorkbooks {
  private static final int ROWS_IN_MEMORY = 100;

  private PlainWorkbooks() {}

  static void poi(LongTable table, OutputStream out) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      Sheet sheet = workbook.createSheet("Rows");
      for (int i = 0; i < table.size(); i++) {
        Row row = sheet.createRow(i);
        List<Cell> cells = table.get(i);
        for (int column = 0; column < cells.size(); column++) {
          write(row.createCell(column), cells.get(column), day);
        }
      }
      workbook.write(out);
    }
  }

  private static void write(org.apache.poi.ss.usermodel.Cell target, Cell cell, CellStyle day) {
    if (cell.number().isPresent()) {
      target.setCellValue(cell.number().get().doubleValue());
    } else if (cell.date().isPresent()) {
      target.setCellValue(cell.date().get());
      target.setCellStyle(day);
    } else {
      target.setCellValue(cell.text());
    }
  }

  static void fastexcel(LongTable table, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Rows");
      for (int i = 0; i < table.size(); i++) {
        List<Cell> cells = table.get(i);
        for (int column = 0; column < cells.size(); column++) {
          write(sheet, i, column, cells.get(column));
        }
        if (i % ROWS_IN_MEMORY == ROWS_IN_MEMORY - 1) {
          sheet.flush();
        }
      }
    }
  }

  private static void write(Worksheet sheet, int row, int column, Cell cell) {
    if (cell.number().isPresent()) {
      sheet.value(row, column, cell.number().get());
    } else if (cell.date().isPresent()) {
      sheet.value(row, column, cell.date().get());
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else {
      sheet.value(row, column, cell.text());
    }
  }
}
